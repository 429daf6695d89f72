using CsCheck;
using LiveEmpathy.Calls;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments;

namespace LiveEmpathy.Tests.Playbook;

public class EmpathyScoreTests
{
    private static readonly Gen<Moment> AnyMoment = Gen.Select(Gen.Int[1, 15], Gen.Int[0, 2], Gen.Int[0, 600_000],
        (habit, kind, at) => new Moment(0, habit, "rule", (MomentKind)kind, Leg.Agent, at, at + 500, ""));

    private static readonly Gen<Moment[]> AnyCall = AnyMoment.Array[0, 40].Select(found => found.Select((m, i) => m with { Id = i + 1 }).ToArray());

    [Fact]
    public void No_occasion_no_score()
    {
        Assert.Null(Score([]).Total);
        Assert.Empty(Score([M(1, MomentKind.Mark)]).Habits);
        Assert.Null(Score([M(1, MomentKind.Mark), M(9, MomentKind.Mark)]).Total);
    }

    [Fact]
    public void A_habit_scores_the_share_kept()
    {
        var habit = Assert.Single(Score([M(7, MomentKind.Kept), M(7, MomentKind.Kept), M(7, MomentKind.Kept), M(7, MomentKind.Fault), M(7, MomentKind.Mark)]).Habits);
        Assert.Equal((7, 75, 3, 1), (habit.Habit, habit.Score, habit.Kept, habit.Faults));
    }

    // habit 1 weighs 1.5 and scores 0, habit 14 weighs 0.6 and scores 100: 60 / 2.1
    [Fact]
    public void The_total_is_the_mean_by_weight() => Assert.Equal(29, Score([M(1, MomentKind.Fault), M(14, MomentKind.Kept)]).Total);

    [Fact]
    public void Order_and_repeats_change_nothing() =>
        Gen.Select(AnyCall, Gen.Int).Sample((call, seed) =>
        {
            var random = new Random(seed);
            var other = call.Concat(call.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next()).ToArray();
            return Text(Score(call)) == Text(Score(other));
        });

    [Fact]
    public void Every_point_can_be_traced_to_moments() =>
        AnyCall.Sample(call =>
        {
            var score = Score(call);
            var byWeight = score.Habits.Sum(h => HabitTests.English.Habits[h.Habit].Weight);
            var mean = score.Habits.Sum(h => 100.0 * h.Kept / (h.Kept + h.Faults) * HabitTests.English.Habits[h.Habit].Weight) / byWeight;
            return score.Habits.All(h => h.Kept == call.Count(m => m.Habit == h.Habit && m.Kind == MomentKind.Kept)
                    && h.Faults == call.Count(m => m.Habit == h.Habit && m.Kind == MomentKind.Fault))
                && (score.Total is null ? score.Habits.Length == 0 : Math.Abs(score.Total.Value - mean) <= 1);
        });

    private static EmpathyScore Score(Moment[] moments) => EmpathyScore.Of(moments, HabitTests.English);

    private static string Text(EmpathyScore score) => $"{score.Total}: {string.Join(", ", score.Habits.AsEnumerable())}";

    private static int s_ids;

    private static Moment M(int habit, MomentKind kind) => new(Interlocked.Increment(ref s_ids), habit, "rule", kind, Leg.Agent, 0, 500, "");
}
