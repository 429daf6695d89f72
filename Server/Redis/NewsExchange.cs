using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.ListenIn;
using LiveEmpathy.Server.Topics;
using MessagePack;
using StackExchange.Redis;

namespace LiveEmpathy.Server.Redis;

/// <summary>
/// Tells the other servers about the calls of this one, and hears of theirs.
/// <code>
/// PREFIX:news            channel: ServerNews, at most 4 a second from each server, at least 1
/// PREFIX:acts            channel: "SERVER CALL", somebody has acted on a call that another server may have
/// PREFIX:{call:ID}:listen:USE   channel: what one listener at another server hears, as long as that lasts (ListenIn/ListenRelay)
/// PREFIX:servers         sorted set: servers, by when they were last alive
/// PREFIX:{server:ID}     hash: the calls of a server as they were told last, for a server that comes later
/// </code>
/// </summary>
internal sealed class NewsExchange(
    RedisLink redis, RedisCallLog log, CallRegistry calls, CallIntake intake, OtherServers others, NewsCollector news, TopicCounter topics,
    FarListeners listeners, ServerIdentity me, TimeProvider time, ILogger<NewsExchange> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>What a lost server said last is kept longer than its calls stay on a wall.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly Metronome _pace = new(Pause, time);
    private Pump? _pump;
    private bool _subscribed;

    private RedisChannel NewsChannel => RedisChannel.Literal($"{redis.Prefix}:news");

    private RedisChannel ActsChannel => RedisChannel.Literal($"{redis.Prefix}:acts");

    private RedisKey Servers => $"{redis.Prefix}:servers";

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _pump = new Pump(_pace, SendAsync, logger);
        news.Urgent += OnUrgent;
        news.Start();
        log.Acted += OnActed;
        others.Changed += OnOther;
        others.Gone += topics.Forget;
        redis.Arrived += OnArrived;
        await redis.ConnectAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        news.Stop();
        if (_pump is not null) await _pump.DisposeAsync();
        await _pace.DisposeAsync();
        await SendAsync(); // leaving
        log.Acted -= OnActed;
        others.Changed -= OnOther;
        others.Gone -= topics.Forget;
        redis.Arrived -= OnArrived;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await redis.LookAsync();
            if (redis.State == RedisState.Here && !_subscribed) await HearAsync();
            others.Sweep();
            listeners.Sweep();
            _pump!.Signal();
        }
    }

    private RedisKey Tiles(string server) => $"{redis.Prefix}:{{server:{server}}}";

    private void OnUrgent() => _pump?.Signal(urgent: true);

    private void OnArrived()
    {
        news.Everything(); // what was said while Redis was gone has been heard by nobody
        _ = HearAsync();
    }

    /// <summary>Hears the others from now on, and reads what they have said before.</summary>
    private async Task HearAsync()
    {
        try
        {
            if (!_subscribed && redis.Channels is { } channels)
            {
                (await redis.InTimeAsync(channels.SubscribeAsync(NewsChannel))).OnMessage(said => OnNews(said.Message)); // in order: an older tile must not come after a newer one
                (await redis.InTimeAsync(channels.SubscribeAsync(ActsChannel))).OnMessage(said => OnActs(said.Message));
                _subscribed = true;
            }
            var from = (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds();
            foreach (var server in await redis.InTimeAsync(redis.Commands.SortedSetRangeByScoreAsync(Servers, from)))
                if (server != me.Id) await ReadAsync(server!);
            _pump?.Signal(urgent: true);
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            await redis.LookAsync();
        }
    }

    private async Task ReadAsync(string server)
    {
        var known = await redis.InTimeAsync(redis.Commands.HashGetAllAsync(Tiles(server)));
        var tiles = known.Select(k => MessagePackSerializer.Deserialize<CallTile>((byte[])k.Value!)).ToArray();
        others.Take(new ServerNews(server, tiles, null, [.. tiles.Select(t => t.Tile.CallId)], null, 0, null, Leaving: false));
    }

    private async Task SendAsync()
    {
        if (redis.State != RedisState.Here) return;
        var now = news.Collect(me.Id);
        try
        {
            await WriteAsync(now);
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            news.Everything();
            await redis.LookAsync();
        }
        if (news.Waiting) _pump?.Signal();
    }

    /// <summary>One round trip: all of it is sent before the first answer is waited for.</summary>
    private Task WriteAsync(ServerNews now)
    {
        var commands = redis.Commands;
        var key = Tiles(me.Id);
        List<Task> sent = [commands.PublishAsync(NewsChannel, MessagePackSerializer.Serialize(now))];
        if (now.Tiles is { Length: > 0 } tiles) sent.Add(commands.HashSetAsync(key, [.. tiles.Select(t => new HashEntry(t.Tile.CallId, MessagePackSerializer.Serialize(t)))]));
        if (now.Gone is { Length: > 0 } gone) sent.Add(commands.HashDeleteAsync(key, [.. gone.Select(g => (RedisValue)g)]));
        sent.Add(commands.KeyExpireAsync(key, Kept));
        sent.Add(commands.SortedSetAddAsync(Servers, me.Id, time.GetUtcNow().ToUnixTimeMilliseconds()));
        if (now.All is not null) sent.Add(commands.SortedSetRemoveRangeByScoreAsync(Servers, 0, (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds()));
        return redis.InTimeAsync(Task.WhenAll(sent));
    }

    private void OnNews(RedisValue said)
    {
        try
        {
            var heard = MessagePackSerializer.Deserialize<ServerNews>((byte[])said!);
            if (heard.Server == me.Id) return;
            if (others.Take(heard)) _ = HearAsync(); // a server that was not known
            foreach (var words in heard.Heard ?? []) topics.Hear(words);
            listeners.Take(heard.Server, heard.Listening ?? []);
        }
        catch (MessagePackSerializationException unreadable)
        {
            logger.NewsUnreadable(unreadable.GetType().Name);
        }
    }

    private void OnActed(string callId) => redis.Channels?.Publish(ActsChannel, $"{me.Id} {callId}", CommandFlags.FireAndForget);

    private void OnActs(RedisValue said)
    {
        var parts = said.ToString().Split(' ');
        if (parts.Length == 2 && parts[0] != me.Id && calls.Find(parts[1]) is { } call) _ = intake.CatchUpAsync(call).AsTask();
    }

    /// <summary>Another server says that it has a call: the newer claim is right. A copy that is followed here catches up.</summary>
    private void OnOther(CallTile other)
    {
        var id = other.Tile.CallId;
        if (calls.Lose(id, other.Claim) is { } lost) _ = intake.FollowLostAsync(lost, other.Tile.State);
        if (calls.Own(id) is not null || calls.Elsewhere.FirstOrDefault(c => c.Info.CallId == id) is not { } copy) return;
        var (behind, changed) = copy.Use(c =>
        {
            var changed = c.Elsewhere != other.Tile.State;
            c.Elsewhere = other.Tile.State;
            return (c.Place.At < other.Entries, changed);
        });
        if (changed) calls.Tell(copy, CallNews.State | CallNews.Cue);
        if (behind) _ = intake.CatchUpAsync(copy).AsTask();
    }
}
