using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>Talk-overs begun by the agent: all of them, and those of the last 60 s.</summary>
internal sealed class TalkOverCount(TurnTaker turns)
{
    private const int MinuteMs = 60_000;
    private int _old;
    private int _countedUpToMs;

    public int LastMinute { get; private set; }

    public int Total { get; private set; }

    public void Look()
    {
        var minuteAgo = Math.Max(_countedUpToMs, turns.NowMs - MinuteMs);
        LastMinute = 0;
        var overlaps = turns.Overlaps;
        for (var i = overlaps.Count - 1; i >= overlaps.FirstKept && overlaps[i] is var o && o.ToMs >= _countedUpToMs; i--)
        {
            if (o.Initiator != Leg.Agent || o.Kind != OverlapKind.TalkOver) continue;
            if (o.ToMs < minuteAgo) _old++;
            else LastMinute++;
        }
        _countedUpToMs = minuteAgo;
        Total = _old + LastMinute;
    }
}
