namespace LiveEmpathy.Measures;

/// <summary>
/// The delivery that a customer's mood calls for, against the agent's own baseline: an upset customer calls for calm and
/// slow, not for a mirror of anger; a cheerful one for warmth (Accommodation: Giles; Levitan and Hirschberg 2011).
/// </summary>
/// <param name="PaceFrom">Lower edge of the pace band, share of the agent's own baseline.</param>
/// <param name="PaceTo">Upper edge.</param>
/// <param name="LoudnessFrom">Lower edge of the loudness band, dB against the own baseline.</param>
/// <param name="LoudnessTo">Upper edge.</param>
/// <param name="LivelinessFrom">Lower edge of pitch movement, semitones.</param>
/// <param name="LivelinessTo">Upper edge.</param>
/// <param name="Hint">The zone in a word or two.</param>
public sealed record ToneZone(
    float PaceFrom, float PaceTo, float LoudnessFrom, float LoudnessTo, float LivelinessFrom, float LivelinessTo, string Hint)
{
    private const float PaceStep = .15f;
    private const float LoudnessStep = 4;
    private const float LivelinessStep = 2;
    private static readonly ToneZone Ordinary = new(.80f, 1.20f, -6, 4, 0.8f, 6, "even and friendly");
    private static readonly ToneZone Calming = new(.70f, 1.02f, -8, 1, 0.6f, 4, "calm and slow");
    private static readonly ToneZone Gentle = new(.65f, 1.00f, -9, 1, 0.8f, 4, "gentle and slow");
    private static readonly ToneZone Warm = new(.85f, 1.25f, -4, 5, 1.5f, 7, "warm and lively");
    private static readonly ToneZone Clear = new(.65f, .98f, -5, 3, 0.8f, 5, "slow and clear");

    /// <summary>The zone for a mood.</summary>
    public static ToneZone For(Mood mood) => mood switch
    {
        Mood.Upset or Mood.Angry => Calming,
        Mood.Distressed => Gentle,
        Mood.Cheerful => Warm,
        Mood.Confused => Clear,
        _ => Ordinary,
    };

    /// <summary>
    /// How far the agent's delivery is out of the zone: 0 in it, 1 about one noticeable step out (15 % of pace, 4 dB, 2 semitones).
    /// Null before there is anything to compare.
    /// </summary>
    public float? Gap(LegMeasures agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var pace = Pace(agent) is { } share ? Outside(share, PaceFrom, PaceTo) / PaceStep : (float?)null;
        var loudness = agent.LoudnessDb is { } db ? Outside(db, LoudnessFrom, LoudnessTo) / LoudnessStep : (float?)null;
        var liveliness = agent.PitchMovementSt is { } st ? Outside(st, LivelinessFrom, LivelinessTo) / LivelinessStep : (float?)null;
        return Max(Max(pace, loudness), liveliness);
    }

    /// <summary>Steps that the agent is faster than the zone; null before there is anything to compare.</summary>
    public float? TooFast(LegMeasures agent) => Pace(agent) is { } share ? Math.Max(0, share - PaceTo) / PaceStep : null;

    /// <summary>Steps that the agent is louder than the zone.</summary>
    public float? TooLoud(LegMeasures agent) => agent?.LoudnessDb is { } db ? Math.Max(0, db - LoudnessTo) / LoudnessStep : null;

    /// <summary>Steps that the agent's voice moves less than the zone asks for.</summary>
    public float? TooFlat(LegMeasures agent) => agent?.PitchMovementSt is { } st ? Math.Max(0, LivelinessFrom - st) / LivelinessStep : null;

    /// <summary>Steps that the agent's voice moves more than the zone asks for.</summary>
    public float? TooLively(LegMeasures agent) => agent?.PitchMovementSt is { } st ? Math.Max(0, st - LivelinessTo) / LivelinessStep : null;

    private static float? Pace(LegMeasures agent) => agent is { WordsPerMinute: { } now, BaselineWordsPerMinute: { } own } ? now / own : null;

    private static float Outside(float value, float from, float to) => Math.Max(0, Math.Max(from - value, value - to));

    private static float? Max(float? a, float? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);
}
