using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Playbook;

/// <summary>
/// The empathy score of one call: the weighted mean of the habits that had an occasion on it. A habit scores the share of its
/// moments that were kept; marks count neither way. A coaching aid, no basis for employment decisions.
/// </summary>
/// <param name="Total">0..100, or null: no occasion, no score.</param>
/// <param name="Habits">The habits that had an occasion, by number.</param>
public sealed record EmpathyScore(int? Total, HabitScore[] Habits)
{
    /// <summary>Scores the moments of a call, whatever order they come in.</summary>
    public static EmpathyScore Of(IReadOnlyList<Moment> moments, CallPlaybook playbook)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(playbook);
        var tally = new EmpathyTally(playbook);
        tally.Read([.. moments.DistinctBy(m => m.Id)]);
        return tally.Score;
    }

    /// <summary>Scores how often each habit was kept and was not, by its number.</summary>
    internal static EmpathyScore Of(ReadOnlySpan<int> kept, ReadOnlySpan<int> faults, CallPlaybook playbook)
    {
        var habits = new List<HabitScore>();
        float sum = 0, weights = 0;
        for (var h = 1; h <= 15; h++)
        {
            if (kept[h] + faults[h] == 0) continue;
            var score = 100f * kept[h] / (kept[h] + faults[h]);
            var entry = playbook.Habits[h];
            habits.Add(new HabitScore(h, entry.Name, (int)MathF.Round(score), kept[h], faults[h]));
            sum += score * entry.Weight;
            weights += entry.Weight;
        }
        return new EmpathyScore(weights > 0 ? (int)MathF.Round(sum / weights) : null, [.. habits]);
    }
}
