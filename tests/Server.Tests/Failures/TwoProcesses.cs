using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>A redis-server and two servers on it, each in a process of its own.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private RedisServer? _redis;
    private ServerProcess? _a, _b;

    public RedisServer Redis => _redis!;

    public ServerProcess A => _a!;

    public ServerProcess B => _b!;

    /// <summary>As a desk or a page is given them: A first.</summary>
    public Uri[] Both => [A.Address, B.Address];

    public static Task<TwoProcesses> StartAsync() => new TwoProcesses().StartedAsync(async two =>
    {
        two._redis = await RedisServer.StartAsync();
        two._a = await ServerProcess.StartAsync(two._redis);
        two._b = await ServerProcess.StartAsync(two._redis);
    });

    public async ValueTask DisposeAsync()
    {
        if (_a is not null) await _a.DisposeAsync();
        if (_b is not null) await _b.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }
}
