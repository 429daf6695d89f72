using System.Runtime.InteropServices;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Measures;

/// <summary>A <see cref="VoicePoint"/> as measures need it: what takes a logarithm or a power is done once, not in each window it falls into.</summary>
/// <param name="AtMs">Stream time at which the 100 ms begin.</param>
/// <param name="Speech">Share of them that is speech, 0..1.</param>
/// <param name="Power">Mean power of the speech, full scale is 1.</param>
/// <param name="PitchSt">Pitch, semitones over 1 Hz; no number where there is hardly any voice.</param>
/// <param name="TiltDb">Spectral tilt, dB.</param>
/// <param name="Syllables">Syllables in them.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)] // 300 of them in each call
internal readonly record struct HeardPoint(int AtMs, float Speech, float Power, float PitchSt, float TiltDb, byte Syllables)
{
    private const float VoicedShare = .3f;

    public bool Voiced => !float.IsNaN(PitchSt);

    public static HeardPoint Of(in VoicePoint p) => new(
        p.AtMs, p.Speech, MathF.Pow(10, p.LoudnessDb / 10), p.Voiced < VoicedShare || p.PitchHz <= 0 ? float.NaN : 12 * MathF.Log2(p.PitchHz), p.TiltDb, p.Syllables);
}
