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
    /// <summary>At most 4 batches a second; what a glance should catch does not wait for the next.</summary>
    private static readonly TimeSpan BatchPause = TimeSpan.FromMilliseconds(240);

    /// <summary>A page draws some hundred tiles a second and should have time left: a tile on which only time goes on rests this long for each tile shown, ms.</summary>
    private const int RestMs = 10;

    /// <summary>But no longer than this, ms: a wall on which nothing moves for longer looks dead.</summary>
    private const int MostRestMs = 500;

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
    private readonly ConcurrentDictionary<string, long> _dirty = new(); // call -> when its first change that is not sent came
    private readonly ConcurrentDictionary<string, byte> _atOnce = new(); // those of them that a glance should catch
    private readonly ConcurrentDictionary<string, byte> _gone = new();
    private readonly Dictionary<string, long> _sentAt = [];
    private readonly ConcurrentDictionary<string, (CallWatch Watch, bool Dirty)> _watched = new();
    private readonly ConcurrentQueue<(AlertView Alert, long At)> _interrupting = new();
    private readonly ConcurrentQueue<AlertView> _handed = new();
    private TopicView[] _topics = [];
    private string[] _troubles = [];
    private volatile bool _onWall;
    private volatile bool _watches;

    public WallViewer(IWallClient client, string name, CallRegistry calls, OtherServers others, WallNews news, ServerMeter meter, ILogger log, TimeProvider time)
    {
        (_client, Name, _calls, _others, _news, _meter, _time) = (client, name, calls, others, news, meter, time);
        _budget = new SeatBudget(news.Alerts, StillOpen, time);
        _pump = new Pump(BatchPause, SendAsync, log, time, () => meter.Dropped("wall"));
    }

    public string Name { get; }

    public string? Team { get; private set; }

    /// <summary>Shows the wall, from now on.</summary>
    public void Show(string? team) => (Team, _onWall) = (team, true);

    /// <summary>Everything as it is now; changes count from here.</summary>
    public WallSnapshot Snapshot(TileView[] tiles, DateTimeOffset now, string serverId, LegalProfile profile) =>
        new(tiles, now, serverId, profile, _budget.Last, _news.Now.Topics, _news.Now.Troubles);

    public void Watch(string callId, CallWatch watch)
    {
        if (_watched.Count < MaxWatched || _watched.ContainsKey(callId)) _watched[callId] = (watch, false);
        _watches = true;
    }

    public void Leave(string callId)
    {
        _watched.TryRemove(callId, out _);
        _watches = !_watched.IsEmpty;
    }

    /// <summary>A call has changed.</summary>
    /// <param name="id">Which.</param>
    /// <param name="team">Its team; null: not known any more.</param>
    /// <param name="news">How.</param>
    /// <param name="interrupting">Alerts that came with it and interrupt, as far as the budget of this seat lets them.</param>
    public void Note(string id, string? team, CallNews news, IReadOnlyList<AlertView> interrupting)
    {
        var mine = _onWall && (Team is null || team is null || Team == team);
        if (mine && news.HasFlag(CallNews.Gone)) _gone[id] = 0;
        else if (mine && !_dirty.TryAdd(id, _time.GetTimestamp())) _meter.Conflated();
        var atOnce = mine && (news & (CallNews.Event | CallNews.State)) != 0;
        if (atOnce) _atOnce[id] = 0;
        if (_watches && _watched.TryGetValue(id, out var watched)) _watched[id] = watched with { Dirty = true };
        else if (!mine) return;
        if (mine) foreach (var alert in interrupting) _interrupting.Enqueue((alert, _time.GetTimestamp()));
        _pump.Signal(atOnce || (mine && interrupting.Count > 0));
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
        while (_interrupting.TryDequeue(out var raised))
        {
            if (!_budget.Offer(raised.Alert)) continue;
            await _client.AlertRaised(raised.Alert);
            _meter.AlertSent(_time.GetElapsedTime(raised.At));
        }
        if (_budget.Release() is { } due) await _client.AlertRaised(due);
        if (Batch() is { } batch) await _client.WallChanged(batch);
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
        var rest = TimeSpan.FromMilliseconds(Math.Min(RestMs * _sentAt.Count, MostRestMs));
        foreach (var (id, _) in _dirty)
        {
            if (!_atOnce.TryRemove(id, out _) && _sentAt.TryGetValue(id, out var sent) && _time.GetElapsedTime(sent) < rest) continue;
            _dirty.TryRemove(id, out var since);
            if ((_calls.Find(id)?.Use(Tiles.Tile) ?? _others.Find(id)?.Tile) is not { } tile) continue;
            _sentAt[id] = _time.GetTimestamp();
            tiles.Add(tile);
            _meter.TileSent(_time.GetElapsedTime(since));
        }
        var gone = _gone.Keys.ToArray();
        foreach (var id in gone)
        {
            _gone.TryRemove(id, out _);
            _atOnce.TryRemove(id, out _);
            _sentAt.Remove(id);
        }
        if (!_dirty.IsEmpty) _pump.Signal(); // tiles that were sent a moment ago: next time
        var (queue, topics, troubles) = _onWall ? (_budget.Changed(looked: true), _news.Topics(ref _topics), _news.Troubles(ref _troubles)) : default;
        return tiles.Count + gone.Length == 0 && (queue, topics, troubles) is (null, null, null) ? null
            : new WallBatch([.. tiles.Where(t => !gone.Contains(t.CallId))], gone, queue, topics, troubles);
    }

    private AlertView? StillOpen(AlertView alert) => _calls.Find(alert.CallId) is { } call
        ? call.Use(c => c.Alerts.Open(alert.Alert.Id))
        : _others.OpenAlert(alert.CallId, alert.Alert.Id);
}
