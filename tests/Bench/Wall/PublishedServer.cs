using System.Diagnostics;

namespace LiveEmpathy.Bench.Wall;

/// <summary>The server as it is shipped: published, the web client trimmed and compressed.</summary>
internal sealed class PublishedServer : IAsyncDisposable
{
    private const string Says = "Now listening on: ";
    private readonly Process _process;

    private PublishedServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Publishes into a folder, where it is not there yet.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        var server = Path.Combine(folder, "LiveEmpathy.Server.dll");
        if (File.Exists(server)) return server;
        using var publish = Process.Start("dotnet", ["publish", "Server", "-c", "Release", "-o", folder, "-v", "q"]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? server : throw new InvalidOperationException("dotnet publish failed; run it from the folder of the solution.");
    }

    public static async Task<PublishedServer> StartAsync(string server)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [server, "--urls", "http://127.0.0.1:0", "--Calls:EndedOnWallSeconds=1", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(server),
        })!;
        var listening = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf(Says, StringComparison.Ordinal) is int at and >= 0) listening.TrySetResult(new Uri(line.Data[(at + Says.Length)..]));
        };
        process.BeginOutputReadLine();
        return new PublishedServer(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
