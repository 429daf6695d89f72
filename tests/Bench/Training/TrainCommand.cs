using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary><c>train --data DIR [--out FILE]</c>: makes Shared/Data/text.en.model again. docs/models.md says from what.</summary>
internal static class TrainCommand
{
    /// <summary>The file that ships.</summary>
    public const string Shipped = "Shared/Data/" + TextModels.FileName;

    private const string Own = "tests/Bench/Training/Material";
    private const float RatedWeight = .6f;
    private static readonly string[] Rated = ["vader_tweets", "vader_amazonReviewSnippets"];

    public static int Run(string data, IReadOnlyCollection<string> without, string output)
    {
        if (!Directory.Exists(Own))
        {
            Console.Error.WriteLine($"{Own} is not here. Run this from the root of the repository.");
            return 1;
        }
        var heads = Train(data, without);
        using var file = new MemoryStream();
        ModelFile.Write(file, heads);
        File.WriteAllBytes(output, file.ToArray());
        Console.WriteLine($"{output}: {file.Length / 1024} KB from {Material.Read(Own, []).Count} lines of our own, filled in");
        return 0;
    }

    /// <summary>Trains on our own lines and on the rated sentences.</summary>
    /// <param name="data">The folder of labelled data.</param>
    /// <param name="without">Parts to leave out: a feature kind, a material file, "vader_tweets", "mixed".</param>
    public static LinearHead[] Train(string data, IReadOnlyCollection<string> without)
    {
        var kinds = FeatureKinds.All;
        foreach (var kind in Enum.GetValues<FeatureKinds>())
            if (without.Contains(kind.ToString().ToLowerInvariant())) kinds &= ~kind;
        var own = without.Contains("own") ? [] : Material.Read(Own, without);
        var rated = Rated.Where(r => !without.Contains(r)).Select(r => Path.Combine(data, "text", r + ".jsonl")).Where(File.Exists).SelectMany(f => RatedLines.Read(f, RatedWeight));
        Example[] examples = [.. own, .. without.Contains("mixed") ? [] : Mixer.Mix(own, 5), .. rated];
        return ModelTrainer.Train(examples, kinds);
    }
}
