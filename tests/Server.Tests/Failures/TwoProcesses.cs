using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>A redis-server and two servers on it, each in a process of its own.</summary>
internal sealed class TwoProcesses(RedisServer redis, ServerProcess a, ServerProcess b) : IAsyncDisposable
{
    public RedisServer Redis => redis;

    public ServerProcess A => a;

    public ServerProcess B => b;

    /// <summary>As a desk or a page is given them: A first.</summary>
    public Uri[] Both => [a.Address, b.Address];

    public static async Task<TwoProcesses> StartAsync()
    {
        var redis = await RedisServer.StartAsync();
        return new TwoProcesses(redis, await ServerProcess.StartAsync(redis), await ServerProcess.StartAsync(redis));
    }

    public async ValueTask DisposeAsync()
    {
        await a.DisposeAsync();
        await b.DisposeAsync();
        await redis.DisposeAsync();
    }
}
