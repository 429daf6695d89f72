using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Cues;

/// <summary>
/// Decides which one nudge the agent sees, if any: the most important that is due, never two at once, never one against
/// another, never more than the limit in a minute, never in mid-sentence unless it is about that sentence.
/// <code>
/// condition  ____/=========\________     held for its time, agent pauses
/// cue             hold [ shown ]          then not again for its cooldown
/// </code>
/// </summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
public sealed class CueBook(IConversation conversation, CallPlaybook playbook)
{
    private const int MinuteMs = 60_000;
    private const int ContradictsMs = 30_000;
    private const int PauseMs = 300;
    private readonly List<Cue> _given = [];
    private readonly State[] _states = [.. playbook.Cues.Select(rule => new State(rule))];
    private readonly CueOutcomes _outcomes = new(conversation);
    private readonly MomentTally _tally = new(playbook.MomentClauses);

    private sealed class State(CueRule rule)
    {
        public CueRule Rule => rule;

        public int? Since { get; set; }

        public int Times { get; set; }

        public int QuietUntilMs { get; set; }
    }

    /// <summary>All cues given, oldest first.</summary>
    public IReadOnlyList<Cue> Given => _given;

    /// <summary>The cue to show now, or null.</summary>
    public Cue? Current => _given.Count > 0 && _given[^1].ExpiresAtMs > conversation.NowMs && !conversation.Ended ? _given[^1] : null;

    /// <summary>Decides again.</summary>
    public void Consider(CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        ArgumentNullException.ThrowIfNull(moments);
        _tally.Read(moments);
        var now = conversation.NowMs;
        var room = !conversation.Ended && HasRoom(now);
        State? due = null;
        foreach (var state in _states)
        {
            var holds = state.Rule.When.Holds(now, measures, _tally, state.Since is not null);
            state.Since = holds ? state.Since ?? now : null;
            if (room && IsDue(state, now, moments) && (due is null || IsBefore(state.Rule, due.Rule, measures))) due = state;
        }
        Follow(measures, moments);
        if (due is not null) Give(due, now, measures);
    }

    private bool IsDue(State state, int now, IReadOnlyList<Moment> moments) =>
        state.Since is { } since && now - since >= state.Rule.HoldMs && now >= state.QuietUntilMs && state.Times < state.Rule.Cap
        && (state.Rule.MidSentence || Pauses(now)) && !Contradicts(state.Rule, now) && !IsDone(state.Rule, now, moments);

    /// <summary>Of two that are due the more important; of two alike the one whose measure is further out.</summary>
    private static bool IsBefore(CueRule one, CueRule other, CallMeasures measures) =>
        one.Priority != other.Priority ? one.Priority > other.Priority : one.When.Excess(measures) > other.When.Excess(measures);

    private bool Pauses(int now) =>
        conversation.Spurts(Leg.Agent) is not [.., var last] || (!last.Open && (now - last.ToMs >= PauseMs || conversation.Spurts(Leg.Customer) is [.., { Open: true }]));

    private bool Contradicts(CueRule rule, int now)
    {
        for (var i = _given.Count - 1; i >= 0 && now - _given[i].RaisedAtMs < ContradictsMs; i--)
            if (rule.Contradicts.Contains(_given[i].Rule) || RuleOf(_given[i]).Contradicts.Contains(rule.Id)) return true;
        return false;
    }

    /// <summary>The agent has done it before the cue could be shown.</summary>
    private static bool IsDone(CueRule rule, int now, IReadOnlyList<Moment> moments) =>
        rule.FollowedBy.Count > 0 && rule.When.Evidence(now, moments) is [.., var cause] && FollowedSince(rule, cause, moments);

    private static bool FollowedSince(CueRule rule, Moment cause, IReadOnlyList<Moment> moments)
    {
        for (var i = moments.Count - 1; i >= 0 && moments[i] is var m && m.Id > cause.Id; i--)
            if (m.FromMs >= cause.FromMs && rule.FollowedBy.Contains(m.Rule)) return true;
        return false;
    }

    private bool HasRoom(int now)
    {
        if (_given.Count > 0 && now - _given[^1].RaisedAtMs < playbook.CueLimits.ApartMs) return false;
        var lately = 0;
        for (var i = _given.Count - 1; i >= 0 && _given[i].RaisedAtMs > now - MinuteMs; i--) lately++;
        return lately < playbook.CueLimits.PerMinute;
    }

    private void Give(State state, int now, CallMeasures measures)
    {
        var rule = state.Rule;
        if (Current is { } shown) _given[^1] = shown with { ExpiresAtMs = now };
        var wording = new CueWording(conversation, measures);
        var phrase = rule.Phrases.Count == 0 ? null : wording.Fill(rule.Phrases[state.Times % rule.Phrases.Count]);
        _given.Add(new Cue(_given.Count + 1, rule.Habit, rule.Id, wording.Fill(rule.Says[state.Times % rule.Says.Count]), phrase, now, now + rule.ShownMs));
        state.Times++;
        state.QuietUntilMs = now + rule.CooldownMs;
    }

    /// <summary>A cue goes when its occasion is over; what happened after it is kept with it.</summary>
    private void Follow(CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        var now = conversation.NowMs;
        for (var i = _given.Count - 1; i >= 0 && _given[i].Outcome is null; i--)
        {
            var outcome = _outcomes.Of(_given[i], RuleOf(_given[i]), measures, moments, _tally);
            if (outcome is null && !_outcomes.OccasionIsOver(_given[i], RuleOf(_given[i]), measures, _tally)) continue;
            _given[i] = _given[i] with { Outcome = outcome, ExpiresAtMs = outcome == CueOutcome.NotFollowed ? _given[i].ExpiresAtMs : Math.Min(_given[i].ExpiresAtMs, now) };
        }
    }

    private CueRule RuleOf(Cue cue)
    {
        foreach (var state in _states)
            if (ReferenceEquals(state.Rule.Id, cue.Rule)) return state.Rule; // a cue has the id of its rule
        throw new InvalidOperationException($"No rule \"{cue.Rule}\".");
    }
}
