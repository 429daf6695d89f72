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
        .. TurnFigures.Run(data, models),
        .. PitchFigures.Run(data),
        .. SyllableFigures.Run(data),
        .. ArousalFigures.Run(data),
        .. TextFigures.Run(data, models),
    ];

    private static void Print(SortedDictionary<string, double> figures)
    {
        Console.WriteLine($"{"",-42}{"figure",10}  {"at least",-10}a peer reaches");
        foreach (var (key, peer, atLeast) in Targets.All)
            if (figures.TryGetValue(key, out var value)) Console.WriteLine($"{key,-42}{Number(value),10}  {atLeast,-10}{peer}");
        Console.WriteLine();
        foreach (var (key, value) in figures.Where(f => Targets.All.All(t => t.Key != f.Key))) Console.WriteLine($"{key,-42}{Number(value),10}");
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);
}
