using LiveEmpathy.Measures;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Playbook;

/// <summary>When a cue or an alert is due: all of its clauses hold.</summary>
/// <param name="Clauses">Never empty.</param>
public sealed record Condition(IReadOnlyList<Clause> Clauses)
{
    private readonly Clause[] _clauses = [.. Clauses];

    /// <summary>Does it hold?</summary>
    /// <param name="nowMs">Stream time, ms.</param>
    /// <param name="measures">The measures now.</param>
    /// <param name="tally">The moments so far.</param>
    /// <param name="held">It held just before: measures are then compared with their clear level (hysteresis).</param>
    internal bool Holds(int nowMs, CallMeasures measures, MomentTally tally, bool held)
    {
        foreach (var clause in _clauses)
            if (!clause.Holds(nowMs, measures, tally, held)) return false;
        return true;
    }

    /// <summary>True where it speaks of a measure.</summary>
    internal bool IsAboutMeasure { get; } = Clauses.Any(c => c is MeasureClause);

    /// <summary>The rules whose moments it counts.</summary>
    internal IReadOnlyList<string> Causes { get; } = [.. Clauses.OfType<MomentsClause>().SelectMany(c => c.Rules)];

    /// <summary>How far a measure is beyond its level, the most of them; 0 where it rests on none.</summary>
    public float Excess(CallMeasures measures) =>
        Clauses.OfType<MeasureClause>().Select(c => c.Read(measures) is { } value ? Math.Abs(value - c.Raise) : 0).DefaultIfEmpty().Max();

    /// <summary>The moments it rests on now.</summary>
    public Moment[] Evidence(int nowMs, IReadOnlyList<Moment> moments) =>
        [.. Clauses.OfType<MomentsClause>().SelectMany(c => c.In(nowMs, moments)).DistinctBy(m => m.Id).OrderBy(m => m.FromMs)];
}

/// <summary>One thing that must hold.</summary>
public abstract record Clause
{
    /// <summary>Does it hold? See <see cref="Condition.Holds"/>.</summary>
    internal abstract bool Holds(int nowMs, CallMeasures measures, MomentTally tally, bool held);
}

/// <summary>So many moments of these rules lately.</summary>
/// <param name="Rules">Ids of the rules.</param>
/// <param name="Count">At least so many.</param>
/// <param name="WithinMs">Whose evidence ended within this time.</param>
public sealed record MomentsClause(IReadOnlyList<string> Rules, int Count, int WithinMs) : Clause
{
    /// <summary>Where its newest moments stand in a <see cref="MomentTally"/>; set by <see cref="MomentClauses"/>.</summary>
    internal int Place { get; set; }

    internal override bool Holds(int nowMs, CallMeasures measures, MomentTally tally, bool held) => tally.Holds(this, nowMs);

    /// <summary>The moments that count, newest first.</summary>
    public IEnumerable<Moment> In(int nowMs, IReadOnlyList<Moment> moments)
    {
        // Moments stand in the order of discovery, which comes late by what a rule waits for, but never by more than this.
        const int DiscoveredLateMs = 120_000;
        for (var i = moments.Count - 1; i >= 0 && moments[i] is var moment && moment.ToMs > nowMs - WithinMs - DiscoveredLateMs; i--)
            if (moment.ToMs > nowMs - WithinMs && Rules.Contains(moment.Rule)) yield return moment;
    }
}

/// <summary>The customer's mood is one of these.</summary>
/// <param name="Moods">Which.</param>
public sealed record MoodClause(IReadOnlyList<Mood> Moods) : Clause
{
    internal override bool Holds(int nowMs, CallMeasures measures, MomentTally tally, bool held) => Moods.Contains(measures.Mood);
}

/// <summary>A measure is beyond a level.</summary>
/// <param name="Measure">Its name; see <see cref="MeasureNames"/>.</param>
/// <param name="Over">True: above the level. False: below it.</param>
/// <param name="Raise">The level from which on it holds.</param>
/// <param name="Clear">The level at which it ceases to hold.</param>
public sealed record MeasureClause(string Measure, bool Over, float Raise, float Clear) : Clause
{
    /// <summary>The measure now, or null where not enough was heard.</summary>
    internal Func<CallMeasures, float?> Read { get; } = MeasureNames.Reader(Measure);

    internal override bool Holds(int nowMs, CallMeasures measures, MomentTally tally, bool held) =>
        Read(measures) is { } value && (Over ? value > (held ? Clear : Raise) : value < (held ? Clear : Raise));
}
