using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>tests/topology.sh: Redis, two servers and a proxy before them.</summary>
internal sealed partial class Topology : IAsyncDisposable
{
    private readonly Process _script;
    private readonly Dictionary<string, int> _processes;

    private Topology(Process script, Uri address, Dictionary<string, int> processes) => (_script, Address, _processes) = (script, address, processes);

    /// <summary>The proxy.</summary>
    public Uri Address { get; }

    /// <summary>The root of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "LiveEmpathy.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    public static async Task<Topology> StartAsync()
    {
        foreach (var program in (string[])["redis-server", "nginx", "curl"]) RedisServer.Installed(program);
        var start = new ProcessStartInfo("bash", [Path.Combine(Root, "tests", "topology.sh"), $"{RedisServer.FreePort()}"])
        {
            RedirectStandardOutput = true,
            Environment = { ["SERVER_DLL"] = Path.Combine(AppContext.BaseDirectory, "LiveEmpathy.Server.dll") },
        };
        var script = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            while (await script.StandardOutput.ReadLineAsync(patience.Token) is { } line)
                if (line.StartsWith("ready: ", StringComparison.Ordinal))
                    return new Topology(script, new Uri(new Uri(line.Split(' ')[1]), "/"), Named().Matches(line).ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));
            throw new InvalidOperationException("tests/topology.sh has ended before it was ready.");
        }
        catch
        {
            script.Kill(entireProcessTree: true); // nothing is left behind
            throw;
        }
    }

    /// <summary>Sends a signal to one of its processes: redis, a, b, proxy.</summary>
    public async Task SignalAsync(string signal, string name)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_processes[name]}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_script.Id}"])) await kill.WaitForExitAsync();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await _script.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!_script.HasExited) _script.Kill(entireProcessTree: true);
            _script.Dispose();
        }
    }

    [GeneratedRegex(@"(\w+)=(\d+)")]
    private static partial Regex Named();
}
