using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Playbook;

/// <summary>The empathy score of one call: the weighted mean of the habits that had an occasion on it.</summary>
/// <param name="Total">0..100, or null: no occasion, no score.</param>
/// <param name="Habits">The habits that had an occasion, by number.</param>
public sealed record EmpathyScore(int? Total, HabitScore[] Habits)
{
    /// <summary>Scores the moments of a call.</summary>
    public static EmpathyScore Of(IReadOnlyList<Moment> moments, CallPlaybook playbook)
    {
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(playbook);
        return new EmpathyScore(null, []);
    }
}
