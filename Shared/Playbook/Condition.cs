using LiveEmpathy.Measures;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Playbook;

/// <summary>When a cue or an alert is due: all of its clauses hold.</summary>
/// <param name="Clauses">Never empty.</param>
public sealed record Condition(IReadOnlyList<Clause> Clauses)
{
    /// <summary>Does it hold?</summary>
    /// <param name="nowMs">Stream time, ms.</param>
    /// <param name="measures">The measures now.</param>
    /// <param name="moments">All moments, by discovery.</param>
    /// <param name="held">It held just before: measures are then compared with their clear level (hysteresis).</param>
    public bool Holds(int nowMs, CallMeasures measures, IReadOnlyList<Moment> moments, bool held)
    {
        foreach (var clause in Clauses)
            if (!clause.Holds(nowMs, measures, moments, held)) return false;
        return true;
    }

    /// <summary>How far a measure is beyond its level, the most of them; 0 where it rests on none.</summary>
    public float Excess(CallMeasures measures) =>
        Clauses.OfType<MeasureClause>().Select(c => MeasureNames.Read(c.Measure, measures) is { } value ? Math.Abs(value - c.Raise) : 0).DefaultIfEmpty().Max();

    /// <summary>The moments it rests on now.</summary>
    public Moment[] Evidence(int nowMs, IReadOnlyList<Moment> moments) =>
        [.. Clauses.OfType<MomentsClause>().SelectMany(c => c.In(nowMs, moments)).DistinctBy(m => m.Id).OrderBy(m => m.FromMs)];
}

/// <summary>One thing that must hold.</summary>
public abstract record Clause
{
    /// <summary>Does it hold? See <see cref="Condition.Holds"/>.</summary>
    public abstract bool Holds(int nowMs, CallMeasures measures, IReadOnlyList<Moment> moments, bool held);
}

/// <summary>So many moments of these rules lately.</summary>
/// <param name="Rules">Ids of the rules.</param>
/// <param name="Count">At least so many.</param>
/// <param name="WithinMs">Whose evidence ended within this time.</param>
public sealed record MomentsClause(IReadOnlyList<string> Rules, int Count, int WithinMs) : Clause
{
    /// <inheritdoc/>
    public override bool Holds(int nowMs, CallMeasures measures, IReadOnlyList<Moment> moments, bool held)
    {
        var needed = Count;
        foreach (var _ in In(nowMs, moments))
            if (--needed <= 0) return true;
        return false;
    }

    /// <summary>The moments that count, newest first.</summary>
    public IEnumerable<Moment> In(int nowMs, IReadOnlyList<Moment> moments)
    {
        // Moments stand in the order of discovery, which comes late by what a rule waits for, but never by more than this.
        const int DiscoveredLateMs = 120_000;
        for (var i = moments.Count - 1; i >= 0 && moments[i].ToMs > nowMs - WithinMs - DiscoveredLateMs; i--)
            if (moments[i].ToMs > nowMs - WithinMs && Rules.Contains(moments[i].Rule)) yield return moments[i];
    }
}

/// <summary>The customer's mood is one of these.</summary>
/// <param name="Moods">Which.</param>
public sealed record MoodClause(IReadOnlyList<Mood> Moods) : Clause
{
    /// <inheritdoc/>
    public override bool Holds(int nowMs, CallMeasures measures, IReadOnlyList<Moment> moments, bool held)
    {
        ArgumentNullException.ThrowIfNull(measures);
        return Moods.Contains(measures.Mood);
    }
}

/// <summary>A measure is beyond a level.</summary>
/// <param name="Measure">Its name; see <see cref="MeasureNames"/>.</param>
/// <param name="Over">True: above the level. False: below it.</param>
/// <param name="Raise">The level from which on it holds.</param>
/// <param name="Clear">The level at which it ceases to hold.</param>
public sealed record MeasureClause(string Measure, bool Over, float Raise, float Clear) : Clause
{
    /// <inheritdoc/>
    public override bool Holds(int nowMs, CallMeasures measures, IReadOnlyList<Moment> moments, bool held) =>
        MeasureNames.Read(Measure, measures) is { } value && (Over ? value > (held ? Clear : Raise) : value < (held ? Clear : Raise));
}
