using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// Who held the floor from when to when, each stretch once, as soon as the other has taken over and stopped.
/// <code>
/// agent     =====  ==             ====
/// customer       ..    =========   .       what lies inside the other's talk holds nothing
/// stretches [ agent  ][customer ]
/// </code>
/// </summary>
internal sealed class FloorHolders(IConversation talk)
{
    private int _agentSeen;
    private int _customerSeen;
    private TalkSpurt? _holder;

    /// <summary>The next stretch that is over; false: none yet.</summary>
    public bool TryNext(out TalkSpurt stretch)
    {
        while (NextSpurt() is { } spurt)
        {
            if (_holder is not { } holder) _holder = spurt;
            else if (holder.Leg == spurt.Leg) _holder = holder with { ToMs = Math.Max(holder.ToMs, spurt.ToMs) };
            else if (spurt.ToMs > holder.ToMs)
            {
                _holder = spurt;
                stretch = holder;
                return true;
            }
        }
        stretch = default;
        return false;
    }

    /// <summary>The next spurt of either leg by its start, once it has ended.</summary>
    private TalkSpurt? NextSpurt()
    {
        LongList<TalkSpurt> agent = talk.Spurts(Leg.Agent), customer = talk.Spurts(Leg.Customer);
        TalkSpurt? a = _agentSeen < agent.Count ? agent[_agentSeen] : null, c = _customerSeen < customer.Count ? customer[_customerSeen] : null;
        var first = a is null ? c : c is null || a.Value.FromMs <= c.Value.FromMs ? a : c;
        if (first is not { Open: false } next) return null;
        if (next.Leg == Leg.Agent) _agentSeen++;
        else _customerSeen++;
        return next;
    }
}
