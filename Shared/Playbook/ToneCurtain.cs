using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Playbook;

/// <summary>
/// What supervisors do not get to see under the EU profile: everything about the agent's tone (habit 4, and whatever rests on it).
/// The agent still gets the cues.
/// </summary>
internal sealed class ToneCurtain
{
    private const int ToneHabit = 4;
    private static readonly string[] ToneMeasures = ["tone-gap", "too-fast", "too-loud", "too-flat", "too-lively"];
    private readonly HashSet<string> _hidden;
    private readonly FoundMoments _shown;
    private int _looked;

    public ToneCurtain(CallPlaybook playbook, IBlockStore store)
    {
        _shown = new FoundMoments(playbook, store);
        var rules = playbook.Rules.Where(r => r.Habit == ToneHabit).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var alerts = playbook.Alerts.Where(a => OnTone(a.Habit, a.When, rules)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        _hidden = [.. rules, .. playbook.Cues.Where(c => OnTone(c.Habit, c.When, rules)).Select(c => c.Id), .. alerts];
        Playbook = playbook.WithAlerts([.. playbook.Alerts.Where(a => !alerts.Contains(a.Id))]);
    }

    /// <summary>The playbook without alerts that rest on the agent's tone.</summary>
    public CallPlaybook Playbook { get; }

    /// <summary>True for a rule, a cue or an alert about the agent's tone.</summary>
    public bool Hides(string rule) => _hidden.Contains(rule);

    /// <summary>The moments that are not about the agent's tone.</summary>
    public LongList<Moment> Before(LongList<Moment> found)
    {
        for (; _looked < found.Count; _looked++)
            if (!Hides(found[_looked].Rule)) _shown.Add(found[_looked]);
        return _shown.All;
    }

    /// <summary>Takes a moment that has another end.</summary>
    public void MoveEnd(Moment moment) => _shown.Replace(moment);

    /// <summary>The measures without the agent's tone and how it follows the customer's. Of the agent's voice only rate and length were ever measured.</summary>
    public static CallMeasures Before(CallMeasures measures) => measures with { ToneGap = null, Entrainment = null };

    private static bool OnTone(int habit, Condition when, HashSet<string> toneRules) => habit == ToneHabit || when.Clauses.Any(c => c switch
    {
        MeasureClause m => ToneMeasures.Contains(m.Measure),
        MomentsClause m => m.Rules.Any(toneRules.Contains),
        _ => false,
    });
}
