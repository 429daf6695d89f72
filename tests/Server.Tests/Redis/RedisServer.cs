using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiveEmpathy.Server.Tests.Failures;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A real redis-server on a free port of the loopback, with nothing kept on disk.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redis-");
    private readonly TaskCompletionSource _clustered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private RedisServer(int port, string[] settings) => (Port, _settings) = (port, settings);

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Of a server of a cluster: it takes commands, some two seconds after its start.</summary>
    public Task Clustered => _clustered.Task;

    public static Task<RedisServer> StartAsync(params string[] settings)
    {
        Installed("redis-server");
        return new RedisServer(FreePort(), settings).StartedAsync(r => r.StartAgainAsync());
    }

    /// <summary>Skips the test, with the name of what is missing; where nothing may be skipped it fails instead.</summary>
    public static void Installed(string program)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(p => File.Exists(Path.Combine(p, program)));
        if (Environment.GetEnvironmentVariable("LIVEEMPATHY_NO_SKIP") == "1") Assert.True(found, $"{program} is not installed; tests/run.sh installs it.");
        else Assert.SkipUnless(found, $"{program} is not installed; tests/run.sh installs it.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it, or starts it again where it was, empty.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.FullName, .. _settings])
        {
            RedirectStandardOutput = true,
        };
        var ready = new TaskCompletionSource();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Ready to accept connections", StringComparison.Ordinal) == true) ready.TrySetResult();
            if (line.Data?.Contains("Cluster state changed: ok", StringComparison.Ordinal) == true) _clustered.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>SIGKILL: everything in it is lost.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }
}
