using System.Diagnostics;

namespace LiveEmpathy.Browser;

/// <summary>The real server as a process of its own, on a free port.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;
    private bool _stopped;

    private RunningServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<RunningServer> StartAsync(params string[] args) => StartAsync(port: 0, args);

    /// <summary>On a given port: a server that was stopped comes back where it was.</summary>
    public static async Task<RunningServer> StartAsync(int port, params string[] args)
    {
        // Development: the web client is served from where it was built.
        var start = new ProcessStartInfo("dotnet", [In("LiveEmpathy.Server.dll"), .. args, "--urls", $"http://127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information" },
        };
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) =>
        {
            const string Says = "Now listening on: ";
            if (line.Data?.IndexOf(Says, StringComparison.Ordinal) is int at and >= 0) listening.TrySetResult(new Uri(line.Data[(at + Says.Length)..]));
        };
        process.BeginOutputReadLine();
        return new RunningServer(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public Uri Page(string path) => new(Address, path);

    public async ValueTask DisposeAsync()
    {
        if (_stopped) return; // a test may stop it before its end
        _stopped = true;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    internal static string In(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
