using System.Collections.Concurrent;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.ListenIn;
using LiveEmpathy.Server.Topics;
using LiveEmpathy.Server.Wall;

namespace LiveEmpathy.Server.Redis;

/// <summary>What this server has to tell the others, conflated: a call is told once a second at most, an alert that interrupts at once.</summary>
internal sealed class NewsCollector(CallRegistry calls, OtherServers others, TopicWatch topics, WallPublisher wall, CallClaims claims, ListenRelay listening, TimeProvider time)
{
    private static readonly TimeSpan TilePause = TimeSpan.FromSeconds(1);

    /// <summary>Tiles in one message: about a megabyte.</summary>
    private const int MostTiles = 500;

    /// <summary>Utterances that wait at most, should Redis be gone: a minute of a large floor. Topics can do without those beyond.</summary>
    private const int MostWords = 5_000;

    private readonly ConcurrentDictionary<string, bool> _changed = new(StringComparer.Ordinal); // true: at once
    private readonly ConcurrentDictionary<string, byte> _gone = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<HandedAlert> _handed = new();
    private readonly ConcurrentQueue<HeardWords> _heard = new();
    private readonly Dictionary<string, long> _toldAt = new(StringComparer.Ordinal);
    private volatile bool _everything = true;

    /// <summary>Something should be told at once.</summary>
    public event Action? Urgent;

    /// <summary>There is more than one message can hold.</summary>
    public bool Waiting { get; private set; }

    public void Start()
    {
        calls.Changed += OnChanged;
        others.HandedHere += OnHanded;
        topics.Heard += OnHeard;
        listening.Changed += OnListening;
    }

    public void Stop()
    {
        calls.Changed -= OnChanged;
        others.HandedHere -= OnHanded;
        topics.Heard -= OnHeard;
        listening.Changed -= OnListening;
    }

    /// <summary>The others may have missed something: all of it, next time.</summary>
    public void Everything() => _everything = true;

    /// <summary>What there is to tell. For one caller at a time.</summary>
    public ServerNews Collect(string me)
    {
        var all = _everything;
        if (all)
        {
            _everything = false;
            foreach (var call in calls.OnWall) _changed[call.Info.CallId] = true;
        }
        var tiles = new List<CallTile>();
        foreach (var (id, urgent) in _changed)
        {
            if (tiles.Count == MostTiles) break;
            if (!urgent && _toldAt.TryGetValue(id, out var told) && time.GetElapsedTime(told) < TilePause) continue;
            if (!_changed.TryRemove(new(id, urgent)) || calls.Own(id) is not { } call) continue;
            _toldAt[id] = time.GetTimestamp();
            tiles.Add(call.Use(c => new CallTile(Tiles.Tile(c), c.Desk.Number, c.Place.At, [.. c.Alerts.All])));
        }
        Waiting = tiles.Count == MostTiles;
        foreach (var id in _gone.Keys) _toldAt.Remove(id);
        return new ServerNews(
            me, [.. tiles], Drain(_gone), all ? [.. calls.OnWall.Select(c => c.Info.CallId)] : null, Drain(_handed), wall.Pages, Drain(_heard), claims.Stopping, wall.OwnSeats(), listening.Asks);
    }

    private static T[] Drain<T>(ConcurrentQueue<T> queue)
    {
        var all = new List<T>();
        while (queue.TryDequeue(out var item)) all.Add(item);
        return [.. all];
    }

    private static string[] Drain(ConcurrentDictionary<string, byte> set) => [.. set.Keys.Where(id => set.TryRemove(id, out _))];

    private void OnChanged(LiveCall call, CallNews news)
    {
        var id = call.Info.CallId;
        if (calls.Own(id) != call) return; // a copy
        if (news.HasFlag(CallNews.Gone))
        {
            _changed.TryRemove(id, out _);
            _gone[id] = 0;
            return;
        }
        var urgent = (news & (CallNews.Interrupts | CallNews.State | CallNews.Cue)) != CallNews.None;
        if (news.HasFlag(CallNews.State)) others.Forget(id);
        _changed.AddOrUpdate(id, urgent, (_, before) => before || urgent);
        if (urgent) Urgent?.Invoke();
    }

    private void OnHanded(HandedAlert alert)
    {
        _handed.Enqueue(alert);
        Urgent?.Invoke();
    }

    private void OnListening() => Urgent?.Invoke();

    private void OnHeard(HeardWords words)
    {
        _heard.Enqueue(words);
        while (_heard.Count > MostWords) _heard.TryDequeue(out _);
    }
}
