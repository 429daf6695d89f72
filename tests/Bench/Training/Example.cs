using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>A line to learn from: its words and what it is, where that is known.</summary>
internal sealed record Example(string Text)
{
    /// <summary>-5..+5.</summary>
    public float? Sentiment { get; init; }

    public QuestionKind? Question { get; init; }

    public bool? Reflection { get; init; }

    public EmpathyLevel? Reaction { get; init; }

    public EmpathyLevel? Interpretation { get; init; }

    public EmpathyLevel? Exploration { get; init; }

    /// <summary>-1, 0, +1.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>What the outputs of a head should say: 1, -1, a number for strength, NaN where it is not known.</summary>
    public float[] Targets(string head) => head switch
    {
        "sentiment" => Sentiment is { } s ? [Is(s <= -.75f), Is(s >= .75f), s] : [float.NaN, float.NaN, float.NaN],
        "question" => Question is { } q ? [Is(q != QuestionKind.None), q == QuestionKind.None ? float.NaN : Is(q == QuestionKind.Open)] : [float.NaN, float.NaN],
        "reflection" => [Reflection is { } r ? Is(r) : float.NaN],
        "empathy" => [.. Levels(Reaction), .. Levels(Interpretation), .. Levels(Exploration)],
        "satisfaction" => Satisfaction is { } v ? [Is(v < 0), Is(v > 0)] : [float.NaN, float.NaN],
        _ => throw new ArgumentOutOfRangeException(nameof(head), head, "No such head."),
    };

    private static float Is(bool yes) => yes ? 1 : -1;

    private static float[] Levels(EmpathyLevel? level) =>
        level is { } l ? [Is(l != EmpathyLevel.None), l == EmpathyLevel.None ? float.NaN : Is(l == EmpathyLevel.Strong)] : [float.NaN, float.NaN];
}
