using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Cues;

/// <summary>
/// What happened in the 20 s after a cue, by what the cue is about.
/// <code>
/// names what follows it    that moment came: followed, at once; the agent spoke and it did not come: not followed
/// about a measure          back in its bounds at the end: followed; still out: not followed
/// about a moment           came again: not followed, at once; the agent spoke and it stayed away: followed
/// </code>
/// Where the agent hardly spoke there was nothing to tell it by: unclear.
/// </summary>
internal sealed class CueOutcomes(IConversation conversation)
{
    private const int AfterMs = 20_000;
    private const int LeastSpeechMs = 1_500;
    private const int LeastShownMs = 3_000;

    public CueOutcome? Of(Cue cue, CueRule rule, CallMeasures measures, IReadOnlyList<Moment> moments, MomentTally tally)
    {
        if (After(cue, rule.FollowedBy, moments)) return CueOutcome.Followed;
        if (!rule.When.IsAboutMeasure && After(cue, rule.When.Causes, moments)) return CueOutcome.NotFollowed;
        if (conversation.NowMs - cue.RaisedAtMs < AfterMs && !conversation.Ended) return null;
        if (SpeechAfter(cue) < LeastSpeechMs) return CueOutcome.Unclear;
        if (rule.FollowedBy.Count > 0) return CueOutcome.NotFollowed;
        return rule.When.IsAboutMeasure && rule.When.Holds(conversation.NowMs, measures, tally, held: true) ? CueOutcome.NotFollowed : CueOutcome.Followed;
    }

    /// <summary>A measure is back in its bounds: nothing is left to do.</summary>
    public bool OccasionIsOver(Cue cue, CueRule rule, CallMeasures measures, MomentTally tally) =>
        rule.When.IsAboutMeasure && cue.ExpiresAtMs > conversation.NowMs && conversation.NowMs - cue.RaisedAtMs > LeastShownMs
        && !rule.When.Holds(conversation.NowMs, measures, tally, held: true);

    private static bool After(Cue cue, IReadOnlyList<string> rules, IReadOnlyList<Moment> moments)
    {
        if (rules.Count == 0) return false;
        for (var i = moments.Count - 1; i >= 0 && moments[i].ToMs > cue.RaisedAtMs - AfterMs; i--)
            if (moments[i].FromMs > cue.RaisedAtMs && moments[i].FromMs <= cue.RaisedAtMs + AfterMs && rules.Contains(moments[i].Rule)) return true;
        return false;
    }

    private int SpeechAfter(Cue cue)
    {
        var sum = 0;
        var spurts = conversation.Spurts(Leg.Agent);
        for (var i = spurts.Count - 1; i >= 0 && spurts[i].ToMs > cue.RaisedAtMs; i--) sum += spurts[i].ToMs - Math.Max(spurts[i].FromMs, cue.RaisedAtMs);
        return sum;
    }
}
