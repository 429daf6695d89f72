namespace LiveEmpathy.Bench.Synthesis;

/// <summary>How a line is spoken.</summary>
public enum Mood
{
    Neutral, Calm, Warm, Cheerful, Flat, Hurried, Worried, Sad, Upset, Firm, Angry, Furious,
}

/// <summary>What acting a mood does to a neutral voice.</summary>
/// <param name="Rate">Factor on pace.</param>
/// <param name="Pitch">Factor on mean pitch.</param>
/// <param name="Range">Factor on pitch movement.</param>
/// <param name="Level">dB.</param>
public readonly record struct Acting(double Rate, double Pitch, double Range, double Level)
{
    /// <summary>
    /// Directions as in Scherer (2003), Vocal communication of emotion: anger and joy are faster, higher, wider and
    /// louder, sadness slower, lower, narrower and softer, worry faster and higher.
    /// </summary>
    public static Acting Of(Mood mood) => mood switch
    {
        Mood.Calm => new(.94, .97, .9, -1.5),
        Mood.Warm => new(.98, 1.04, 1.25, -.5),
        Mood.Cheerful => new(1.15, 1.2, 1.8, 3),
        Mood.Flat => new(1.02, .96, .4, -1),
        Mood.Hurried => new(1.3, 1.03, .9, .5),
        Mood.Worried => new(1.08, 1.1, 1.2, -.5),
        Mood.Sad => new(.88, .93, .6, -3),
        Mood.Upset => new(1.1, 1.12, 1.4, 3),
        Mood.Firm => new(1.04, 1.04, 1, 2.5),
        Mood.Angry => new(1.15, 1.2, 1.6, 5),
        Mood.Furious => new(1.2, 1.3, 1.8, 6.5),
        _ => new(1, 1, 1, 0),
    };
}
