using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Cues;

/// <summary>
/// Decides which one nudge the agent sees, if any: the most important that is due, never two at once, never more than the
/// limit in a minute, never in mid-sentence unless it is about that sentence.
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
    private const int FollowMs = 20_000;
    private readonly List<Cue> _given = [];
    private readonly State[] _states = [.. playbook.Cues.Select(rule => new State(rule))];

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
        if (conversation.Ended) return;
        var now = conversation.NowMs;
        State? due = null;
        foreach (var state in _states)
        {
            var holds = state.Rule.When.Holds(now, measures, moments, state.Since is not null);
            state.Since = holds ? state.Since ?? now : null;
            if (IsDue(state, now) && (due is null || state.Rule.Priority > due.Rule.Priority)) due = state;
        }
        Follow(now, measures, moments);
        if (due is not null && HasRoom(now)) Give(due, now, measures);
    }

    private bool IsDue(State state, int now) =>
        state.Since is { } since && now - since >= state.Rule.HoldMs && now >= state.QuietUntilMs && state.Times < state.Rule.Cap
        && (state.Rule.MidSentence || conversation.Spurts(Leg.Agent) is not [.., { Open: true }]);

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
        var phrase = rule.Phrases.Count == 0 ? null : Fill(rule.Phrases[state.Times % rule.Phrases.Count], measures);
        _given.Add(new Cue(_given.Count + 1, rule.Habit, rule.Id, Fill(rule.Says[state.Times % rule.Says.Count], measures), phrase, now, now + rule.ShownMs));
        state.Times++;
        state.QuietUntilMs = now + rule.CooldownMs;
    }

    /// <summary>A cue about a measure goes when the measure is back; and did its cause stay away afterwards?</summary>
    private void Follow(int now, CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        for (var i = _given.Count - 1; i >= 0 && _given[i].RaisedAtMs >= now - (2 * FollowMs); i--)
        {
            var cue = _given[i];
            var state = Array.Find(_states, s => s.Rule.Id == cue.Rule)!;
            var overMeasure = state.Rule.When.Clauses.Any(c => c is MeasureClause);
            if (overMeasure && state.Since is null && cue.ExpiresAtMs > now && now - cue.RaisedAtMs > 3_000) _given[i] = cue = cue with { ExpiresAtMs = now };
            if (cue.Followed is not null || now - cue.RaisedAtMs < FollowMs) continue;
            var again = overMeasure
                ? state.Rule.When.Holds(now, measures, moments, held: true)
                : state.Rule.When.Evidence(now, moments).Any(m => m.FromMs > cue.RaisedAtMs);
            _given[i] = cue with { Followed = !again };
        }
    }

    /// <summary>Puts figures and names into a wording.</summary>
    private string Fill(string wording, CallMeasures measures)
    {
        if (!wording.Contains('{', StringComparison.Ordinal)) return wording;
        var zone = ToneZone.For(measures.Mood);
        return wording
            .Replace("{wpm}", Round(measures.Agent.WordsPerMinute), StringComparison.Ordinal)
            .Replace("{target-wpm}", Round(measures.Agent.BaselineWordsPerMinute * zone.PaceTo), StringComparison.Ordinal)
            .Replace("{name}", conversation.Call.Customer?.Name ?? "the customer", StringComparison.Ordinal)
            .Replace("{earlier}", conversation.Call.Customer?.Earlier is [{ Topic.Length: > 0 } last, ..] ? last.Topic : "it", StringComparison.Ordinal);
    }

    private static string Round(float? value) => value is { } v ? $"{MathF.Round(v / 5) * 5:0}" : "?";
}
