using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Live;

/// <summary>All live calls as this page knows them: a snapshot, then changes.</summary>
public sealed class WallState(TimeProvider time)
{
    private readonly Dictionary<string, LiveTile> _tiles = [];
    private readonly HashSet<string> _gone = [];
    private readonly Queue<LiveTile> _toDraw = new();
    private readonly HashSet<LiveTile> _waiting = []; // each once: a slow page shows the newest, never a backlog
    private readonly HashSet<string> _pins = [];
    private readonly SortedSet<string> _teams = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tiles redrawn in one go: so few that a key is answered in between. One that is drawn for the first time is as much work as three.</summary>
    private const int AtOnce = 8, Fresh = 3;

    /// <summary>Between two goes where few tiles wait: each go is a frame, and a frame costs about the same whatever is new in it.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Between two goes where many wait, so that the browser lays out the one before the next is drawn.</summary>
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(16);

    private const int Many = 2 * AtOnce;

    private const int MostSeen = 500;

    private bool _drawing;
    private long? _drawnAt;
    private bool _looked;
    private bool _away;

    /// <summary>False until the first snapshot is here.</summary>
    public bool Loaded { get; private set; }

    /// <summary>True once all calls were here: from then on they can be counted.</summary>
    public bool Whole { get; private set; }

    public IReadOnlyDictionary<string, LiveTile> Tiles => _tiles;

    /// <summary>All teams seen so far, by name.</summary>
    public IReadOnlyCollection<string> Teams => _teams;

    /// <summary>How far the server's clock is ahead of this one.</summary>
    public TimeSpan ServerAhead { get; private set; }

    /// <summary>The server's clock now.</summary>
    public DateTimeOffset ServerNow => time.GetUtcNow() + ServerAhead;

    /// <summary>What the server holds back for this seat as a list, or null: nothing said.</summary>
    public AlertQueue? Queue { get; private set; }

    /// <summary>Topics that rise over the floor.</summary>
    public IReadOnlyList<TopicView> Topics { get; private set; } = [];

    /// <summary>What is wrong with the server's own set-up, in words.</summary>
    public IReadOnlyList<string> Troubles { get; private set; } = [];

    /// <summary>Calls have come, gone or changed; each tile has told its own viewers. True where somebody waits for it: a snapshot, an urgent alert or one ahead of its batch, an act, a pin.</summary>
    public event Action<bool>? Changed;

    /// <summary>Everything anew.</summary>
    public void Take(WallSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ServerAhead = snapshot.ServerTime - time.GetUtcNow();
        (Queue, Topics, Troubles) = (snapshot.Queue, snapshot.Topics ?? [], snapshot.Troubles ?? []);
        var here = snapshot.Tiles.Where(t => !_gone.Contains(t.CallId)).ToArray(); // a batch may overtake the snapshot
        foreach (var id in _tiles.Keys.Except(here.Select(t => t.CallId)).ToArray()) _tiles.Remove(id);
        _gone.Clear();
        foreach (var tile in here) Put(tile);
        Loaded = Whole = true;
        Changed?.Invoke(true);
        Draw();
    }

    /// <summary>Some calls ahead of all: what they are is known, how many there are is not.</summary>
    public void Glance(WallSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ServerAhead = snapshot.ServerTime - time.GetUtcNow();
        foreach (var tile in snapshot.Tiles) Put(tile);
    }

    /// <summary>Changes since the last time. A tile that has another alert is drawn at once, the others when it is their turn.</summary>
    public void Take(WallBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        (Queue, Topics, Troubles) = (batch.Queue ?? Queue, batch.Topics ?? Topics, batch.Troubles ?? Troubles);
        var (ahead, urgent) = (0, false);
        foreach (var view in batch.Changed)
        {
            var before = _tiles.GetValueOrDefault(view.CallId)?.View.Alert?.Alert.Id;
            var tile = Put(view);
            if (view.Alert is not { Alert: var alert } || alert.Id == before) continue;
            urgent |= alert.Priority == AlertPriority.Urgent;
            if (ahead < AtOnce && _waiting.Remove(tile))
            {
                tile.Redraw();
                ahead++;
            }
        }
        foreach (var id in batch.Gone)
        {
            _tiles.Remove(id);
            if (!Loaded) _gone.Add(id);
        }
        Changed?.Invoke(urgent);
        Draw();
    }

    /// <summary>An alert ahead of its batch, or what somebody has just done about one.</summary>
    public void Take(AlertView alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (!_tiles.TryGetValue(alert.CallId, out var tile)) return;
        var open = alert is { Act: null or AlertAct.HandOver, Alert.ClearedAtMs: null }; // one that was handed over still waits
        if (open) tile.Show(tile.View with { Alert = alert, OpenAlerts = Math.Max(1, tile.View.OpenAlerts) });
        else if (tile.View.Alert?.Alert.Id == alert.Alert.Id) tile.Show(tile.View with { Alert = null, OpenAlerts = Math.Max(0, tile.View.OpenAlerts - 1) });
        Changed?.Invoke(true);
    }

    /// <summary>Which tiles have been scrolled into the window, and which out of it.</summary>
    public void Scrolled(IEnumerable<string> cameIn, IEnumerable<string> wentOut)
    {
        ArgumentNullException.ThrowIfNull(cameIn);
        ArgumentNullException.ThrowIfNull(wentOut);
        (_looked, _away) = (true, false);
        foreach (var id in wentOut) _tiles.GetValueOrDefault(id)?.Scrolled(inView: false);
        foreach (var id in cameIn)
            if (_tiles.TryGetValue(id, out var tile) && tile.Scrolled(inView: true)) Wait(tile);
        Draw();
    }

    /// <summary>Calls whose tiles can be seen, as many as a server listens to; null: the browser has not said.</summary>
    public string[]? Seen() => _away ? [] : _looked ? [.. _tiles.Values.Where(t => t.InView).Select(t => t.View.CallId).Take(MostSeen)] : null;

    /// <summary>Another page is shown: nothing of the wall can be seen.</summary>
    public void LookAway()
    {
        (_looked, _away) = (true, true);
        foreach (var tile in _tiles.Values) tile.LookedAway();
    }

    /// <summary>Tiles look different now: drawn anew, a handful at a time.</summary>
    public void Redraw(IEnumerable<LiveTile> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        foreach (var tile in tiles) Wait(tile);
        Draw();
    }

    /// <summary>Forgets that a snapshot was here: the next one decides what is on the wall.</summary>
    public void Expect() => Loaded = false;

    /// <summary>Calls that the viewer has pinned.</summary>
    public IReadOnlyCollection<string> Pins => _pins;

    /// <summary>Pins calls, those that are here and those to come.</summary>
    public void PinAll(IEnumerable<string> callIds)
    {
        _pins.UnionWith(callIds);
        foreach (var tile in _tiles.Values) tile.Pin(_pins.Contains(tile.View.CallId));
    }

    /// <summary>Pins a call, or takes the pin away.</summary>
    public void Pin(LiveTile tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        tile.Pin(!tile.Pinned);
        if (tile.Pinned) _pins.Add(tile.View.CallId);
        else _pins.Remove(tile.View.CallId);
        Changed?.Invoke(true);
    }

    /// <summary>A second has passed.</summary>
    public void Tick()
    {
        var now = time.GetTimestamp();
        Redraw(_tiles.Values.Where(t => t.Tick(now, time)));
    }

    /// <summary>Calls whose one alert has this priority.</summary>
    public int Count(AlertPriority priority) => _tiles.Values.Count(t => t.View.State != CallState.Ended && t.View.Alert?.Alert.Priority == priority);

    private LiveTile Put(TileView view)
    {
        _teams.Add(view.Team);
        if (!_tiles.TryGetValue(view.CallId, out var tile))
        {
            _tiles[view.CallId] = tile = new LiveTile(view, time.GetTimestamp());
            if (_pins.Contains(view.CallId)) tile.Pin(true);
            return tile;
        }
        tile.Take(view, time.GetTimestamp());
        Wait(tile);
        return tile;
    }

    private void Wait(LiveTile tile)
    {
        if (!tile.InView) tile.Redraw(); // costs nothing: it will be drawn when it comes into view
        else if (_waiting.Add(tile)) _toDraw.Enqueue(tile);
    }

    /// <summary>Redraws what has changed, a handful at a time, so that a key is answered in between.</summary>
    private void Draw()
    {
        if (_drawing) return;
        _drawing = true;
        _ = DrawAsync();
    }

    private async Task DrawAsync()
    {
        for (var pace = Beat; _toDraw.Count > 0; _drawnAt = time.GetTimestamp())
        {
            if (_toDraw.Count > Many) pace = Frame; // and so to the end
            if (_drawnAt is { } last && pace - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero) await Task.Delay(rest, time);
            for (var drawn = 0; drawn < AtOnce && _toDraw.TryDequeue(out var tile);)
            {
                if (!_waiting.Remove(tile)) continue; // drawn ahead
                drawn += tile.Drawn ? 1 : Fresh;
                tile.Redraw();
            }
        }
        _drawing = false;
    }
}
