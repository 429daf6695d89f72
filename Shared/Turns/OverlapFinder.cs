using System.Runtime.InteropServices;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// Finds where both legs speak and says what each overlap is.
/// <code>
/// agent     ==========                 initiator = who started later
/// customer         =======             talk-over: 0.5 s or more, no backchannel, and the other had the floor
///                  [over]              brief: under 0.5 s, or both began together
/// </code>
/// The overlaps of the last 15 s may change with each message, since words and what follows come later; then a verdict stands. What
/// they are is judged again only where something that it rests on has changed.
/// </summary>
internal sealed class OverlapFinder(SpurtTrack agent, SpurtTrack customer, Transcript transcript, IBlockStore store)
{
    /// <summary>From this length an overlap can be a talk-over, ms.</summary>
    public const int TalkOverMs = 500;

    /// <summary>Who starts this soon after the other began together with the other: nobody had the floor, ms.</summary>
    public const int TogetherMs = 200;

    private const int StandsAfterMs = 15_000;
    private const int UnknownGapMs = 1_000;
    private const double LongestGap = 2; // seconds; no verdict asks for more
    private const int Kept = 96;
    private const int BlockBytes = 512;
    private readonly LongList<Overlap> _overlaps = new(store, BlockBytes, Write, Read);
    private List<Verdict> _before = [];
    private List<Verdict> _now = [];
    private int _wordsVersion;
    private int _firstAgent;
    private int _firstCustomer;

    public LongList<Overlap> Overlaps => _overlaps;

    /// <summary>Looks at the last 15 s again.</summary>
    public void Look(int nowMs)
    {
        var from = nowMs - StandsAfterMs;
        var first = _overlaps.Count;
        while (first > _overlaps.FirstKept && _overlaps[first - 1].ToMs >= from) first--;
        _overlaps.CutFrom(first);
        if (first - _overlaps.FirstKept > Kept) _overlaps.PackBefore(first - (Kept / 2));

        LongList<TalkSpurt> agents = agent.Spurts, customers = customer.Spurts;
        _firstAgent = FirstEndingAfter(agents, _firstAgent, from);
        _firstCustomer = FirstEndingAfter(customers, _firstCustomer, from);
        for (int a = _firstAgent, c = _firstCustomer; a < agents.Count && c < customers.Count;)
        {
            TalkSpurt x = agents[a], y = customers[c];
            int begin = Math.Max(x.FromMs, y.FromMs), end = Math.Min(x.ToMs, y.ToMs);
            if (end > begin && end >= from) _overlaps.Add(Judge(x, a, y, c, begin, end, nowMs));
            if (x.ToMs < y.ToMs) a++;
            else c++;
        }
        (_before, _now) = (_now, _before);
        _now.Clear();
        _wordsVersion = transcript.Version;
    }

    private Overlap Judge(TalkSpurt x, int a, TalkSpurt y, int c, int begin, int end, int nowMs)
    {
        var agentLater = x.FromMs > y.FromMs || (x.FromMs == y.FromMs && x.ToMs < y.ToMs);
        var (mine, other) = agentLater ? (x, y) : (y, x);
        var place = agentLater ? PlaceOf(mine, a, agent.Spurts, other, nowMs) : PlaceOf(mine, c, customer.Spurts, other, nowMs);
        var acknowledges = Known(begin, place) ?? Acknowledges(mine, place);
        _now.Add(new Verdict(begin, place, acknowledges));
        var kind = acknowledges ? OverlapKind.Backchannel
            : end - begin >= TalkOverMs && mine.FromMs - other.FromMs >= TogetherMs ? OverlapKind.TalkOver
            : OverlapKind.Brief;
        return new Overlap(begin, end, mine.Leg, kind, TookFloor: mine.ToMs > other.ToMs, x.Open && y.Open);
    }

    /// <summary>The verdict of the message before, where it sat in the talk alike and no words have come.</summary>
    private bool? Known(int begin, in Acknowledgement.Place place)
    {
        if (_wordsVersion != transcript.Version) return null;
        foreach (ref readonly var verdict in CollectionsMarshal.AsSpan(_before))
            if (verdict.FromMs == begin && verdict.Place == place) return verdict.Acknowledges;
        return null;
    }

    private bool Acknowledges(TalkSpurt mine, in Acknowledgement.Place place)
    {
        var words = transcript.Within(mine.Leg, mine.FromMs, mine.ToMs);
        return words.Length > 0 ? Acknowledgement.Said(place, words) : Acknowledgement.Heard(place);
    }

    private static Acknowledgement.Place PlaceOf(TalkSpurt mine, int index, LongList<TalkSpurt> track, TalkSpurt other, int nowMs)
    {
        var before = index > track.FirstKept ? mine.FromMs - track[index - 1].ToMs : int.MaxValue;
        var after = index + 1 < track.Count ? track[index + 1].FromMs - mine.ToMs
            : mine.Open ? 0
            : Math.Max(nowMs - mine.ToMs, UnknownGapMs);
        return new(
            mine.LengthMs / 1000.0, before / 1000.0, Math.Min(after / 1000.0, LongestGap), Math.Max(0, mine.FromMs - other.FromMs) / 1000.0, mine.ToMs < other.ToMs);
    }

    private static int FirstEndingAfter(LongList<TalkSpurt> spurts, int start, int fromMs)
    {
        start = Math.Max(start, spurts.FirstKept);
        while (start < spurts.Count && spurts[start].ToMs < fromMs) start++;
        return start;
    }

    private static void Write(BinaryWriter to, Overlap overlap)
    {
        to.Write7BitEncodedInt(overlap.FromMs);
        to.Write7BitEncodedInt(overlap.LengthMs);
        to.Write((byte)((int)overlap.Kind | ((int)overlap.Initiator << 4) | (overlap.TookFloor ? 1 << 5 : 0)));
    }

    private static Overlap Read(BinaryReader from)
    {
        var (fromMs, length, facts) = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadByte());
        return new Overlap(fromMs, fromMs + length, (Leg)((facts >> 4) & 1), (OverlapKind)(facts & 15), (facts & (1 << 5)) != 0, Open: false);
    }

    /// <summary>Whether the overlap that begins here is an acknowledgement, and what that rests on beside words.</summary>
    private readonly record struct Verdict(int FromMs, Acknowledgement.Place Place, bool Acknowledges);
}
