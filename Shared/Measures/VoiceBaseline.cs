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
    private const float ThinSpeech = 6.5f; // of 100 ms; one point less might be too little to measure
    private const int ThinVoiced = 5;
    private readonly RecentVoice _recent = new();
    private VoiceFeatures[] _stretches = new VoiceFeatures[Most / 8];
    private readonly (byte Frames, byte Syllables)[] _rate = new (byte, byte)[RatePoints];
    private int _frames;
    private int _syllables;
    private float _speechNow;
    private int _voicedNow;
    private bool _stale;
    private int _seen;
    private int _kept;
    private int _each = 1;
    private VoiceFeatures? _now;
    private VoiceFeatures? _usual;

    /// <summary>Level of the last seconds of speech against the own baseline, dB; null before there is one.</summary>
    public float? LoudnessDb => Now?.LoudnessDb - _usual?.LoudnessDb;

    /// <summary>Pitch of the last seconds against the own median, semitones; null before there is one.</summary>
    public float? PitchSt => Now?.PitchSt - _usual?.PitchSt;

    /// <summary>Standard deviation of pitch in the last seconds of speech, semitones; null before there is enough.</summary>
    public float? PitchMovementSt => Now?.MovementSt;

    /// <summary>Syllables per second in the last 30 s of speech; null before there are 3 s.</summary>
    public float? SyllablesPerSecond => _frames < RateFrames ? null : 50f * _syllables / _frames;

    /// <summary>Energy of delivery over the own baseline, standard deviations (<see cref="VoiceFeatures.ArousalOver"/>); null before there is one.</summary>
    public float? Arousal => Now is { } now && _usual is { } usual ? now.ArousalOver(usual) : null;

    /// <summary>What was heard last.</summary>
    internal RecentVoice Recent => _recent;

    /// <summary>The last seconds; measured when it is asked for and something new was heard.</summary>
    private VoiceFeatures? Now
    {
        get
        {
            if (_stale) MeasureNow();
            return _now;
        }
    }

    /// <summary>Takes 100 ms of speech.</summary>
    public void Take(in VoicePoint point)
    {
        // Where too little is speech the last measure stands: then each point is measured, lest one be passed over.
        if (_stale && (_speechNow < ThinSpeech || _voicedNow < ThinVoiced)) MeasureNow();
        var heard = _recent.Heard;
        Count(ref _rate[heard % RatePoints], point);
        if (heard >= NowPoints) CountNow(_recent[heard - NowPoints], -1);
        _recent.Take(HeardPoint.Of(point));
        CountNow(_recent[heard], 1);
        _stale = heard + 1 >= StretchPoints;
        if ((heard + 1) % StretchPoints == 0 && LastStretch() is { } stretch) Keep(stretch);
    }

    private void CountNow(in HeardPoint point, int sign)
    {
        _speechNow += sign * point.Speech;
        if (point.Voiced) _voicedNow += sign;
    }

    private void MeasureNow()
    {
        Span<HeardPoint> points = stackalloc HeardPoint[NowPoints];
        var (heard, count) = (_recent.Heard, Math.Min(_recent.Heard, NowPoints));
        for (var i = heard - count; i < heard; i++) points[i % NowPoints] = _recent[i];
        _now = VoiceFeatures.Of(points[..count]) ?? _now;
        _stale = false;
    }

    private VoiceFeatures? LastStretch()
    {
        Span<HeardPoint> points = stackalloc HeardPoint[StretchPoints];
        for (var i = 0; i < StretchPoints; i++) points[i] = _recent[_recent.Heard - StretchPoints + i];
        return VoiceFeatures.Of(points);
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
        if (_kept == _stretches.Length) Array.Resize(ref _stretches, 2 * _kept);
        _stretches[_kept++] = stretch;
        if (_kept >= Needed) _usual = VoiceFeatures.Usual(_stretches.AsSpan(0, _kept));
    }
}
