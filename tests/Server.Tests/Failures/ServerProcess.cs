using System.Diagnostics;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>The built server as a process of its own, so that it can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly int _port;
    private Process? _process;

    private ServerProcess(int port, string[] settings) => (_port, _settings) = (port, settings);

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public static Task<ServerProcess> StartAsync(params string[] settings) => new ServerProcess(RedisServer.FreePort(), settings).StartedAsync(s => s.StartAgainAsync());

    public static Task<ServerProcess> StartAsync(RedisServer redis) => StartAsync("--ConnectionStrings:Redis", redis.Address);

    /// <summary>Starts it, or starts it again where it was.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LiveEmpathy.Server.dll"), "--urls", Address.ToString(), .. _settings])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information" },
        };
        var listening = new TaskCompletionSource();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Now listening on", StringComparison.Ordinal) == true) listening.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await EndedAsync();
    }

    /// <summary>SIGTERM; returns when it has ended by itself.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
        await EndedAsync();
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task EndedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process!.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _process = null;
    }
}
