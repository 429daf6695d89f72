using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>
/// The periods that a stretch of sound may have: peaks of the autocorrelation of a Hann window, divided by that of the window
/// itself (Boersma 1993). It needs no fundamental in the sound, only its harmonics, as on a telephone line.
/// </summary>
internal sealed class PitchCandidates
{
    /// <summary>Most candidates kept.</summary>
    public const int Most = 8;

    private const float Faintest = .25f;
    private const float OctaveCost = .02f;
    private readonly PureTone _tone = new();
    private readonly int _rate;
    private readonly int _minLag;
    private readonly int _maxLag;
    private readonly float[] _window;
    private readonly float[] _windowCorrelation;
    private readonly float[] _windowed;
    private readonly float[] _r;

    /// <param name="rate">Sample rate, Hz.</param>
    /// <param name="length">Samples of the stretch.</param>
    public PitchCandidates(int rate, int length)
    {
        _rate = rate;
        _minLag = (int)(rate / PitchTracker.MaxHz);
        _maxLag = (int)Math.Ceiling(rate / PitchTracker.MinHz);
        _window = [.. Enumerable.Range(0, length).Select(i => 0.5f - (0.5f * MathF.Cos(2 * MathF.PI * (i + 0.5f) / length)))];
        _windowed = new float[length];
        _r = new float[_maxLag + 2];
        _windowCorrelation = new float[_r.Length];
        Correlate(_window, _windowCorrelation);
    }

    /// <summary>Candidates found.</summary>
    public int Count { get; private set; }

    /// <summary>Frequency of each, Hz.</summary>
    public float[] Hz { get; } = new float[Most];

    /// <summary>Strength of each, about 0..1: the correlation, a little less for longer periods.</summary>
    public float[] Strength { get; } = new float[Most];

    /// <summary>Finds the candidates of the stretch.</summary>
    public void Find(ReadOnlySpan<float> stretch)
    {
        Count = 0;
        TensorPrimitives.Subtract(stretch, TensorPrimitives.Sum(stretch) / stretch.Length, _windowed);
        TensorPrimitives.Multiply(_windowed, _window, _windowed);
        Correlate(_windowed, _r);
        if (_r[0] < 1e-7f) return;
        if (_tone.Is(_r)) return;
        TensorPrimitives.Divide(_r, _r[0], _r);
        TensorPrimitives.Divide(_r, _windowCorrelation, _r);
        TensorPrimitives.Multiply(_r, _windowCorrelation[0], _r);
        for (var lag = _minLag; lag <= _maxLag; lag++)
            if (_r[lag] > Faintest && _r[lag] > _r[lag - 1] && _r[lag] >= _r[lag + 1]) Keep(lag);
    }

    private void Keep(int lag)
    {
        float before = _r[lag - 1], at = _r[lag], after = _r[lag + 1];
        var slope = (after - before) / 2;
        var bend = (2 * at) - before - after;
        var period = lag + (slope / bend);
        var strength = MathF.Min(1, at + (slope * slope / (2 * bend))) - (OctaveCost * MathF.Log2(PitchTracker.MinHz * period / _rate));
        var place = Count < Most ? Count++ : Weakest(strength);
        if (place < 0) return;
        Hz[place] = _rate / period;
        Strength[place] = strength;

        int Weakest(float than)
        {
            var weakest = -1;
            for (var i = 0; i < Most; i++)
                if (Strength[i] < than) (weakest, than) = (i, Strength[i]);
            return weakest;
        }
    }

    private static void Correlate(float[] x, float[] r)
    {
        for (var lag = 0; lag < r.Length; lag++) r[lag] = TensorPrimitives.Dot(x.AsSpan(0, x.Length - lag), x.AsSpan(lag));
    }
}
