using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>
/// Worst first, without jumping about: places are dealt anew at most every few seconds and not while a hand is on an action;
/// a call that has just become urgent goes ahead at once. A call that is over keeps its place, dimmed, until a new one takes it or
/// the wall is dealt anew, so that nobody moves because somebody hung up; a new call that finds no such place waits at the end.
/// </summary>
public sealed class WallOrder(TimeProvider time)
{
    /// <summary>Time in which an eye finds a tile again where it was.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    /// <summary>A hand that rests on an action keeps the wall still this long at most.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> _urgent = [];
    private readonly HashSet<LiveTile> _pinned = [];
    private long? _dealtAt;
    private long? _heldAt;

    /// <summary>The calls in their places. A new list whenever it changes.</summary>
    public IReadOnlyList<LiveTile> Places { get; private set; } = [];

    /// <summary>Calls that the last look moved: they show it.</summary>
    public IReadOnlyList<LiveTile> Moved { get; private set; } = [];

    /// <summary>A hand is on an action.</summary>
    public void Hold() => _heldAt = time.GetTimestamp();

    /// <summary>The hand is gone.</summary>
    public void Release() => _heldAt = null;

    /// <summary>Looks at the calls again.</summary>
    /// <returns>True where <see cref="Places"/> has changed.</returns>
    public bool Look(IReadOnlyDictionary<string, LiveTile> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        var now = time.GetTimestamp();
        var deal = MayDeal(now);
        var places = Places.Where(t => Here(t, tiles) || (!deal && t.View.State == CallState.Ended && !tiles.ContainsKey(t.View.CallId))).ToList();
        SeatNew(places, tiles);

        var fresh = places.Any(t => t.Urgent && !_urgent.Contains(t.View.CallId));
        if (fresh) places = [.. places.OrderByDescending(t => t.Pinned).ThenByDescending(t => t.Urgent)]; // a stable sort: all others keep their places
        if (deal)
        {
            places = [.. places.OrderByDescending(t => t.Pinned).ThenByDescending(t => Severity.Of(t.View))];
            _dealtAt = now;
        }
        else if (places.Any(t => t.Pinned != _pinned.Contains(t))) places = [.. places.OrderByDescending(t => t.Pinned)]; // the viewer's own hand: at once
        _urgent.Clear();
        _pinned.Clear();
        _pinned.UnionWith(places.Where(t => t.Pinned));
        _urgent.UnionWith(places.Where(t => t.Urgent).Select(t => t.View.CallId));
        Moved = [];
        if (places.SequenceEqual(Places)) return false;
        Moved = Mark(places, now);
        Places = places;
        return true;
    }

    private static bool Here(LiveTile tile, IReadOnlyDictionary<string, LiveTile> tiles) => tiles.TryGetValue(tile.View.CallId, out var known) && ReferenceEquals(known, tile);

    /// <summary>New calls, the worst first, take the places of those that are gone, and then the end.</summary>
    private static void SeatNew(List<LiveTile> places, IReadOnlyDictionary<string, LiveTile> tiles)
    {
        var seated = places.ToHashSet();
        var free = 0;
        foreach (var tile in tiles.Values.Where(t => !seated.Contains(t)).OrderByDescending(t => Severity.Of(t.View)).ThenBy(t => t.View.StartedAt))
        {
            while (free < places.Count && Here(places[free], tiles)) free++;
            if (free < places.Count) places[free] = tile;
            else places.Add(tile);
        }
    }

    private bool MayDeal(long now) =>
        (_dealtAt is not { } dealt || time.GetElapsedTime(dealt, now) >= Settle) && (_heldAt is not { } held || time.GetElapsedTime(held, now) >= LongestHold);

    /// <summary>Marks those that have changed places among themselves; that others have come or gone moves nobody.</summary>
    private List<LiveTile> Mark(List<LiveTile> places, long now)
    {
        var here = places.ToHashSet();
        var before = Places.Where(here.Contains).Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        var moved = new List<LiveTile>();
        var place = 0;
        foreach (var tile in places)
        {
            if (!before.TryGetValue(tile, out var was) || was - place++ is not (var up and (> 1 or < -1))) continue;
            tile.Move(up, now);
            moved.Add(tile);
        }
        return moved;
    }
}
