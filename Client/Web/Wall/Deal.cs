using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>
/// From one arrangement of the wall to the next a few tiles at a time, so that each step is drawn and laid out between two keys. Tiles that
/// change places among themselves go in one step: after each of them everybody else is where they were.
/// </summary>
/// <remarks>
/// <code>
/// drawn:   A B C D E F      wanted:  C B A F D E
/// step 1:  C B A D E F      A and C have changed places
/// step 2:  C B A F D E      D, E and F in a ring
/// </code>
/// </remarks>
public static class Deal
{
    /// <summary>Room in one step: a tile that can be seen takes <see cref="Seen"/> of it, any other one.</summary>
    private const int Room = 30;

    private const int Seen = 6;

    /// <summary>One step on the way.</summary>
    /// <param name="drawn">Where the tiles are.</param>
    /// <param name="wanted">Where they should be.</param>
    /// <param name="byTeam">A place is one among those of a team, not of the whole wall.</param>
    /// <returns>The arrangement to draw next; <paramref name="wanted"/> itself when that is the last.</returns>
    public static IReadOnlyList<LiveTile> Step(IReadOnlyList<LiveTile> drawn, IReadOnlyList<LiveTile> wanted, bool byTeam = false)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(wanted);
        var places = Places(drawn, wanted, byTeam);
        var (from, to) = (Index(places, p => p.Drawn), Index(places, p => p.Wanted));
        var room = Room;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Drawn == places[i].Wanted) continue;
            if (room <= 0) return [.. places.Where(p => p.Drawn is not null).Select(p => p.Drawn!)];
            foreach (var place in Ring(i, places, from, to))
            {
                room -= places[place].Wanted is { InView: true } ? Seen : 1;
                places[place] = (places[place].Wanted, places[place].Wanted);
            }
        }
        return wanted;
    }

    /// <summary>Each place, who is there and who should be; null: nobody.</summary>
    private static List<(LiveTile? Drawn, LiveTile? Wanted)> Places(IReadOnlyList<LiveTile> drawn, IReadOnlyList<LiveTile> wanted, bool byTeam)
    {
        var (now, then) = (drawn.ToLookup(Team), wanted.ToLookup(Team));
        var places = new List<(LiveTile? Drawn, LiveTile? Wanted)>();
        foreach (var team in then.Concat(now).Select(g => g.Key).Distinct())
        {
            var (here, there) = (now[team].ToArray(), then[team].ToArray());
            for (var i = 0; i < Math.Max(here.Length, there.Length); i++) places.Add((here.ElementAtOrDefault(i), there.ElementAtOrDefault(i)));
        }
        return places;

        string Team(LiveTile tile) => byTeam ? tile.View.Team : "";
    }

    private static Dictionary<LiveTile, int> Index(List<(LiveTile? Drawn, LiveTile? Wanted)> places, Func<(LiveTile? Drawn, LiveTile? Wanted), LiveTile?> who)
    {
        var index = new Dictionary<LiveTile, int>();
        for (var i = 0; i < places.Count; i++)
            if (who(places[i]) is { } tile) index[tile] = i;
        return index;
    }

    /// <summary>All places that have to change together with one: where its new tile comes from, where its old one goes, and so on.</summary>
    private static HashSet<int> Ring(int first, List<(LiveTile? Drawn, LiveTile? Wanted)> places, Dictionary<LiveTile, int> from, Dictionary<LiveTile, int> to)
    {
        HashSet<int> ring = [first];
        for (var next = first; places[next].Wanted is { } tile && from.TryGetValue(tile, out next) && ring.Add(next);) { }
        for (var next = first; places[next].Drawn is { } tile && to.TryGetValue(tile, out next) && ring.Add(next);) { }
        return ring;
    }
}
