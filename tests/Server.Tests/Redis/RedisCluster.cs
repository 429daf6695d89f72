using System.Diagnostics;
using LiveEmpathy.Server.Tests.Failures;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A Redis Cluster of three masters on the loopback.</summary>
internal sealed class RedisCluster : IAsyncDisposable
{
    private readonly List<RedisServer> _servers = [];

    /// <summary>Its connection string.</summary>
    public string Address => string.Join(',', _servers.Select(s => s.Address));

    public static Task<RedisCluster> StartAsync()
    {
        RedisServer.Installed("redis-cli");
        return new RedisCluster().StartedAsync(async cluster =>
        {
            for (var i = 0; i < 3; i++)
                cluster._servers.Add(await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-port", $"{RedisServer.FreePort()}"));
            await CliAsync(["--cluster", "create", .. cluster._servers.Select(s => s.Address), "--cluster-replicas", "0", "--cluster-yes"]);
            await Task.WhenAll(cluster._servers.Select(s => s.Clustered)).WaitAsync(TimeSpan.FromSeconds(30)); // all agree by then, and may still refuse all commands
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
    }

    private static async Task CliAsync(string[] args)
    {
        using var cli = Process.Start(new ProcessStartInfo("redis-cli", args) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var said = await cli.StandardOutput.ReadToEndAsync(patience.Token);
            await cli.WaitForExitAsync(patience.Token);
            Assert.True(cli.ExitCode == 0 && said.Contains("All 16384 slots covered", StringComparison.Ordinal), said);
        }
        finally
        {
            if (!cli.HasExited) cli.Kill(); // it waits without end for servers that do not find each other
        }
    }
}
