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
    public static List<int> Offsets(IConversation conversation, Leg to, int fromMs = 0)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return Offsets(From(conversation.Spurts(Leg.Agent), fromMs), 0, From(conversation.Spurts(Leg.Customer), fromMs), 0, to);
    }

    private static List<TalkSpurt> From(LongList<TalkSpurt> spurts, int fromMs) => [.. spurts.SkipWhile(s => s.FromMs < fromMs)];

    /// <summary>The offsets among the spurts from one on of each leg.</summary>
    internal static List<int> Offsets(IReadOnlyList<TalkSpurt> agent, int a, IReadOnlyList<TalkSpurt> customer, int c, Leg to)
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
