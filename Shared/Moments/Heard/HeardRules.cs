using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Heard;

/// <summary>
/// Rules that a playbook makes of what is heard (`heard`), without a habit that looks for them: each puts a mark where it begins to
/// hold, and again when it has ceased meanwhile and a minute has passed.
/// </summary>
internal sealed class HeardRules(CallPlaybook playbook)
{
    private const int ApartMs = 60_000;
    private readonly State[] _states = [.. playbook.Rules.Where(r => r.Heard is not null).Select(r => new State(r, HeardWatch.Of(r.Heard!)))];

    private sealed class State(RuleEntry rule, HeardWatch watch)
    {
        public RuleEntry Rule => rule;

        public HeardWatch Watch => watch;

        public bool Held { get; set; }

        public int QuietUntilMs { get; set; }
    }

    public void Look(Scene scene)
    {
        foreach (var state in _states)
        {
            foreach (var line in scene.Fresh) state.Watch.Hear(line);
            var holds = state.Watch.Holds(scene);
            if (holds && !state.Held && scene.NowMs >= state.QuietUntilMs) Mark(state, scene);
            state.Held = holds;
        }
    }

    private static void Mark(State state, Scene scene)
    {
        var found = state.Watch.Evidence ?? new HeardEvidence(Leg.Customer, scene.NowMs, scene.NowMs, null);
        scene.Add(state.Rule, MomentKind.Mark, found.Leg, found.FromMs, found.ToMs, found.Words);
        state.QuietUntilMs = scene.NowMs + ApartMs;
    }
}

/// <summary>What a mark rests on.</summary>
internal sealed record HeardEvidence(Leg Leg, int FromMs, int ToMs, string? Words);
