namespace LiveEmpathy.Measures;

/// <summary>
/// The customer's mood from words (valence) and voice (arousal), after Russell's circumplex (1980). The words decide whether it is
/// bad, the voice how much. Where they disagree (polite words, tight voice), <see cref="CallMeasures.MoodWords"/> and
/// <see cref="CallMeasures.MoodVoice"/> say what was heard in each.
/// </summary>
internal static class MoodReader
{
    private const float Negative = -0.8f;
    private const float Positive = 1.0f;
    private const float Raised = 1.2f;
    private const float Agitated = 3f;
    private const float Low = -1.5f;
    private const float Slack = .4f; // a tone that was entered is left a little later: no flicker

    /// <param name="sentiment">Running level, -5..+5, or null.</param>
    /// <param name="voice">What the voice tells.</param>
    /// <param name="worry">Share of the recent negative utterances that speak of worry or grief, 0..1.</param>
    /// <param name="askedAgain">Times the customer asked again in the last minute.</param>
    public static Mood Read(float? sentiment, VoiceTone voice, float worry, int askedAgain) => (sentiment, voice) switch
    {
        (null, _) => Mood.Unknown,
        ( < Negative, _) when worry > .5f => Mood.Distressed,
        ( < Negative, VoiceTone.Raised or VoiceTone.Agitated) => Mood.Angry,
        ( < Negative * 2.5f, _) => Mood.Angry,
        _ when askedAgain >= 2 => Mood.Confused, // not following sounds displeased too
        ( < Negative, _) => Mood.Upset,
        ( > Positive, _) => Mood.Cheerful,
        _ => Mood.Calm,
    };

    /// <summary>What the voice alone tells.</summary>
    /// <param name="arousal">Standard deviations over the own baseline, or null.</param>
    /// <param name="before">What it told until now.</param>
    public static VoiceTone Tone(float? arousal, VoiceTone before) => arousal switch
    {
        null => VoiceTone.Unknown,
        { } a when a > Agitated - (before == VoiceTone.Agitated ? Slack : 0) => VoiceTone.Agitated,
        { } a when a > Raised - (before is VoiceTone.Raised or VoiceTone.Agitated ? Slack : 0) => VoiceTone.Raised,
        { } a when a < Low + (before == VoiceTone.Low ? Slack : 0) => VoiceTone.Low,
        _ => VoiceTone.Usual,
    };
}
