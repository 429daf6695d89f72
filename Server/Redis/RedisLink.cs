using LiveEmpathy.Server.Health;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveEmpathy.Server.Redis;

/// <summary>
/// The one connection to Redis and how it is doing: everybody who needs to know asks here. A Redis that is gone is never waited for;
/// the connection is made again by itself.
/// <code>
/// Off      no connection string: this server is by itself, and all is well
/// Here     commands are answered
/// Gone     since when; this server works on alone and says so
/// </code>
/// </summary>
public sealed class RedisLink : IAsyncDisposable
{
    private readonly Troubles _troubles;
    private readonly TimeProvider _time;
    private readonly ILogger<RedisLink> _log;
    private readonly Lock _gate = new();
    private readonly ConfigurationOptions? _options;
    private readonly RedisTrust? _trust;
    private readonly TimeSpan _patience;
    private ConnectionMultiplexer? _redis;
    private RedisState _said;
    private bool _late;

    /// <summary>Reads the connection string; connects later.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public RedisLink(IConfiguration settings, IOptions<RedisOptions> options, Troubles troubles, TimeProvider time, ILogger<RedisLink> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_troubles, _time, _log, Prefix) = (troubles, time, log, options.Value.Prefix);
        if (settings.GetConnectionString("Redis") is not { Length: > 0 } text) return;
        _options = ConfigurationOptions.Parse(text, ignoreUnknown: false);
        _options.AbortOnConnectFail = false;                    // it may come later
        _options.BacklogPolicy = BacklogPolicy.FailFast;        // what cannot be sent now is decided here, not after a timeout
        _options.ReconnectRetryPolicy = new LinearRetry(500);
        _options.ConnectRetry = 1;
        if (!text.Contains("connectTimeout", StringComparison.OrdinalIgnoreCase)) _options.ConnectTimeout = 2_000;
        if (!text.Contains("asyncTimeout", StringComparison.OrdinalIgnoreCase)) _options.AsyncTimeout = 2_000;
        _options.ClientName ??= "LiveEmpathy";
        _patience = TimeSpan.FromMilliseconds(2 * _options.AsyncTimeout); // the library's own limit, whose message says more, comes first
        _trust = new RedisTrust(options.Value.TrustedCertificate);
        _options.CertificateValidation += _trust.Believes;
        Since = time.GetUtcNow();
        State = RedisState.Gone;
    }

    /// <summary>How it is doing.</summary>
    public RedisState State { get; private set; }

    /// <summary>Since when; of <see cref="RedisState.Off"/> meaningless.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Begins every key and channel.</summary>
    public string Prefix { get; }

    /// <summary>It is here again, or for the first time.</summary>
    public event Action? Arrived;

    /// <summary>The commands, while it is here.</summary>
    /// <exception cref="RedisException">It is gone.</exception>
    internal IDatabase Commands => State == RedisState.Here ? _redis!.GetDatabase() : throw new RedisException("Redis is gone.");

    /// <summary>The channels, once connected; else null.</summary>
    internal ISubscriber? Channels => _redis?.GetSubscriber();

    /// <summary>
    /// The answer to a command. The library gives up on one by itself; should it have lost sight of one, the call that waits for it would stand still
    /// for good, so there is a limit here as well. Of the real clock, as the line is.
    /// </summary>
    /// <exception cref="TimeoutException">None came.</exception>
    internal Task<T> InTimeAsync<T>(Task<T> answer) => answer.WaitAsync(_patience, TimeProvider.System);

    /// <inheritdoc cref="InTimeAsync{T}"/>
    internal Task InTimeAsync(Task answer) => answer.WaitAsync(_patience, TimeProvider.System);

    /// <summary>Connects, or goes on trying.</summary>
    internal async Task ConnectAsync()
    {
        if (_options is null || _redis is not null) return;
        _redis = await ConnectionMultiplexer.ConnectAsync(_options);
        _redis.ConnectionFailed += (_, _) => _ = LookAsync();
        await LookAsync();
    }

    /// <summary>Asks Redis whether it is there.</summary>
    internal async Task LookAsync()
    {
        if (_redis is null) return;
        try
        {
            await InTimeAsync(_redis.GetDatabase().PingAsync(CommandFlags.DemandMaster)); // a replica that answers takes no message
            _late = false;
            Say(RedisState.Here);
        }
        catch (TimeoutException) when (!_late && State == RedisState.Here)
        {
            _late = true; // once: a machine that stood still for a moment looks the same from here
        }
        catch (Exception failed) when (IsAway(failed))
        {
            Say(RedisState.Gone);
        }
    }

    /// <summary>True for a failure that says that Redis, or the part of it that has this key, is not there now.</summary>
    internal static bool IsAway(Exception failed) => failed is RedisException or TimeoutException or ObjectDisposedException;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_redis is not null) await _redis.DisposeAsync();
    }

    private void Say(RedisState state)
    {
        lock (_gate)
        {
            if (_said == state) return;
            if (State != state) (State, Since) = (state, _time.GetUtcNow());
            _said = state;
            _troubles.Set("redis", state == RedisState.Here ? [] : [$"Redis cannot be reached since {Since:HH:mm} UTC{(_trust?.Fault is { } fault ? $": {fault}" : "")}. This server works on alone: calls of other servers are missing or as they were then."]);
        }
        _log.RedisIs(state == RedisState.Here ? LogLevel.Information : LogLevel.Warning, state);
        if (state == RedisState.Here) Arrived?.Invoke();
    }
}

/// <summary>How Redis is doing.</summary>
public enum RedisState
{
    /// <summary>None is configured.</summary>
    Off,

    /// <summary>It answers.</summary>
    Here,

    /// <summary>It does not.</summary>
    Gone,
}
