using System.Diagnostics;
using LiveEmpathy.Server.Tests.Failures;
using StackExchange.Redis;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A redis-server, one that follows it, and a Sentinel that puts it in the other's place when it is gone.</summary>
internal sealed class RedisSentinel : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sentinel-");
    private readonly int _port = RedisServer.FreePort();
    private RedisServer? _primary, _replica;
    private Process? _process;

    /// <summary>Its connection string.</summary>
    public string Address => $"127.0.0.1:{_port},serviceName=floor";

    public static Task<RedisSentinel> StartAsync() => new RedisSentinel().StartedAsync(async sentinel =>
    {
        sentinel._primary = await RedisServer.StartAsync("--repl-diskless-sync-delay", "0"); // do not wait for more replicas
        sentinel._replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", $"{sentinel._primary.Port}");
        await sentinel.CopiedAsync();
        await sentinel.WatchAsync();
    });

    /// <summary>Returns when the replica has all that is in the primary.</summary>
    public async Task CopiedAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{_primary!.Address},asyncTimeout=40000");
        Assert.Equal(1, (int)await redis.GetDatabase().ExecuteAsync("WAIT", "1", "30000"));
    }

    /// <summary>SIGKILL.</summary>
    public Task KillPrimaryAsync() => _primary!.KillAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
            _process.Dispose();
        }
        if (_replica is not null) await _replica.DisposeAsync();
        if (_primary is not null) await _primary.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task WatchAsync()
    {
        var file = Path.Combine(_folder.FullName, "sentinel.conf"); // Sentinel writes into it
        await File.WriteAllTextAsync(file, $"""
            port {_port}
            bind 127.0.0.1
            dir {_folder.FullName}
            sentinel monitor floor 127.0.0.1 {_primary!.Port} 1
            sentinel down-after-milliseconds floor 1000
            sentinel failover-timeout floor 5000
            """);
        var replicaKnown = new TaskCompletionSource();
        _process = Process.Start(new ProcessStartInfo("redis-server", [file, "--sentinel"]) { RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("+slave slave", StringComparison.Ordinal) == true) replicaKnown.TrySetResult();
        };
        _process.BeginOutputReadLine();
        await replicaKnown.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
