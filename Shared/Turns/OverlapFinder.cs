using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>
/// Finds where both legs speak and says what each overlap is.
/// <code>
/// agent     ==========                 initiator = who started later
/// customer         =======             talk-over: 0.5 s or more, no backchannel, and the other had the floor
///                  [over]              brief: under 0.5 s, or both began together
/// </code>
/// The last 15 s are judged again with each message, since words and what follows come later; then a verdict stands.
/// </summary>
internal sealed class OverlapFinder(SpurtTrack agent, SpurtTrack customer, Func<Leg, int, int, Word[]> wordsIn)
{
    /// <summary>From this length an overlap can be a talk-over, ms.</summary>
    public const int TalkOverMs = 500;

    /// <summary>Who starts this soon after the other began together with the other: nobody had the floor, ms.</summary>
    public const int TogetherMs = 200;

    private const int StandsAfterMs = 15_000;
    private const int UnknownGapMs = 1_000;
    private readonly List<Overlap> _overlaps = [];
    private readonly int[] _first = new int[2];

    public IReadOnlyList<Overlap> Overlaps => _overlaps;

    /// <summary>Judges the last 15 s again.</summary>
    public void Look(int nowMs)
    {
        var from = nowMs - StandsAfterMs;
        _overlaps.RemoveAll(o => o.ToMs >= from);
        _first[0] = FirstEndingAfter(agent.Spurts, _first[0], from);
        _first[1] = FirstEndingAfter(customer.Spurts, _first[1], from);
        int a = _first[0], c = _first[1];
        while (a < agent.Spurts.Count && c < customer.Spurts.Count)
        {
            TalkSpurt x = agent.Spurts[a], y = customer.Spurts[c];
            int begin = Math.Max(x.FromMs, y.FromMs), end = Math.Min(x.ToMs, y.ToMs);
            if (end > begin && end >= from) _overlaps.Add(Judge(x, a, y, c, begin, end, nowMs));
            if (x.ToMs < y.ToMs) a++;
            else c++;
        }
    }

    private Overlap Judge(TalkSpurt x, int a, TalkSpurt y, int c, int begin, int end, int nowMs)
    {
        var agentLater = x.FromMs > y.FromMs || (x.FromMs == y.FromMs && x.ToMs < y.ToMs);
        var (mine, index, track, other) = agentLater ? (x, a, agent, y) : (y, c, customer, x);
        var open = x.Open && y.Open;
        var place = PlaceOf(mine, index, track, other, nowMs);
        var words = wordsIn(mine.Leg, mine.FromMs, mine.ToMs);
        var kind = (words.Length > 0 ? Acknowledgement.Said(place, words) : Acknowledgement.Heard(place)) ? OverlapKind.Backchannel
            : end - begin >= TalkOverMs && mine.FromMs - other.FromMs >= TogetherMs ? OverlapKind.TalkOver
            : OverlapKind.Brief;
        return new Overlap(begin, end, mine.Leg, kind, TookFloor: mine.ToMs > other.ToMs, open);
    }

    private static Acknowledgement.Place PlaceOf(TalkSpurt mine, int index, SpurtTrack track, TalkSpurt other, int nowMs)
    {
        var before = index > 0 ? mine.FromMs - track.Spurts[index - 1].ToMs : int.MaxValue;
        var after = index + 1 < track.Spurts.Count ? track.Spurts[index + 1].FromMs - mine.ToMs
            : mine.Open ? 0
            : Math.Max(nowMs - mine.ToMs, UnknownGapMs);
        return new(mine.LengthMs / 1000.0, before / 1000.0, after / 1000.0, Math.Max(0, mine.FromMs - other.FromMs) / 1000.0, mine.ToMs < other.ToMs);
    }

    private static int FirstEndingAfter(IReadOnlyList<TalkSpurt> spurts, int start, int fromMs)
    {
        while (start < spurts.Count && spurts[start].ToMs < fromMs) start++;
        return start;
    }
}
