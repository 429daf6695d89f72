using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// Floor-transfer offsets: next speaker's start minus previous speaker's end, at each change of speaker; negative where they
/// overlap (Heldner and Edlund 2010; Levinson and Torreira 2015).
/// <code>
/// agent     =====           ====          customer's start - agent's end = +offset
/// customer        =========  ..           a spurt inside the other's talk transfers nothing
/// </code>
/// </summary>
public static class FloorTransfers
{
    /// <summary>Offsets at which one leg took the floor, ms, oldest first. Open spurts are left out.</summary>
    /// <param name="conversation">The talk.</param>
    /// <param name="to">Who took the floor.</param>
    /// <param name="fromMs">Only changes from this stream time on.</param>
    public static IEnumerable<int> Offsets(IConversation conversation, Leg to, int fromMs = 0)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return All(conversation, fromMs).Where(t => t.To == to).Select(t => t.OffsetMs);
    }

    private static IEnumerable<(Leg To, int OffsetMs)> All(IConversation conversation, int fromMs)
    {
        TalkSpurt? holder = null;
        foreach (var spurt in InOrder(conversation, fromMs))
        {
            if (holder is { } h && spurt.Leg != h.Leg)
            {
                if (spurt.ToMs <= h.ToMs) continue; // inside the other's talk
                yield return (spurt.Leg, spurt.FromMs - h.ToMs);
            }
            holder = spurt;
        }
    }

    private static IEnumerable<TalkSpurt> InOrder(IConversation conversation, int fromMs)
    {
        var agent = conversation.Spurts(Leg.Agent);
        var customer = conversation.Spurts(Leg.Customer);
        int a = FirstFrom(agent, fromMs), c = FirstFrom(customer, fromMs);
        while (a < agent.Count || c < customer.Count)
        {
            var next = c >= customer.Count || (a < agent.Count && agent[a].FromMs <= customer[c].FromMs) ? agent[a++] : customer[c++];
            if (!next.Open) yield return next;
        }
    }

    private static int FirstFrom(IReadOnlyList<TalkSpurt> spurts, int fromMs)
    {
        var i = spurts.Count;
        while (i > 0 && spurts[i - 1].FromMs >= fromMs) i--;
        return i;
    }
}
