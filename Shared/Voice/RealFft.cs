using System.Numerics;

namespace LiveEmpathy.Voice;

/// <summary>Power spectrum of real samples: a complex transform of half the size, even samples real and odd ones imaginary (radix 2).</summary>
internal sealed class RealFft
{
    private readonly int _half;
    private readonly float[] _re;
    private readonly float[] _im;
    private readonly int[] _reversed;
    private readonly float[] _cos; // of each stage, one after the other: 1, 2, 4 ... values
    private readonly float[] _sin;
    private readonly float[] _lastCos;
    private readonly float[] _lastSin;

    /// <param name="size">Samples, a power of two.</param>
    public RealFft(int size)
    {
        _half = size / 2;
        (_re, _im, _reversed) = (new float[_half], new float[_half], new int[_half]);
        for (var i = 1; i < _half; i++) _reversed[i] = (_reversed[i / 2] / 2) + (i % 2 * _half / 2);
        (_cos, _sin) = (new float[_half], new float[_half]);
        for (var h = 1; h < _half; h *= 2)
            for (var k = 0; k < h; k++) (_cos[h - 1 + k], _sin[h - 1 + k]) = (MathF.Cos(MathF.PI * k / h), -MathF.Sin(MathF.PI * k / h));
        _lastCos = [.. Enumerable.Range(0, _half).Select(k => MathF.Cos(MathF.PI * k / _half))];
        _lastSin = [.. Enumerable.Range(0, _half).Select(k => -MathF.Sin(MathF.PI * k / _half))];
    }

    /// <summary>Squared magnitudes of the bins from 0 on, as many as <paramref name="power"/> holds, less than half the size.</summary>
    public void Power(ReadOnlySpan<float> samples, Span<float> power)
    {
        for (var i = 0; i < _half; i++)
        {
            var j = _reversed[i];
            (_re[j], _im[j]) = (samples[2 * i], samples[(2 * i) + 1]);
        }
        for (var h = 1; h < _half; h *= 2)
            for (var start = 0; start < _half; start += 2 * h) Butterflies(start, h);
        for (var k = 0; k < power.Length; k++)
        {
            var m = (_half - k) % _half;
            float er = (_re[k] + _re[m]) / 2, ei = (_im[k] - _im[m]) / 2, or = (_im[k] + _im[m]) / 2, oi = (_re[m] - _re[k]) / 2;
            float re = er + (or * _lastCos[k]) - (oi * _lastSin[k]), im = ei + (or * _lastSin[k]) + (oi * _lastCos[k]);
            power[k] = (re * re) + (im * im);
        }
    }

    private void Butterflies(int start, int h)
    {
        Span<float> aRe = _re.AsSpan(start, h), bRe = _re.AsSpan(start + h, h), aIm = _im.AsSpan(start, h), bIm = _im.AsSpan(start + h, h);
        ReadOnlySpan<float> cos = _cos.AsSpan(h - 1, h), sin = _sin.AsSpan(h - 1, h);
        var k = 0;
        for (; k <= h - Vector<float>.Count; k += Vector<float>.Count)
        {
            Vector<float> c = new(cos[k..]), s = new(sin[k..]), br = new(bRe[k..]), bi = new(bIm[k..]), ar = new(aRe[k..]), ai = new(aIm[k..]);
            Vector<float> re = (br * c) - (bi * s), im = (br * s) + (bi * c);
            (ar - re).CopyTo(bRe[k..]);
            (ai - im).CopyTo(bIm[k..]);
            (ar + re).CopyTo(aRe[k..]);
            (ai + im).CopyTo(aIm[k..]);
        }
        for (; k < h; k++)
        {
            float re = (bRe[k] * cos[k]) - (bIm[k] * sin[k]), im = (bRe[k] * sin[k]) + (bIm[k] * cos[k]);
            (bRe[k], bIm[k]) = (aRe[k] - re, aIm[k] - im);
            (aRe[k], aIm[k]) = (aRe[k] + re, aIm[k] + im);
        }
    }
}
