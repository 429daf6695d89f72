using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Server.Topics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Server.Tests;

/// <summary>The real server on a free port of the loopback, composed as Program does it; what it logs can be read.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>All servers of the tests share two cores and one process: a late answer is no Redis that is gone, nor is a late connection.</summary>
    private const string RedisPatience = ",asyncTimeout=20000,connectTimeout=10000";

    private readonly WebApplication _app;

    private RunningServer(WebApplication app, LogBook logs) => (_app, Logs) = (app, logs);

    public Uri Address => new(_app.Urls.Single());

    public LogBook Logs { get; }

    public CallRegistry Calls => _app.Services.GetRequiredService<CallRegistry>();

    public RedisLink Redis => _app.Services.GetRequiredService<RedisLink>();

    public TopicWatch Topics => _app.Services.GetRequiredService<TopicWatch>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public TopicView[] Rising => _app.Services.GetRequiredService<RisingTopics>().Now;

    public static async Task<RunningServer> StartAsync(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "LiveEmpathy.Server",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Development",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)(s.Key == "ConnectionStrings:Redis" ? s.Value + RedisPatience : s.Value))));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (time is not null) builder.Services.AddSingleton(time);
        var logs = new LogBook();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.AddCalls();
        builder.AddPlaybooks();
        builder.AddFloorLogic();
        builder.AddHealth();
        builder.AddHubs();
        var app = builder.Build();
        app.UsePages();
        app.MapHubs();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(app, logs);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2)); // a server that does not end is a fault
}

/// <summary>Everything that was logged.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string All => string.Join('\n', _lines);

    public string Of(string word) => string.Join(" | ", _lines.Where(line => line.Contains(word, StringComparison.Ordinal)));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
