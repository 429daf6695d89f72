using System.Globalization;
using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary><c>train --data DIR --ablation</c>: trains again without one part at a time and prints what is lost.</summary>
internal static class Ablation
{
    private static readonly (string Says, string[] Without)[] Parts =
    [
        ("all", []),
        ("no rated lines (VADER)", ["vader_tweets", "vader_amazonReviewSnippets"]),
        ("no rated tweets", ["vader_tweets"]),
        ("no lines of our own", ["own"]),
        ("no everyday lines", ["everyday-negative", "everyday-neutral", "everyday-positive"]),
        ("no call-centre lines", ["calls", "polite-anger"]),
        ("no negation (feature and lines)", ["negation"]),
        ("no contrast (feature and lines)", ["contrast"]),
        ("no pieces of words", ["letters"]),
        ("no phrases", ["phrases"]),
        ("no frames", ["frames"]),
        ("no mixed lines", ["mixed"]),
        ("no question-order lines", ["question-order"]),
        ("no forms-of-asking lines", ["question-forms"]),
    ];

    private static readonly string[] Keys =
    [
        "sentiment.meld_asr.weighted_f1", "sentiment.vader_tweets.r", "empathy.epitome_asr.er.macro_f1", "empathy.epitome_asr.ip.macro_f1",
        "empathy.epitome_asr.ex.macro_f1", "question.annomi_asr.f1", "reflection.annomi_asr.f1", "satisfaction.uss.macro_f1",
    ];

    public static int Run(string data)
    {
        Console.WriteLine($"| | {string.Join(" | ", Keys)} |");
        foreach (var (says, without) in Parts)
        {
            var figures = TextFigures.Run(data, new TextModels(TrainCommand.Train(data, without)));
            Console.WriteLine($"| {says} | {string.Join(" | ", Keys.Select(k => figures.TryGetValue(k, out var f) ? f.ToString(".000", CultureInfo.InvariantCulture) : ""))} |");
        }
        return 0;
    }
}
