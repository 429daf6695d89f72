using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Web.Tests.Live;

/// <summary>The smallest server that keeps the contract, to be stopped and started at will.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app, Asked asked) => (_app, Asked) = (app, asked);

    public Asked Asked { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<TestServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var asked = new Asked();
        builder.Services.AddSingleton(asked);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<TestCoachHub>("/hubs/coach");
        app.MapHub<TestWallHub>("/hubs/wall");
        app.MapHub<TestFloorHub>("/hubs/floor");
        await app.StartAsync();
        return new TestServer(app, asked);
    }

    public Task SayAsync(AlertView alert) => _app.Services.GetRequiredService<IHubContext<TestWallHub, IWallClient>>().Clients.All.AlertRaised(alert);

    public Task SayAsync(CoachView view) => _app.Services.GetRequiredService<IHubContext<TestCoachHub, ICoachClient>>().Clients.All.CoachChanged(view);

    public Task SayAsync(FloorView view) => _app.Services.GetRequiredService<IHubContext<TestFloorHub, IFloorClient>>().Clients.All.FloorChanged(view);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}

/// <summary>What pages have asked of the server.</summary>
internal sealed class Asked
{
    private int _late;

    public ConcurrentQueue<string> Watched { get; } = [];

    public ConcurrentQueue<int> Seen { get; } = [];

    /// <summary>True from the second time on.</summary>
    public bool Late() => Interlocked.Increment(ref _late) > 1;

    /// <summary>What was done on the wall, in order: "Snooze 4", "HandOver 4 to Sam", "Undo 4", "Health 60" ...</summary>
    public ConcurrentQueue<string> Done { get; } = [];

    public TaskCompletionSource<string> Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<(int CueId, CueVerdict Verdict)> Judged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal sealed class TestFloorHub : Hub<IFloorClient>, IFloorHub
{
    public Task<FloorView> WatchFloor() => Task.FromResult(Example.Floor());
}

internal sealed class TestCoachHub(Asked asked) : Hub<ICoachClient>, ICoachHub
{
    public Task<CoachView> WatchCoach(string agentId)
    {
        asked.Watched.Enqueue(agentId);
        return Task.FromResult(Example.Coach(Example.Cue()));
    }

    public Task Seen(string callId, int cueId)
    {
        asked.Seen.Enqueue(cueId);
        return Task.CompletedTask;
    }

    public Task Judge(string callId, int cueId, CueVerdict verdict)
    {
        asked.Judged.TrySetResult((cueId, verdict));
        return Task.CompletedTask;
    }
}
