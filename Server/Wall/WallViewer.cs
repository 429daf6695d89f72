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
    /// <summary>At most 8 batches a second: what a glance should catch waits no longer than this. An alert that interrupts does not wait.</summary>
    internal static readonly TimeSpan BatchPause = TimeSpan.FromMilliseconds(120);

    /// <summary>And 4 a second where only time goes on.</summary>
    private static readonly TimeSpan EasyPause = TimeSpan.FromMilliseconds(240);

    private static readonly TimeSpan TimerError = TimeSpan.FromMilliseconds(20);

    /// <summary>The page of a call has more to draw: it is told at most 4 times a second.</summary>
    private static readonly TimeSpan CallPause = TimeSpan.FromMilliseconds(240);

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
    private readonly ChangedTiles _tiles;
    private readonly ConcurrentDictionary<string, (CallWatch Watch, bool Dirty)> _watched = new();
    private readonly ConcurrentQueue<(AlertView Alert, long At)> _interrupting = new();
    private readonly ConcurrentQueue<AlertView> _handed = new();
    private long? _batchAt;
    private long? _queueAt;
    private long? _callAt;
    private TopicView[] _topics = [];
    private string[] _troubles = [];
    private volatile bool _onWall;

    public WallViewer(IWallClient client, string name, CallRegistry calls, OtherServers others, WallNews news, Metronome pace, ServerMeter meter, ILogger log, TimeProvider time)
    {
        (_client, Name, _calls, _others, _news, _meter, _time) = (client, name, calls, others, news, meter, time);
        _budget = new SeatBudget(news.Alerts, StillOpen, time);
        _tiles = new ChangedTiles(time);
        _pump = new Pump(pace, SendAsync, log, () => meter.Dropped("wall"));
    }

    public string Name { get; }

    /// <summary>The one whose calls it shows; null: all.</summary>
    public string? Team { get; private set; }

    /// <summary>The calls whose pages it has open.</summary>
    public IEnumerable<string> Watched => _watched.Keys;

    /// <summary>Shows the wall, from now on.</summary>
    public void Show(string? team)
    {
        _tiles.SeeAll();
        (Team, _onWall) = (team, true);
    }

    /// <summary>These tiles can be seen, the others cannot.</summary>
    public void LookAt(string[] callIds)
    {
        _tiles.See(callIds);
        _pump.Signal();
    }

    /// <summary>Everything as it is now; changes count from here.</summary>
    public WallSnapshot Snapshot(TileView[] tiles, DateTimeOffset now, string serverId, LegalProfile profile) =>
        new(tiles, now, serverId, profile, _budget.Last, _news.Now.Topics, _news.Now.Troubles);

    /// <returns>False: it has as many open as one may have.</returns>
    public bool Watch(string callId, CallWatch watch)
    {
        if (_watched.Count >= MaxWatched && !_watched.ContainsKey(callId)) return false;
        _watched[callId] = (watch, false);
        return true;
    }

    public void Leave(string callId) => _watched.TryRemove(callId, out _);

    /// <summary>A call on its wall has changed.</summary>
    /// <param name="id">Which.</param>
    /// <param name="news">How.</param>
    /// <param name="interrupting">Alerts that came with it and interrupt, as far as the budget of this seat lets them.</param>
    public void Note(string id, CallNews news, IReadOnlyList<AlertView> interrupting)
    {
        if (!_onWall) return;
        if (news.HasFlag(CallNews.Gone)) _tiles.NoteGone(id);
        else if (!_tiles.Note(id, interrupting.Count > 0 || (news & (CallNews.Event | CallNews.State | CallNews.Interrupts)) != 0)) _meter.Conflated();
        foreach (var alert in interrupting) _interrupting.Enqueue((alert, _time.GetTimestamp()));
        _pump.Signal(interrupting.Count > 0);
    }

    /// <summary>A call whose page it has open has changed.</summary>
    public void NoteWatched(string id)
    {
        if (!_watched.TryGetValue(id, out var watched)) return;
        _watched.TryUpdate(id, watched with { Dirty = true }, watched);
        _pump.Signal();
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

    private async Task SendAsync()
    {
        while (_handed.TryDequeue(out var alert)) await _client.AlertRaised(alert);
        var interrupted = false;
        while (_interrupting.TryDequeue(out var raised))
        {
            interrupted = true; // in a flood the seat is not told of it by itself, but its tile shows it
            if (!_budget.Offer(raised.Alert)) continue;
            await _client.AlertRaised(raised.Alert);
            _meter.AlertSent(_time.GetElapsedTime(raised.At));
        }
        if (_budget.Release() is { } due) await _client.AlertRaised(due);
        if (!interrupted && Lately(_batchAt, (_tiles.IsPressing ? BatchPause : EasyPause) - TimerError)) _pump.Signal(); // nothing presses so much: the tiles keep their pace
        else if (Batch() is { } batch)
        {
            _batchAt = _time.GetTimestamp();
            await _client.WallChanged(batch);
        }
        await TellWatchedAsync();
    }

    private async Task TellWatchedAsync()
    {
        if (Lately(_callAt, CallPause))
        {
            if (_watched.Values.Any(w => w.Dirty)) _pump.Signal(); // later
            return;
        }
        foreach (var (id, watched) in _watched)
        {
            if (!watched.Dirty || _calls.Find(id) is not { } call) continue;
            _callAt = _time.GetTimestamp();
            _watched.TryUpdate(id, watched with { Dirty = false }, watched);
            await _client.CallChanged(call.Use(c => watched.Watch.Next(c)));
        }
    }

    private WallBatch? Batch()
    {
        var tiles = new List<TileView>();
        foreach (var (id, waited) in _tiles.TakeDue())
        {
            if ((_calls.Find(id)?.Use(Tiles.Tile) ?? _others.Find(id)?.Tile) is not { } tile) continue;
            tiles.Add(tile);
            if (waited is { } time) _meter.TileSent(time);
        }
        var gone = _tiles.TakeGone();
        if (!_tiles.IsEmpty) _pump.Signal(); // what rests or is too much for one batch: next time
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
        ? call.Use(alert.Alert.Id, static (c, id) => c.Alerts.Open(id))
        : _others.OpenAlert(alert.CallId, alert.Alert.Id);
}
