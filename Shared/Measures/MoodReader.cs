namespace LiveEmpathy.Measures;

/// <summary>
/// The customer's mood from words (valence) and voice (arousal), after Russell's circumplex (1980). Where they disagree, the
/// words decide whether it is bad and the voice how much.
/// </summary>
internal static class MoodReader
{
    private const float Negative = -0.8f;
    private const float Positive = 1.0f;
    private const float Raised = 1.2f;

    /// <param name="sentiment">Running level, -5..+5, or null.</param>
    /// <param name="arousal">Standard deviations over the own baseline, or null.</param>
    /// <param name="worry">Share of the recent negative utterances that speak of worry or grief, 0..1.</param>
    /// <param name="askedAgain">Times the customer asked again in the last minute.</param>
    public static Mood Read(float? sentiment, float? arousal, float worry, int askedAgain) => (sentiment, arousal) switch
    {
        (null, _) => Mood.Unknown,
        ( < Negative, _) when worry > .5f => Mood.Distressed,
        ( < Negative, > Raised) => Mood.Angry,
        ( < Negative * 2.5f, _) => Mood.Angry,
        ( < Negative, _) => Mood.Upset,
        _ when askedAgain >= 2 => Mood.Confused,
        ( > Positive, _) => Mood.Cheerful,
        _ => Mood.Calm,
    };
}
