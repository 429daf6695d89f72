using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;

namespace LiveEmpathy.Server.Wall;

/// <summary>One supervisor's page: which calls it shows and which of them have changed since it was last told.</summary>
internal sealed class WallViewer : IAsyncDisposable
{
    /// <summary>At most 4 batches a second.</summary>
    private static readonly TimeSpan BatchPause = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan TimerError = TimeSpan.FromMilliseconds(20);

    /// <summary>A tile is sent at most twice a second: what it shows moves no faster.</summary>
    private static readonly TimeSpan TilePause = TimeSpan.FromMilliseconds(500);

    /// <summary>One that nobody sees now comes this often at least: counts and order need it, and the page calls a tile stale after 3 s.</summary>
    private static readonly TimeSpan UnseenPause = TimeSpan.FromSeconds(2);

    /// <summary>More tiles than these are in no window.</summary>
    private const int MostSeen = 2_000;

    /// <summary>Tiles in one batch: a page should read it between two frames. The others come with the next.</summary>
    private const int MostAtOnce = 60;

    /// <summary>A list of a hundred alerts is long to read: it comes this often at most, but at once when a flood begins or ends.</summary>
    private static readonly TimeSpan QueuePause = TimeSpan.FromSeconds(2);

    /// <summary>Calls whose page one viewer may have open: a supervisor's tabs, not a scraper.</summary>
    private const int MaxWatched = 8;

    private readonly IWallClient _client;
    private readonly CallRegistry _calls;
    private readonly OtherServers _others;
    private readonly WallNews _news;
    private readonly ServerMeter _meter;
    private readonly SeatBudget _budget;
    private readonly TimeProvider _time;
    private readonly Pump _pump;
    private readonly ConcurrentDictionary<string, Change> _dirty = new(); // what is not sent yet
    private readonly ConcurrentDictionary<string, byte> _gone = new();
    private readonly Dictionary<string, long> _sentAt = [];
    private readonly ConcurrentDictionary<string, (CallWatch Watch, bool Dirty)> _watched = new();
    private readonly ConcurrentQueue<(AlertView Alert, long At)> _interrupting = new();
    private readonly ConcurrentQueue<AlertView> _handed = new();
    private long? _batchAt;
    private long? _queueAt;
    private TopicView[] _topics = [];
    private string[] _troubles = [];
    private volatile HashSet<string>? _seen; // null: all of them
    private volatile bool _onWall;

    public WallViewer(IWallClient client, string name, CallRegistry calls, OtherServers others, WallNews news, ServerMeter meter, ILogger log, TimeProvider time)
    {
        (_client, Name, _calls, _others, _news, _meter, _time) = (client, name, calls, others, news, meter, time);
        _budget = new SeatBudget(news.Alerts, StillOpen, time);
        _pump = new Pump(BatchPause, SendAsync, log, time, () => meter.Dropped("wall"));
    }

    public string Name { get; }

    public string? Team { get; private set; }

    /// <summary>Shows the wall, from now on.</summary>
    public void Show(string? team) => (Team, _seen, _onWall) = (team, null, true);

    /// <summary>These tiles can be seen, the others cannot.</summary>
    public void LookAt(string[] callIds)
    {
        var before = _seen;
        _seen = [.. callIds.Take(MostSeen)];
        foreach (var id in before is null ? [] : _seen.Except(before)) Touch(id, pressing: true);
        _pump.Signal();
    }

    /// <summary>Everything as it is now; changes count from here.</summary>
    public WallSnapshot Snapshot(TileView[] tiles, DateTimeOffset now, string serverId, LegalProfile profile) =>
        new(tiles, now, serverId, profile, _budget.Last, _news.Now.Topics, _news.Now.Troubles);

    public void Watch(string callId, CallWatch watch)
    {
        if (_watched.Count < MaxWatched || _watched.ContainsKey(callId)) _watched[callId] = (watch, false);
    }

    public void Leave(string callId) => _watched.TryRemove(callId, out _);

    /// <summary>A call has changed.</summary>
    /// <param name="id">Which.</param>
    /// <param name="team">Its team; null: not known any more.</param>
    /// <param name="news">How.</param>
    /// <param name="interrupting">Alerts that came with it and interrupt, as far as the budget of this seat lets them.</param>
    public void Note(string id, string? team, CallNews news, IReadOnlyList<AlertView> interrupting)
    {
        var mine = _onWall && (Team is null || team is null || Team == team);
        if (mine && news.HasFlag(CallNews.Gone)) _gone[id] = 0;
        else if (mine && !Touch(id, (news & (CallNews.State | CallNews.Interrupts)) != 0)) _meter.Conflated();
        if (_watched.TryGetValue(id, out var watched)) _watched[id] = watched with { Dirty = true };
        else if (!mine) return;
        if (mine) foreach (var alert in interrupting) _interrupting.Enqueue((alert, _time.GetTimestamp()));
        _pump.Signal(mine && interrupting.Count > 0);
    }

    /// <summary>Somebody hands an alert to this seat: whatever the budget, a person asks.</summary>
    public void Hand(AlertView alert)
    {
        _handed.Enqueue(alert);
        _pump.Signal(urgent: true);
    }

    /// <summary>The topics of the floor or the troubles of the server have changed.</summary>
    public void Nudge()
    {
        if (_onWall) _pump.Signal();
    }

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    /// <returns>False: a change of it waits already.</returns>
    private bool Touch(string id, bool pressing)
    {
        if (_dirty.TryAdd(id, new Change(_time.GetTimestamp(), pressing))) return true;
        if (pressing && _dirty.TryGetValue(id, out var waiting)) _dirty.TryUpdate(id, waiting with { Pressing = true }, waiting);
        return false;
    }

    private async Task SendAsync()
    {
        while (_handed.TryDequeue(out var alert)) await _client.AlertRaised(alert);
        while (_interrupting.TryDequeue(out var raised))
        {
            if (!_budget.Offer(raised.Alert)) continue;
            await _client.AlertRaised(raised.Alert);
            _meter.AlertSent(_time.GetElapsedTime(raised.At));
        }
        if (_budget.Release() is { } due) await _client.AlertRaised(due);
        if (Lately(_batchAt, BatchPause - TimerError)) _pump.Signal(); // an alert came ahead; the tiles keep their pace
        else if (Batch() is { } batch)
        {
            _batchAt = _time.GetTimestamp();
            await _client.WallChanged(batch);
        }
        foreach (var (id, watched) in _watched)
        {
            if (!watched.Dirty || _calls.Find(id) is not { } call) continue;
            _watched.TryUpdate(id, watched with { Dirty = false }, watched);
            await _client.CallChanged(call.Use(c => watched.Watch.Next(c)));
        }
    }

    private WallBatch? Batch()
    {
        var tiles = new List<TileView>();
        var seen = _seen;
        foreach (var (id, change) in _dirty)
        {
            if (tiles.Count == MostAtOnce) break;
            var pause = change.Pressing || seen is null || seen.Contains(id) ? TilePause : UnseenPause;
            if (_sentAt.TryGetValue(id, out var sent) && _time.GetElapsedTime(sent) < pause) continue;
            _dirty.TryRemove(id, out _);
            if ((_calls.Find(id)?.Use(Tiles.Tile) ?? _others.Find(id)?.Tile) is not { } tile) continue;
            _sentAt[id] = _time.GetTimestamp();
            tiles.Add(tile);
            if (pause == TilePause) _meter.TileSent(_time.GetElapsedTime(change.Since));
        }
        var gone = _gone.Keys.ToArray();
        foreach (var id in gone)
        {
            _gone.TryRemove(id, out _);
            _sentAt.Remove(id);
        }
        if (!_dirty.IsEmpty) _pump.Signal(); // tiles that were sent a moment ago: next time
        var (queue, topics, troubles) = _onWall ? (Queue(), _news.Topics(ref _topics), _news.Troubles(ref _troubles)) : default;
        return tiles.Count + gone.Length == 0 && (queue, topics, troubles) is (null, null, null) ? null
            : new WallBatch([.. tiles.Where(t => !gone.Contains(t.CallId))], gone, queue, topics, troubles);
    }

    private bool Lately(long? at, TimeSpan pause) => at is { } then && _time.GetElapsedTime(then) < pause;

    private AlertQueue? Queue()
    {
        if (_budget.Flood == _budget.Last.Flood && Lately(_queueAt, QueuePause))
        {
            _pump.Signal(); // later
            return null;
        }
        if (_budget.Changed() is not { } queue) return null;
        _queueAt = _time.GetTimestamp();
        return queue;
    }

    private AlertView? StillOpen(AlertView alert) => _calls.Find(alert.CallId) is { } call
        ? call.Use(c => c.Alerts.Open(alert.Alert.Id))
        : _others.OpenAlert(alert.CallId, alert.Alert.Id);

    /// <summary>A tile that is not sent yet.</summary>
    /// <param name="Since">When the first change came that it does not show.</param>
    /// <param name="Pressing">It must not wait for long, seen or not.</param>
    private readonly record struct Change(long Since, bool Pressing);
}
