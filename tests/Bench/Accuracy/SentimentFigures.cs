using System.Text.Json;
using LiveEmpathy.Bench.Training;
using LiveEmpathy.Words;
using static LiveEmpathy.Bench.Accuracy.TextFigures;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Sentiment and satisfaction against labels by people.</summary>
internal static class SentimentFigures
{
    private static readonly string[] Sentiments = ["negative", "neutral", "positive"];

    /// <summary>Television dialogue, three classes (Poria et al. 2019).</summary>
    public static void Meld(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        foreach (var (key, read) in ((string, Func<string, string>)[])[("meld", t => t), ("meld_asr", Recognised)])
        {
            var score = new ClassScore(3);
            foreach (var line in lines) score.Add(Array.IndexOf(Sentiments, Text(line, "sentiment")), 1 + models.SentimentClass(read(Text(line, "text"))));
            Put(figures, $"sentiment.{key}", score);
        }
    }

    /// <summary>Tweets with a mean of human ratings (Hutto and Gilbert 2014): correlation, on the fifth that is never trained on.</summary>
    public static void Tweets(JsonElement[] lines, TextModels models, Dictionary<string, double> figures) =>
        figures["sentiment.vader_tweets.r"] = SpokenFile.Correlation(
            [.. lines.Where(l => RatedLines.IsHeldOut(Text(l, "text"))).Select(l => ((double)models.Sentiment(Recognised(Text(l, "text"))), l.GetProperty("mean").GetDouble()))]);

    /// <summary>How satisfied a customer is at each of their lines (Sun et al. 2021): mean of the raters under 2.7, over 3.3, or between.</summary>
    public static void Satisfaction(JsonElement[] lines, TextModels models, Dictionary<string, double> figures)
    {
        var score = new ClassScore(3);
        foreach (var line in lines)
        {
            if (Text(line, "role") != "USER" || Text(line, "text") == "OVERALL" || !line.TryGetProperty("sat_mean", out var mean) || mean.ValueKind != JsonValueKind.Number) continue;
            score.Add(mean.GetDouble() switch { < 2.7 => 0, > 3.3 => 2, _ => 1 }, 1 + models.Satisfaction(Text(line, "text")));
        }
        Put(figures, "satisfaction.uss", score);
    }
}
