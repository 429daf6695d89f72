namespace LiveEmpathy.Desk.Tests.Redact;

public class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<Manner> Manners { get; } = [Manner.Whole, Manner.Growing, Manner.Revised];

    [Theory]
    [MemberData(nameof(Manners))]
    public void Nothing_that_must_not_leave_leaves_at_any_time(Manner manner)
    {
        var cases = Case.Load("positives.txt");
        var leaks = cases.Where(one => Verdict.Leaks(one, Spoken.Leaves(one, manner)).Any()).ToArray();

        var (withheld, wrongly) = Withheld(cases, manner);
        output.WriteLine($"{manner}: {cases.Count} cases, recall {1 - ((double)leaks.Length / cases.Count):0.000}, precision by word {1 - ((double)wrongly.Count / withheld):0.000}");
        foreach (var word in wrongly) output.WriteLine("withheld without need: " + word);
        Assert.True(cases.Count >= 200);
        Assert.True(leaks.Length == 0, string.Join("\n", leaks.Select(one => one.Line)));
        Assert.True(wrongly.Count <= 0.01 * withheld);
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public void What_may_leave_leaves(Manner manner)
    {
        var cases = Case.Load("near-misses.txt");
        var withheld = cases.Where(one => Verdict.Lost(one, Spoken.Leaves(one, manner)).Any()).ToArray();

        output.WriteLine($"{manner}: {cases.Count} cases, {withheld.Length} withheld");
        Assert.True(cases.Count >= 200);
        Assert.True(withheld.Length == 0, string.Join("\n", withheld.Select(one => one.Line)));
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public void Each_utterance_ends_once_in_its_order_and_its_settled_words_stay(Manner manner)
    {
        foreach (var one in Case.Load("positives.txt").Concat(Case.Load("near-misses.txt")))
        {
            var left = Spoken.Leaves(one, manner);
            foreach (var utterance in left.GroupBy(update => update.UtteranceId))
            {
                Assert.True(utterance.Last().Final && utterance.Count(update => update.Final) == 1, one.Line);
                foreach (var (before, after) in utterance.Zip(utterance.Skip(1)))
                {
                    Assert.True(before.Settled <= after.Settled || manner == Manner.Revised, one.Line);
                    Assert.True(before.Words.Take(before.Settled).SequenceEqual(after.Words.Take(before.Settled)), one.Line);
                }
            }

            Assert.Equal(one.Said.Select(update => update.UtteranceId).Order(), left.Where(update => update.Final).Select(update => update.UtteranceId).Order());
            Assert.All(left, update => Assert.Equal(update.Words.OrderBy(word => word.FromMs), update.Words));
        }
    }

    private static (int Withheld, List<string> Wrongly) Withheld(IReadOnlyList<Case> cases, Manner manner)
    {
        var wrongly = cases.SelectMany(one => Verdict.Lost(one, Spoken.Leaves(one, manner)).Select(word => $"'{word.Text}' in: {one.Line}")).ToList();
        return (wrongly.Count + cases.Sum(one => one.Said.Sum(said => said.Words.Count(word => Verdict.IsSensitive(one, word)))), wrongly);
    }
}
