using System.Globalization;
using System.Text.Json;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>
/// <c>accuracy --data DIR [--json FILE]</c>: runs the code that serves live calls over labelled data and prints how well it does.
/// DIR is any folder of the shape that docs/measures.md describes; sets that are absent are skipped with a note.
/// </summary>
internal static class AccuracyCommand
{
    private static readonly string[] Sets = ["audio_real", "audio_mono_human", "audio_constructed", "audio_emotion", "audio_synthf0", "swb", "text"];

    public static int Run(string data, string? json, bool textOnly = false)
    {
        if (!Directory.Exists(data))
        {
            Console.Error.WriteLine($"{data} does not exist. Give the folder of the labelled data: accuracy --data DIR");
            return 1;
        }
        foreach (var set in Sets.Where(s => (s == "text" || !textOnly) && !Directory.Exists(Path.Combine(data, s)))) Console.WriteLine($"{set}: absent, skipped");
        var models = TextModels.Load(new ShippedData(typeof(AccuracyCommand).Assembly));
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, value) in textOnly ? TextFigures.Run(data, models) : Figures(data, models)) figures[key] = value;
        Print(figures);
        if (json is not null) File.WriteAllText(json, JsonSerializer.Serialize(figures));
        return 0;
    }

    private static IEnumerable<KeyValuePair<string, double>> Figures(string data, TextModels models) =>
    [
        .. SpeechFigures.Run(data),
        .. TurnFigures.Run(data),
        .. ConstructedFigures.Run(data, models),
        .. PitchFigures.Run(data),
        .. SyllableFigures.Run(data),
        .. ArousalFigures.Run(data),
        .. TextFigures.Run(data, models),
    ];

    /// <summary>Figures with a target first, in its order; then the others. What knows nothing reaches stands beside, where it applies.</summary>
    private static void Print(SortedDictionary<string, double> figures)
    {
        Console.WriteLine($"{"",-44}{"figure",8}  {"",-6}{"at least",-9}{"aim",-7}{"knows nothing",-15}a peer");
        var order = figures.Keys.Where(k => !IsMajority(k)).OrderBy(Place).ThenBy(k => k, StringComparer.Ordinal);
        foreach (var key in order)
        {
            var target = Array.Find(Targets.All, t => t.Means(key)) ?? new Target(key);
            var nothing = Majority(key).Where(figures.ContainsKey).Select(k => Number(figures[k])).FirstOrDefault("");
            Console.WriteLine($"{key,-44}{Number(figures[key]),8}  {target.Mark(figures[key]),-6}{Number(target.AtLeast),-9}{Number(target.Aim),-7}{nothing,-15}{target.Peer}".TrimEnd());
        }
    }

    private static int Place(string key) => Array.FindIndex(Targets.All, t => t.Means(key)) is >= 0 and var place ? place : Targets.All.Length;

    private static bool IsMajority(string key) => key.Contains("majority", StringComparison.Ordinal);

    /// <summary>Where the figure of the same measure stands that always says the commonest answer.</summary>
    private static string[] Majority(string key)
    {
        var dot = key.LastIndexOf('.');
        return [key + ".majority", $"{key[..dot]}.majority_{key[(dot + 1)..]}"];
    }

    private static string Number(double? value) => value?.ToString(Math.Abs(value.Value) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture) ?? "";
}
