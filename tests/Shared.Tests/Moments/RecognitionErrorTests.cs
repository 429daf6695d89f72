using LiveEmpathy.Moments;

namespace LiveEmpathy.Tests.Moments;

/// <summary>A recogniser drops words and puts others in their place: most moments survive, and none come in heaps.</summary>
public class RecognitionErrorTests(ITestOutputHelper output)
{
    private const int Rounds = 4;
    private static readonly string[] Others = ["the", "a", "of", "it", "in", "other", "when", "there", "one", "to", "had", "more"];

    [Theory]
    [InlineData(0.05, 0.80, 1.15)]
    [InlineData(0.10, 0.65, 1.20)]
    [InlineData(0.20, 0.45, 1.25)]
    public void Most_moments_survive_wrong_words(double errorRate, double survive, double grow)
    {
        int clean = 0, kept = 0, noisy = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(round);
            foreach (var talk in HabitTests.Talks)
            {
                var truth = Rules(talk.Find(HabitTests.English, HabitTests.Models));
                var heard = Rules(talk.Written(text => Misheard(text, errorRate, random)).Find(HabitTests.English, HabitTests.Models));
                clean += truth.Count;
                noisy += heard.Count;
                kept += truth.Count(rule => heard.Remove(rule));
            }
        }
        output.WriteLine($"{errorRate:0%} of the words wrong: {(double)kept / clean:0%} of the moments survive, {(double)noisy / clean:0%} are found");
        Assert.True(kept >= survive * clean, $"{(double)kept / clean:0.00} survive");
        Assert.True(noisy <= grow * clean, $"{(double)noisy / clean:0.00} are found");
    }

    private static List<string> Rules(IEnumerable<Moment> moments) => [.. moments.Select(m => $"{m.Rule} {m.Kind}")];

    /// <summary>Half of the errors are words left out, half are other words.</summary>
    private static string Misheard(string text, double rate, Random random)
    {
        var words = text.Split(' ').Select(w => random.NextDouble() >= rate ? w : random.Next(2) == 0 ? "" : Others[random.Next(Others.Length)]).Where(w => w.Length > 0).ToArray();
        return words.Length == 0 ? "the" : string.Join(' ', words);
    }
}
