namespace LiveEmpathy.Desk.Tests.Redact;

/// <summary>
/// The figures of redaction, on cases that no rule was written for. A case counts as caught when no sensitive word of it leaves in
/// any update; as a false alarm when one word that may leave does not.
/// </summary>
public class MeasuredTests(ITestOutputHelper output)
{
    public static TheoryData<Manner> Manners { get; } = [Manner.Whole, Manner.Growing, Manner.Revised];

    [Theory]
    [MemberData(nameof(Manners))]
    public void Recall_is_at_least_99_and_precision_at_least_95_of_a_hundred(Manner manner)
    {
        var positives = Case.Load("measured-positives.txt");
        var nearMisses = Case.Load("measured-near-misses.txt");
        Assert.True(positives.Count >= 200 && nearMisses.Count >= 200);

        var leaked = positives.Where(one => Verdict.Leaks(one, Spoken.Leaves(one, manner)).Any()).ToArray();
        var overdone = positives.Where(one => Verdict.Lost(one, Spoken.Leaves(one, manner)).Any()).ToArray();
        var falseAlarms = nearMisses.Where(one => Verdict.Lost(one, Spoken.Leaves(one, manner)).Any()).ToArray();

        var caught = positives.Count - leaked.Length;
        var (recall, precision) = ((double)caught / positives.Count, (double)caught / (caught + falseAlarms.Length));
        output.WriteLine($"{manner}: {positives.Count} positives, {nearMisses.Count} near misses: recall {recall:0.000}, precision {precision:0.000}, more withheld than needed in {overdone.Length} positives");
        foreach (var one in leaked) output.WriteLine("left: " + one.Line);
        foreach (var one in falseAlarms.Concat(overdone)) output.WriteLine($"withheld without need: {string.Join(' ', Verdict.Lost(one, Spoken.Leaves(one, manner)).Select(word => word.Text))}: {one.Line}");
        Assert.True(recall >= 0.99, $"recall {recall:0.000}");
        Assert.True(precision >= 0.95, $"precision {precision:0.000}");
    }
}
