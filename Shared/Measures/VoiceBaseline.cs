using LiveEmpathy.Contracts;

namespace LiveEmpathy.Measures;

/// <summary>
/// One voice against its own usual self.
/// <code>
/// 100 ms -> 2 s of speech = one stretch -> usual = median of the stretches of the call (evenly thinned, at most 96)
///       \-> the last 5 s of speech = now -> now against usual
/// </code>
/// Nothing is said before <see cref="NeededMs"/> of speech: a voice is usual only once it is known.
/// </summary>
public sealed class VoiceBaseline
{
    /// <summary>Speech heard before anything is held against the baseline, ms.</summary>
    public const int NeededMs = Needed * StretchPoints * 100;

    private const int StretchPoints = 20;
    private const int NowPoints = 50;
    private const int RatePoints = 300;
    private const int RateFrames = 150; // of 20 ms
    private const int Needed = 5;
    private const int Most = 96;
    private readonly VoicePoint[] _recent = new VoicePoint[NowPoints];
    private readonly VoicePoint[] _stretch = new VoicePoint[StretchPoints];
    private readonly VoiceFeatures[] _stretches = new VoiceFeatures[Most];
    private readonly (byte Frames, byte Syllables)[] _rate = new (byte, byte)[RatePoints];
    private int _frames;
    private int _syllables;
    private int _heard;
    private int _inStretch;
    private int _seen;
    private int _kept;
    private int _each = 1;
    private VoiceFeatures? _now;
    private VoiceFeatures? _usual;

    /// <summary>Level of the last seconds of speech against the own baseline, dB; null before there is one.</summary>
    public float? LoudnessDb => _now?.LoudnessDb - _usual?.LoudnessDb;

    /// <summary>Pitch of the last seconds against the own median, semitones; null before there is one.</summary>
    public float? PitchSt => _now?.PitchSt - _usual?.PitchSt;

    /// <summary>Standard deviation of pitch in the last seconds of speech, semitones; null before there is enough.</summary>
    public float? PitchMovementSt => _now?.MovementSt;

    /// <summary>Syllables per second in the last 30 s of speech; null before there are 3 s.</summary>
    public float? SyllablesPerSecond => _frames < RateFrames ? null : 50f * _syllables / _frames;

    /// <summary>Energy of delivery over the own baseline, standard deviations (<see cref="VoiceFeatures.ArousalOver"/>); null before there is one.</summary>
    public float? Arousal => _now is { } now && _usual is { } usual ? now.ArousalOver(usual) : null;

    /// <summary>Takes 100 ms of speech.</summary>
    public void Take(in VoicePoint point)
    {
        Count(ref _rate[_heard % RatePoints], point);
        _recent[_heard++ % NowPoints] = point;
        if (_heard >= StretchPoints) _now = VoiceFeatures.Of(_recent.AsSpan(0, Math.Min(_heard, NowPoints))) ?? _now;
        _stretch[_inStretch++] = point;
        if (_inStretch < StretchPoints) return;
        _inStretch = 0;
        if (VoiceFeatures.Of(_stretch) is { } stretch) Keep(stretch);
    }

    private void Count(ref (byte Frames, byte Syllables) place, in VoicePoint point)
    {
        (_frames, _syllables) = (_frames - place.Frames, _syllables - place.Syllables);
        place = ((byte)MathF.Round(point.Speech * 5), point.Syllables);
        (_frames, _syllables) = (_frames + place.Frames, _syllables + place.Syllables);
    }

    /// <summary>When the memory is full, every second stretch goes, and from then on only every second one comes in.</summary>
    private void Keep(in VoiceFeatures stretch)
    {
        if (_seen++ % _each != 0) return;
        if (_kept == Most)
        {
            _kept = Most / 2;
            _each *= 2;
            for (var i = 0; i < _kept; i++) _stretches[i] = _stretches[2 * i];
        }
        _stretches[_kept++] = stretch;
        if (_kept >= Needed) _usual = VoiceFeatures.Usual(_stretches.AsSpan(0, _kept));
    }
}
