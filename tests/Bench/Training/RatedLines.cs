using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>Sentences with a mean of human ratings, -4..+4 (Hutto and Gilbert 2014; MIT licence): tweets and pieces of product reviews.</summary>
internal static class RatedLines
{
    private const float ToOurScale = 1.25f;

    /// <summary>The sentences of a file that may be learnt from.</summary>
    /// <param name="file">JSON lines with id, mean and text.</param>
    /// <param name="weight">How much each counts.</param>
    public static IEnumerable<Example> Read(string file, float weight) =>
        TextFigures.Lines(file).Where(l => !IsHeldOut(TextFigures.Text(l, "text")))
            .Select(l => Of(TextFigures.Text(l, "text"), l.GetProperty("mean").GetSingle() * ToOurScale, weight));

    /// <summary>One in five, by its letters, is kept apart: figures are taken on those alone.</summary>
    public static bool IsHeldOut(string text) => text.Aggregate(2166136261U, (h, c) => (h ^ c) * 16777619U) / 64 % 5 == 0;

    /// <summary>People who write to nobody: they say back and explore nothing, and where no mark is, they ask nothing.</summary>
    private static Example Of(string text, float sentiment, float weight) => new(text)
    {
        Sentiment = sentiment,
        Question = text.Contains('?') ? null : QuestionKind.None,
        Reflection = false,
        Exploration = text.Contains('?') ? null : EmpathyLevel.None,
        Weight = weight,
    };
}
