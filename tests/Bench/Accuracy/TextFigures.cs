using System.Text;
using System.Text.Json;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>What the words mean, against labels by people: as written, and as a recogniser gives it (no case, no punctuation).</summary>
public static class TextFigures
{
    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder, TextModels models)
    {
        var figures = new Dictionary<string, double>();
        var folder = Path.Combine(dataFolder, "text");
        if (!Directory.Exists(folder)) return figures;
        Read(folder, "meld_*.jsonl", lines => SentimentFigures.Meld(lines, models, figures));
        Read(folder, "vader_tweets.jsonl", lines => SentimentFigures.Tweets(lines, models, figures));
        Read(folder, "epitome.jsonl", lines => EmpathyFigures.Epitome(lines, models, figures));
        Read(folder, "annomi.jsonl", lines => EmpathyFigures.Annomi(lines, models, figures));
        Read(folder, "uss_*.jsonl", lines => SentimentFigures.Satisfaction(lines, models, figures));
        Read(folder, "annomi.jsonl", lines => figures["text.microseconds"] = Microseconds([.. lines.Select(l => Text(l, "text"))], models));
        return figures;
    }

    /// <summary>As a recogniser gives it, at its barest: lower case, letters and digits only, "don't" as "dont".</summary>
    internal static string Recognised(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) bare.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’')) bare.Append(' ');
        }
        return string.Join(' ', bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    internal static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    internal static string Text(JsonElement line, string field) => line.GetProperty(field).GetString()!;

    /// <summary>A figure of classes: accuracy, F1 and what the largest class alone would reach.</summary>
    internal static void Put(Dictionary<string, double> figures, string key, ClassScore score)
    {
        figures[key + ".acc"] = score.Accuracy;
        figures[key + ".macro_f1"] = score.MacroF1;
        figures[key + ".weighted_f1"] = score.WeightedF1;
        figures[key + ".majority_macro_f1"] = score.MajorityMacroF1;
        figures[key + ".majority_weighted_f1"] = score.MajorityWeightedF1;
    }

    /// <summary>What reading an utterance in every way costs, mean over real ones, the first round not counted.</summary>
    private static double Microseconds(string[] texts, TextModels models)
    {
        for (var round = 0; ; round++)
        {
            var from = TimeProvider.System.GetTimestamp();
            foreach (var text in texts)
            {
                models.Sentiment(text);
                models.Question(text);
                models.IsReflection(text);
                models.Empathy(text);
                models.Satisfaction(text);
            }
            if (round == 1) return TimeProvider.System.GetElapsedTime(from).TotalMicroseconds / texts.Length;
        }
    }

    private static void Read(string folder, string files, Action<JsonElement[]> figures)
    {
        JsonElement[] lines = [.. Directory.GetFiles(folder, files).Order(StringComparer.Ordinal).SelectMany(Lines)];
        if (lines.Length > 0) figures(lines);
        else Console.WriteLine($"text/{files}: absent, skipped");
    }
}
