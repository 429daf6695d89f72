using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Alerts;

/// <summary>
/// Raises and clears the alerts of one call: on-delay, hysteresis, cooldown and cap, all in stream time.
/// <code>
/// condition  ___/====================\______/===
/// alert         | hold |############| clear-after | cooldown: not again before its end
/// </code>
/// </summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
public sealed class AlertBook(IConversation conversation, CallPlaybook playbook)
{
    private readonly List<Alert> _raised = [];
    private readonly MomentTally _tally = new(playbook.MomentClauses);
    private readonly State[] _states = [.. playbook.Alerts.Select(rule => new State(rule))];

    private sealed class State(AlertRule rule)
    {
        public AlertRule Rule => rule;

        /// <summary>Since when the condition holds.</summary>
        public int? HoldsSince { get; set; }

        /// <summary>Since when it does not hold any more, while the alert stands.</summary>
        public int? OverSince { get; set; }

        /// <summary>Place of the standing alert in the list.</summary>
        public int? Standing { get; set; }

        public int Times { get; set; }

        public int QuietUntilMs { get; set; }
    }

    /// <summary>All alerts raised, oldest first; a cleared one keeps its place.</summary>
    public IReadOnlyList<Alert> Raised => _raised;

    /// <summary>Decides again.</summary>
    public void Consider(CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        _tally.Read(moments);
        foreach (var state in _states)
        {
            var holds = state.Rule.When.Holds(conversation.NowMs, measures, _tally, state.HoldsSince is not null);
            if (state.Standing is { } at) Stand(state, at, holds);
            else Wait(state, holds, moments);
        }
    }

    private void Wait(State state, bool holds, IReadOnlyList<Moment> moments)
    {
        var now = conversation.NowMs;
        state.HoldsSince = holds ? state.HoldsSince ?? now : null;
        if (state.HoldsSince is not { } since || now - since < state.Rule.HoldMs || now < state.QuietUntilMs || state.Times >= state.Rule.Cap || Yields(state.Rule)) return;
        var evidence = state.Rule.When.Evidence(now, moments);
        var counted = state.Rule.When.Clauses.OfType<MomentsClause>().FirstOrDefault()?.In(now, moments).Count() ?? 0;
        var says = state.Rule.Says.Replace("{count}", $"{counted}", StringComparison.Ordinal);
        state.Standing = _raised.Count;
        state.Times++;
        _raised.Add(new Alert(
            _raised.Count + 1, state.Rule.Id, state.Rule.Habit, state.Rule.Priority, says, state.Rule.Action, since, now, null, [.. evidence.Select(m => m.Id)]));
    }

    /// <summary>One thing at a time: "soon" waits while another interrupting alert of the call stands. Urgent waits for nothing.</summary>
    private bool Yields(AlertRule rule) =>
        rule.Priority == AlertPriority.Soon && Array.Exists(_states, s => s.Standing is not null && s.Rule.Priority >= AlertPriority.Soon);

    private void Stand(State state, int at, bool holds)
    {
        var now = conversation.NowMs;
        state.OverSince = holds ? null : state.OverSince ?? now;
        if (state.OverSince is not { } over || now - over < state.Rule.ClearAfterMs) return;
        _raised[at] = _raised[at] with { ClearedAtMs = over };
        (state.Standing, state.HoldsSince, state.OverSince) = (null, null, null);
        state.QuietUntilMs = now + state.Rule.CooldownMs;
    }
}
