using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>The median of the agent's floor-transfer offsets in the last three minutes; found again only when a spurt has ended or left them.</summary>
internal sealed class TransferOffset(TurnTaker turns)
{
    private const int WindowMs = 180_000;
    private const int ChangesNeeded = 3;
    private readonly LongList<TalkSpurt> _agent = turns.Spurts(Leg.Agent);
    private readonly LongList<TalkSpurt> _customer = turns.Spurts(Leg.Customer);
    private (int Agent, int AgentEnded, int Customer, int CustomerEnded) _seen;

    /// <summary>ms; null before three changes of speaker.</summary>
    public int? Now { get; private set; }

    public void Look()
    {
        var from = turns.NowMs - WindowMs;
        var window = (FirstFrom(_agent, _seen.Agent, from), Ended(_agent), FirstFrom(_customer, _seen.Customer, from), Ended(_customer));
        if (window == _seen) return;
        _seen = window;
        var offsets = FloorTransfers.Offsets(_agent, _seen.Agent, _customer, _seen.Customer, Leg.Agent);
        offsets.Sort();
        Now = offsets.Count < ChangesNeeded ? null : offsets[offsets.Count / 2];
    }

    /// <summary>The window only goes on.</summary>
    private static int FirstFrom(LongList<TalkSpurt> spurts, int before, int fromMs)
    {
        var first = Math.Max(before, spurts.FirstKept);
        while (first < spurts.Count && spurts[first].FromMs < fromMs) first++;
        return first;
    }

    private static int Ended(LongList<TalkSpurt> spurts) => spurts is [.., { Open: true }] ? spurts.Count - 1 : spurts.Count;
}
