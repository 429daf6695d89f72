using LiveEmpathy.Calls;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What one leg's voice did during 100 ms (five 20 ms frames).</summary>
/// <param name="Leg">Who.</param>
/// <param name="AtMs">Stream time at which the 100 ms begin.</param>
/// <param name="Speech">Share of the 100 ms that is speech, 0..1.</param>
/// <param name="LoudnessDb">Level of the speech frames, dB relative to full scale (RMS), -100..0.</param>
/// <param name="PitchHz">Median fundamental frequency of the voiced frames, Hz; 0 where none is voiced.</param>
/// <param name="Voiced">Share of the frames that are voiced, 0..1.</param>
/// <param name="Syllables">Syllable nuclei that fall into the 100 ms.</param>
/// <param name="TiltDb">Spectral tilt of the voiced frames (energy above 1 kHz against below), dB: a tense voice is flatter.</param>
[MessagePackObject]
public readonly record struct VoicePoint(
    [property: Key(0)] Leg Leg,
    [property: Key(1)] int AtMs,
    [property: Key(2)] float Speech,
    [property: Key(3)] float LoudnessDb,
    [property: Key(4)] float PitchHz,
    [property: Key(5)] float Voiced,
    [property: Key(6)] byte Syllables,
    [property: Key(7)] float TiltDb);
