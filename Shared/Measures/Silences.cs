using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>
/// Silence of both legs. Dead air is silence of 3 s and more (the trade's definition of non-talk time); holds do not count.
/// <code>
/// agent     =====                 ====
/// customer         ===
///                     [ silence  ]       3 s or more: dead air
/// </code>
/// </summary>
internal sealed class Silences(TurnTaker turns)
{
    /// <summary>From this length on a silence is dead air, ms.</summary>
    public const int DeadAirMs = 3_000;

    private int _closedMs;
    private int _lastEndMs;
    private int _agentSeen;
    private int _customerSeen;

    /// <summary>Silence going on now, ms; 0 on hold and before the first word.</summary>
    public int NowMs { get; private set; }

    /// <summary>All dead air so far, with the one going on, ms.</summary>
    public int TotalMs => _closedMs + (NowMs >= DeadAirMs ? NowMs : 0);

    public void Look()
    {
        while (NextSpurt() is { } spurt) Pass(spurt);
        var speaking = Speaking(Leg.Agent) || Speaking(Leg.Customer);
        var heard = turns.Spurts(Leg.Agent).Count + turns.Spurts(Leg.Customer).Count > 0;
        NowMs = speaking || !heard || turns.OnHold ? 0 : Silent(_lastEndMs, turns.NowMs);
    }

    /// <summary>The next spurt that has ended, or that has begun after everything ended, in order of time.</summary>
    private TalkSpurt? NextSpurt()
    {
        LongList<TalkSpurt> agent = turns.Spurts(Leg.Agent), customer = turns.Spurts(Leg.Customer);
        TalkSpurt? a = _agentSeen < agent.Count ? agent[_agentSeen] : null, c = _customerSeen < customer.Count ? customer[_customerSeen] : null;
        var first = a is null ? c : c is null || a.Value.FromMs <= c.Value.FromMs ? a : c;
        if (first is not { Open: false } next) return null;
        if (next.Leg == Leg.Agent) _agentSeen++;
        else _customerSeen++;
        return next;
    }

    private void Pass(TalkSpurt spurt)
    {
        var silent = _lastEndMs == 0 ? 0 : Silent(_lastEndMs, spurt.FromMs);
        if (silent >= DeadAirMs) _closedMs += silent;
        _lastEndMs = Math.Max(_lastEndMs, spurt.ToMs);
    }

    private int Silent(int fromMs, int toMs) => Math.Max(0, toMs - fromMs - turns.HoldBetween(fromMs, toMs));

    private bool Speaking(Leg leg) => turns.Spurts(leg) is { Count: > 0 } spurts && spurts[^1].Open;
}
