namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A floor that is served by two servers, or by one that is both.</summary>
public interface IFloorOfServers : IAsyncLifetime
{
    /// <summary>One.</summary>
    Uri A { get; }

    /// <summary>The other.</summary>
    Uri B { get; }

    /// <summary>What they have logged of Redis, for whoever wants to know why something failed.</summary>
    string Said { get; }
}

/// <summary>One server with nothing else.</summary>
public sealed class OneServer : IFloorOfServers
{
    private RunningServer? _server;

    public Uri A => _server!.Address;

    public Uri B => A;

    public string Said => _server!.Logs.Of("Redis");

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();
}

/// <summary>Two servers and a redis-server that wants a user and a password, and knows no KEYS.</summary>
public sealed class TwoServers : IFloorOfServers
{
    private RedisServer? _redis;
    private RunningServer? _a;
    private RunningServer? _b;

    public Uri A => _a!.Address;

    public Uri B => _b!.Address;

    public string Said => $"A: {_a!.Logs.Of("Redis")}; B: {_b!.Logs.Of("Redis")}";

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync("--user", "floor", "on", ">secret", "~*", "&*", "+@all", "-keys", "--user", "default", "off");
        (string, string) redis = ("ConnectionStrings:Redis", $"{_redis.Address},user=floor,password=secret");
        _a = await RunningServer.StartAsync(null, redis);
        _b = await RunningServer.StartAsync(null, redis);
    }

    public async ValueTask DisposeAsync()
    {
        if (_a is not null) await _a.DisposeAsync();
        if (_b is not null) await _b.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }
}

/// <summary>Two servers and a Redis Cluster of three.</summary>
public sealed class TwoServersOnCluster : IFloorOfServers
{
    private RedisCluster? _redis;
    private RunningServer? _a;
    private RunningServer? _b;

    public Uri A => _a!.Address;

    public Uri B => _b!.Address;

    public string Said => $"A: {_a!.Logs.Of("Redis")}; B: {_b!.Logs.Of("Redis")}";

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisCluster.StartAsync();
        _a = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", _redis.Address));
        _b = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", _redis.Address));
    }

    public async ValueTask DisposeAsync()
    {
        if (_a is not null) await _a.DisposeAsync();
        if (_b is not null) await _b.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }
}
