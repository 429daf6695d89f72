using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Bench.Playbook;

/// <summary>The same talk with the other side as the agent.</summary>
internal static class Swapped
{
    public static UplinkMessage Of(UplinkMessage message) => message with
    {
        Edges = [.. (message.Edges ?? []).Select(e => e with { Leg = e.Leg.Other() })],
        Voice = [.. (message.Voice ?? []).Select(v => v with { Leg = v.Leg.Other() })],
        Words = [.. (message.Words ?? []).Select(w => w with { Leg = w.Leg.Other() })],
    };
}
