using LiveEmpathy.Contracts;

namespace LiveEmpathy.Measures;

/// <summary>One voice against its own usual self.</summary>
public sealed class VoiceBaseline
{
    private const float Recent = .02f;
    private float _usualDb = float.NaN;
    private float _nowDb = float.NaN;

    /// <summary>Level of the last seconds of speech against the own baseline, dB; null before there is one.</summary>
    public float? LoudnessDb => float.IsNaN(_usualDb) ? null : _nowDb - _usualDb;

    /// <summary>Pitch against the own median, semitones.</summary>
    public float? PitchSt { get; private set; }

    /// <summary>Standard deviation of pitch, semitones.</summary>
    public float? PitchMovementSt { get; private set; }

    /// <summary>Syllables per second of speech.</summary>
    public float? SyllablesPerSecond { get; private set; }

    /// <summary>Energy of delivery, standard deviations over the own baseline.</summary>
    public float? Arousal { get; private set; }

    /// <summary>Takes 100 ms of speech.</summary>
    public void Take(in VoicePoint point)
    {
        _usualDb = float.IsNaN(_usualDb) ? point.LoudnessDb : _usualDb + (.002f * (point.LoudnessDb - _usualDb));
        _nowDb = float.IsNaN(_nowDb) ? point.LoudnessDb : _nowDb + (Recent * (point.LoudnessDb - _nowDb));
    }
}
