using System.Text.Json;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>What the words mean, against labels by people: as written, and as a recogniser gives it (no case, no punctuation).</summary>
public static class TextFigures
{
    private static readonly string[] Sentiments = ["negative", "neutral", "positive"];

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder, TextModels models)
    {
        var figures = new Dictionary<string, double>();
        var folder = Path.Combine(dataFolder, "text");
        if (!Directory.Exists(folder)) return figures;
        Meld([.. Directory.GetFiles(folder, "meld_*.jsonl").Order().SelectMany(Lines)], models, figures);
        if (Path.Combine(folder, "vader_tweets.jsonl") is var tweets && File.Exists(tweets))
            figures["sentiment.vader_tweets.r"] = SpokenFile.Correlation([.. Lines(tweets).Select(l => ((double)models.Sentiment(Text(l, "text")), l.GetProperty("mean").GetDouble()))]);
        if (Path.Combine(folder, "annomi.jsonl") is var annomi && File.Exists(annomi)) Annomi([.. Lines(annomi)], models, figures);
        return figures;
    }

    /// <summary>As a recogniser gives it.</summary>
    internal static string Recognised(string text) => string.Join(' ', PlainWords.Of(text).Select(w => w.Text));

    internal static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    internal static string Text(JsonElement line, string field) => line.GetProperty(field).GetString()!;

    private static void Meld(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        if (lines.Length == 0) return;
        foreach (var (key, read) in ((string, Func<string, string>)[])[("meld", t => t), ("meld_asr", Recognised)])
        {
            var score = new ClassScore(3);
            foreach (var line in lines)
                score.Add(Array.IndexOf(Sentiments, Text(line, "sentiment")), 1 + Math.Sign((int)models.SentimentClass(read(Text(line, "text")))));
            figures[$"sentiment.{key}.acc"] = score.Accuracy;
            figures[$"sentiment.{key}.macro_f1"] = score.MacroF1;
            figures[$"sentiment.{key}.weighted_f1"] = score.WeightedF1;
            figures[$"sentiment.{key}.majority_macro_f1"] = score.MajorityMacroF1;
        }
    }

    private static void Annomi(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        var question = new ClassScore(2);
        foreach (var line in lines.Where(l => Text(l, "role") == "therapist"))
            question.Add(Text(line, "main_therapist_behaviour") == "question" ? 1 : 0, models.IsQuestion(Recognised(Text(line, "text"))) ? 1 : 0);
        figures["question.annomi_asr.f1"] = question.F1(1);
    }
}
