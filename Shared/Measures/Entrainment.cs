using MessagePack;

namespace LiveEmpathy.Measures;

/// <summary>
/// How the two speakers' ways of speaking follow each other over the call, turn by turn (Levitan and Hirschberg 2011). Values of a
/// turn: syllables per second as they are (log2), loudness and pitch against each speaker's own mean.
/// </summary>
/// <param name="Pace">Of syllables per second.</param>
/// <param name="Loudness">Of level, dB.</param>
/// <param name="Pitch">Of median pitch, semitones.</param>
/// <param name="Exchanges">Changes of speaker that it rests on, 8..96.</param>
[MessagePackObject]
public sealed record Entrainment(
    [property: Key(0)] Entrained Pace, [property: Key(1)] Entrained Loudness, [property: Key(2)] Entrained Pitch, [property: Key(3)] int Exchanges)
{
    private const float ChanceAt5Percent = 2.06f; // Student's t, 5 %, 24 exchanges

    /// <summary>
    /// Do the speakers come to speak at one pace? +1 converging, -1 diverging, 0 steady: chance (5 %) explains what is there.
    /// </summary>
    [IgnoreMember]
    public int Movement
    {
        get
        {
            var r = Pace.Convergence;
            var t = r * MathF.Sqrt(Math.Max(0, Exchanges - 2) / MathF.Max(1e-6f, 1 - (r * r)));
            return MathF.Abs(t) < ChanceAt5Percent ? 0 : MathF.Sign(t);
        }
    }
}

/// <summary>Entrainment on one feature.</summary>
/// <param name="Proximity">How much nearer a turn is to the partner's turn before it than to the partner's other turns, share of the latter's distance, up to 1; 0: no nearer.</param>
/// <param name="Convergence">Correlation of nearness with time, -1 (drifting apart) .. +1 (coming together).</param>
/// <param name="Synchrony">Correlation of each turn with the partner's turn before it, -1 (opposite) .. +1 (rising and falling together).</param>
[MessagePackObject]
public readonly record struct Entrained([property: Key(0)] float Proximity, [property: Key(1)] float Convergence, [property: Key(2)] float Synchrony);
