using LiveEmpathy.Contracts;

namespace LiveEmpathy.Measures;

/// <summary>How a voice sounds over a stretch of speech: some seconds, or one utterance.</summary>
/// <param name="LoudnessDb">Mean power of the speech, dB relative to full scale.</param>
/// <param name="PitchSt">Median pitch, semitones over 1 Hz.</param>
/// <param name="MovementSt">Standard deviation of pitch, semitones.</param>
/// <param name="SyllablesPerSecond">Syllables per second of speech.</param>
/// <param name="TiltDb">Energy above 1 kHz against below where there is voice, dB; loud vowels count more, by their amplitude.</param>
public readonly record struct VoiceFeatures(float LoudnessDb, float PitchSt, float MovementSt, float SyllablesPerSecond, float TiltDb)
{
    private const float EnoughSpeech = 5; // of 100 ms
    private const int EnoughVoiced = 3;

    /// <summary>
    /// Energy of delivery over the speaker's own usual one, standard deviations: 0 is as usual, 1 is raised, 3 is agitated.
    /// <code>
    /// pitch .75 x st / 1.2 + tilt .9 x dB / 0.75 + loudness .25 x dB / 1.2 + rate .1 x syllables/s / 0.6
    /// </code>
    /// The divisors are how much these vary from one neutral utterance of a speaker to the next. Pitch and the flatter spectrum
    /// of a pressed voice count most. Loudness counts little, because headsets level it, and pitch movement not at all: it tells
    /// a lively voice from a dull one, and both from an angry one in neither direction.
    /// </summary>
    public float ArousalOver(in VoiceFeatures usual) =>
        (.75f * (PitchSt - usual.PitchSt) / 1.2f) + (.9f * (TiltDb - usual.TiltDb) / .75f)
        + (.25f * (LoudnessDb - usual.LoudnessDb) / 1.2f) + (.1f * (SyllablesPerSecond - usual.SyllablesPerSecond) / .6f);

    /// <summary>The features of a stretch; null where there is too little speech or voice in it.</summary>
    /// <param name="points">The stretch, of one leg.</param>
    public static VoiceFeatures? Of(ReadOnlySpan<VoicePoint> points)
    {
        var heard = new HeardPoint[points.Length];
        for (var i = 0; i < points.Length; i++) heard[i] = HeardPoint.Of(points[i]);
        return Of(heard);
    }

    /// <summary>The same of points that are prepared.</summary>
    internal static VoiceFeatures? Of(ReadOnlySpan<HeardPoint> points)
    {
        Span<float> pitches = points.Length <= 256 ? stackalloc float[points.Length] : new float[points.Length];
        float speech = 0, power = 0, syllables = 0, tilt = 0, amplitude = 1e-6f, pitch = 0, squares = 0;
        var voiced = 0;
        foreach (ref readonly var p in points)
        {
            speech += p.Speech;
            power += p.Speech * p.Power;
            syllables += p.Syllables;
            if (!p.Voiced) continue;
            var weight = MathF.Sqrt(p.Power);
            (tilt, amplitude) = (tilt + (weight * p.TiltDb), amplitude + weight);
            pitch += pitches[voiced++] = p.PitchSt;
        }
        if (speech < EnoughSpeech || voiced < EnoughVoiced) return null;
        pitches = pitches[..voiced];
        pitch /= voiced;
        foreach (var st in pitches) squares += (st - pitch) * (st - pitch);
        return new VoiceFeatures(
            10 * MathF.Log10((power / speech) + 1e-10f), Median.Of(pitches), MathF.Sqrt(squares / voiced), 10 * syllables / speech, tilt / amplitude);
    }

    /// <summary>What is usual: the median of each feature. At least one stretch.</summary>
    public static VoiceFeatures Usual(ReadOnlySpan<VoiceFeatures> stretches)
    {
        Span<float> values = stretches.Length <= 128 ? stackalloc float[stretches.Length] : new float[stretches.Length];
        for (var i = 0; i < values.Length; i++) values[i] = stretches[i].LoudnessDb;
        var loudness = Median.Of(values);
        for (var i = 0; i < values.Length; i++) values[i] = stretches[i].PitchSt;
        var pitch = Median.Of(values);
        for (var i = 0; i < values.Length; i++) values[i] = stretches[i].MovementSt;
        var movement = Median.Of(values);
        for (var i = 0; i < values.Length; i++) values[i] = stretches[i].SyllablesPerSecond;
        var rate = Median.Of(values);
        for (var i = 0; i < values.Length; i++) values[i] = stretches[i].TiltDb;
        return new VoiceFeatures(loudness, pitch, movement, rate, Median.Of(values));
    }
}
