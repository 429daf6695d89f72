namespace LiveEmpathy.Voice;

/// <summary>
/// Speech or not, frame by frame, of one leg: log likelihood ratio over bands against a tracked noise floor (Sohn, Kim and
/// Sung 1999; floor after Martin 2001), smoothed, with hysteresis.
/// </summary>
internal sealed class LegActivity
{
    private const float Raise = 1.6f;
    private const float Keep = 0.9f;
    private const float QuietDb = -62;
    private const float FloorDb = -90;
    private readonly Spectrum _spectrum = new();
    private readonly float[] _noise = new float[Spectrum.Bands];
    private int _frames;
    private float _smooth;
    private bool _speech;

    /// <summary>Level of the frame, dB relative to full scale.</summary>
    public float LevelDb { get; private set; } = -100;

    /// <summary>How much the last 200 ms or so speak for speech; above 1 it is likely.</summary>
    public float Score { get; private set; }

    public ReadOnlySpan<float> Power => _spectrum.Power;

    /// <summary>True: this frame is speech.</summary>
    public bool Hear(ReadOnlySpan<float> frame)
    {
        float energy = 0;
        foreach (var s in frame) energy += s * s;
        LevelDb = 10 * MathF.Log10((energy / frame.Length) + 1e-10f);
        _spectrum.Take(frame);
        var ratio = Ratio();
        _smooth += (ratio > _smooth ? .6f : .3f) * (ratio - _smooth);
        Score += .1f * (_smooth - Score);
        _speech = LevelDb > QuietDb && _smooth > (_speech ? Keep : Raise);
        Track();
        return _speech;
    }

    private float Ratio()
    {
        float sum = 0;
        for (var b = 0; b < Spectrum.Bands; b++)
        {
            var noise = MathF.Max(_noise[b], MathF.Pow(10, FloorDb / 10));
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
