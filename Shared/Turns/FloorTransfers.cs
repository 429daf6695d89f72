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
    /// <summary>Offsets at which one leg took the floor, ms, oldest first. Open spurts are left out, and those older than some minutes.</summary>
    /// <param name="conversation">The talk.</param>
    /// <param name="to">Who took the floor.</param>
    /// <param name="fromMs">Only changes from this stream time on.</param>
    public static List<int> Offsets(IConversation conversation, Leg to, int fromMs = 0)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var (agent, customer) = (conversation.Spurts(Leg.Agent), conversation.Spurts(Leg.Customer));
        return Offsets(agent, FirstFrom(agent, fromMs), customer, FirstFrom(customer, fromMs), to);
    }

    /// <summary>The first spurt that begins at a stream time or later.</summary>
    internal static int FirstFrom(LongList<TalkSpurt> spurts, int fromMs)
    {
        var i = spurts.Count;
        while (i > spurts.FirstKept && spurts[i - 1].FromMs >= fromMs) i--;
        return i;
    }

    /// <summary>The offsets among the spurts from one on of each leg.</summary>
    internal static List<int> Offsets(LongList<TalkSpurt> agent, int a, LongList<TalkSpurt> customer, int c, Leg to)
    {
        var offsets = new List<int>();
        TalkSpurt? holder = null;
        while (a < agent.Count || c < customer.Count)
        {
            var next = c >= customer.Count || (a < agent.Count && agent[a].FromMs <= customer[c].FromMs) ? agent[a++] : customer[c++];
            if (next.Open) continue;
            if (holder is { } h && next.Leg != h.Leg)
            {
                if (next.ToMs <= h.ToMs) continue; // inside the other's talk
                if (next.Leg == to) offsets.Add(next.FromMs - h.ToMs);
            }
            holder = next;
        }
        return offsets;
    }
}
