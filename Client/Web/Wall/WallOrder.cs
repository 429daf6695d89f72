using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>
/// Worst first, without jumping about: places are dealt anew at most every few seconds and not while a hand is on an action; a call that
/// has just become urgent goes ahead at once. Calls that are about alike share a stretch of the wall, and only those whose stretch has
/// become another move: into the place that somebody left there. A call that is over keeps its place, dimmed, until a new one takes it or
/// the wall is dealt anew and one of the next stretch steps into it, so that nobody moves up because somebody hung up; a new call that finds
/// no such place waits at the end.
/// </summary>
/// <remarks>
/// <code>
/// one call, H, has become worse:   A1 A2 | B1 B2 | C1 C2 H        each letter a stretch
/// dealt anew:                      A1 A2 H | B2 B1 | C2 C1        three have moved; in a sorted list all five after A2 would have
/// </code>
/// </remarks>
public sealed class WallOrder(TimeProvider time)
{
    /// <summary>Time in which an eye finds a tile again where it was.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    /// <summary>A hand that rests on an action keeps the wall still this long at most.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(10);

    private const int Gone = int.MinValue; // a stretch of its own behind all others: what is cut off at the end moves nobody

    private Dictionary<LiveTile, int> _severity = []; // as it was when places were dealt last
    private HashSet<LiveTile> _urgent = [];
    private HashSet<LiveTile> _pinned = [];
    private bool _byTeam;
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
    /// <param name="tiles">The calls that there are.</param>
    /// <param name="byTeam">Each team together, by name.</param>
    /// <returns>True where <see cref="Places"/> has changed.</returns>
    public bool Look(IReadOnlyDictionary<string, LiveTile> tiles, bool byTeam = false)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        var now = time.GetTimestamp();
        var deal = MayDeal(now) || byTeam != _byTeam;
        var places = Places.Where(t => Here(t, tiles) || (t.View.State == CallState.Ended && !tiles.ContainsKey(t.View.CallId))).ToList();
        SeatNew(places, tiles);
        if (deal)
        {
            _severity = places.ToDictionary(t => t, t => Here(t, tiles) ? Severity.Of(t.View) : Gone);
            (_byTeam, _dealtAt) = (byTeam, now);
        }
        if (PutAhead(places) || deal) places = Arrange(places);
        if (deal) places.RemoveAll(t => _severity[t] == Gone);

        Moved = [];
        if (places.SequenceEqual(Places)) return false;
        Moved = Mark(places, now);
        Places = places;
        return true;
    }

    private static bool Here(LiveTile tile, IReadOnlyDictionary<string, LiveTile> tiles) => tiles.TryGetValue(tile.View.CallId, out var known) && ReferenceEquals(known, tile);

    private bool MayDeal(long now) =>
        (_dealtAt is not { } dealt || time.GetElapsedTime(dealt, now) >= Settle) && (_heldAt is not { } held || time.GetElapsedTime(held, now) >= LongestHold);

    /// <summary>New calls, the worst first, take the places of those that are gone, and then the end.</summary>
    private void SeatNew(List<LiveTile> places, IReadOnlyDictionary<string, LiveTile> tiles)
    {
        var seated = places.ToHashSet();
        var free = 0;
        foreach (var tile in tiles.Values.Where(t => !seated.Contains(t)).OrderByDescending(t => Severity.Of(t.View)).ThenBy(t => t.View.StartedAt))
        {
            _severity[tile] = Severity.Of(tile.View);
            while (free < places.Count && Here(places[free], tiles)) free++;
            if (free < places.Count) places[free] = tile;
            else places.Add(tile);
        }
    }

    /// <summary>Calls that have just become urgent, and the viewer's own hand, wait for nothing.</summary>
    /// <returns>True where places have to change for them.</returns>
    private bool PutAhead(List<LiveTile> places)
    {
        var (urgent, pinned) = (places.Where(t => t.Urgent).ToHashSet(), places.Where(t => t.Pinned).ToHashSet());
        foreach (var tile in urgent) _severity[tile] = Severity.Of(tile.View);
        var change = !urgent.IsSubsetOf(_urgent) || places.Any(t => t.Pinned != _pinned.Contains(t));
        (_urgent, _pinned) = (urgent, pinned);
        return change;
    }

    private List<LiveTile> Arrange(List<LiveTile> places)
    {
        var own = places.Select(Stretch).ToArray();
        var wanted = own.OrderBy(s => s.Team, StringComparer.OrdinalIgnoreCase).ThenByDescending(s => s.Pinned).ThenByDescending(s => s.Severity).ToArray();
        var moving = places.Where((_, i) => own[i] != wanted[i]).GroupBy(Stretch).ToDictionary(s => s.Key, s => new Queue<LiveTile>(s));
        return [.. places.Select((t, i) => own[i] == wanted[i] ? t : moving[wanted[i]].Dequeue())];
    }

    private (string Team, bool Pinned, int Severity) Stretch(LiveTile tile) => (_byTeam ? tile.View.Team : "", tile.Pinned, _severity[tile]);

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
