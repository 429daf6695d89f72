using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>
/// Speech or not, frame by frame, of one leg: log likelihood ratio over bands against a tracked noise floor (Sohn, Kim and
/// Sung 1999; floor after Martin 2001), smoothed, with hysteresis. What lies far below the level at which this leg speaks (breath,
/// a room behind) is no speech; that level is tracked as ITU-T P.56 means it, over active speech alone.
/// </summary>
internal sealed class LegActivity
{
    private const float Raise = 1.6f;
    private const float Keep = 0.9f;
    private const float QuietDb = -72;
    private const float Unknown = -100;
    private const float RangeDb = 65; // under the level of the speech nothing is heard
    private const float BelowActiveDb = 24;
    private const float ActiveDb = 15; // P.56: what is further down is a pause
    private const float ActiveRate = .02f;
    private const float ForgetDb = .02f; // 1 dB a second: another, quieter voice may take over
    private const int Established = 4; // frames of speech: a tone seldom follows now
    private readonly Spectrum _spectrum = new();
    private readonly float[] _noise = new float[Spectrum.Bands];
    private readonly SteadySound _steady = new();
    private readonly LineTone _tone = new();
    private int _frames;
    private int _run;
    private float _smooth;
    private bool _speech;

    /// <summary>Level of the frame, dB relative to full scale.</summary>
    public float LevelDb { get; private set; } = -100;

    /// <summary>Level at which this leg speaks, dB relative to full scale; -100 before it does.</summary>
    public float ActiveLevelDb { get; private set; } = Unknown;

    /// <summary>How much the last 200 ms or so speak for speech; above 1 it is likely.</summary>
    public float Score { get; private set; }

    /// <summary>Shape of the frame over the bands.</summary>
    public ReadOnlySpan<float> Shape => _spectrum.Shape;

    /// <summary>True: this frame is speech.</summary>
    public bool Hear(ReadOnlySpan<float> frame)
    {
        var mean = TensorPrimitives.Sum(frame) / frame.Length; // a line stuck at a level is silent
        LevelDb = 10 * MathF.Log10(MathF.Max(0, (TensorPrimitives.SumOfSquares(frame) / frame.Length) - (mean * mean)) + 1e-10f);
        _spectrum.Take(frame);
        var ratio = Ratio();
        _smooth += (ratio > _smooth ? .6f : .3f) * (ratio - _smooth);
        Score += .1f * (_smooth - Score);
        var loud = LevelDb > QuietDb && _smooth > (_speech || _steady.Now ? Keep : Raise);
        _steady.Hear(_spectrum.Log, _spectrum.Shape, loud);
        _speech = !_tone.Is(frame, _run >= Established) && loud && !_steady.Now;
        _run = _speech ? _run + 1 : 0;
        Track();
        if (_speech) LearnLevel();
        return _speech;
    }

    /// <summary>False: far below the level at which this leg speaks.</summary>
    public bool LoudEnough => LevelDb > ActiveLevelDb - BelowActiveDb;

    private void LearnLevel()
    {
        if (ActiveLevelDb == Unknown) ActiveLevelDb = LevelDb;
        else if (LevelDb > ActiveLevelDb - ActiveDb) ActiveLevelDb += ActiveRate * (LevelDb - ActiveLevelDb);
        else if (!LoudEnough) ActiveLevelDb -= ForgetDb;
    }

    private float Ratio()
    {
        float sum = 0, floor = MathF.Pow(10, Math.Clamp(ActiveLevelDb == Unknown ? 0 : ActiveLevelDb - RangeDb, -105, -90) / 10);
        for (var b = 0; b < Spectrum.Bands; b++)
        {
            var noise = MathF.Max(_noise[b], floor);
            var snr = MathF.Min(_spectrum.Power[b] / noise, 1_000);
            sum += snr > 1 ? MathF.Log(snr) - 0.5f : 0;
        }
        return MathF.Max(0, sum / Spectrum.Bands);
    }

    /// <summary>The floor falls at once and rises slowly, slower still while somebody speaks.</summary>
    private void Track()
    {
        _frames++;
        var rise = _frames < 25 ? 1.15f : _speech ? 1.0035f : 1.02f;
        for (var b = 0; b < Spectrum.Bands; b++)
        {
            var p = MathF.Max(_spectrum.Power[b], 1e-11f);
            if (_noise[b] == 0) _noise[b] = p;
            else if (p < _noise[b]) _noise[b] += .3f * (p - _noise[b]);
            else _noise[b] = MathF.Min(p, _noise[b] * rise);
        }
    }
}
