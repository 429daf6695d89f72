namespace LiveEmpathy.Voice;

/// <summary>Power in 22 bands of the telephone band (150 to 3,700 Hz), of a 32 ms Hann window that ends with the frame.</summary>
internal sealed class Spectrum
{
    /// <summary>Bands, evenly spaced on the mel scale.</summary>
    public const int Bands = 22;

    private const int Size = 512;
    private readonly float[] _past = new float[Size];
    private readonly float[] _re = new float[Size];
    private readonly float[] _im = new float[Size];
    private static readonly float[] Window = [.. Enumerable.Range(0, Size).Select(i => 0.5f - (0.5f * MathF.Cos(2 * MathF.PI * i / Size)))];
    private static readonly float[] Cos = [.. Enumerable.Range(0, Size / 2).Select(i => MathF.Cos(2 * MathF.PI * i / Size))];
    private static readonly float[] Sin = [.. Enumerable.Range(0, Size / 2).Select(i => -MathF.Sin(2 * MathF.PI * i / Size))];
    private static readonly int[] Edges = [.. Enumerable.Range(0, Bands + 1).Select(b => (int)Math.Round(Hz(b) * Size / CallVoice.SampleRate))];

    /// <summary>Power of each band, mean over its bins, relative to full scale.</summary>
    public float[] Power { get; } = new float[Bands];

    /// <summary>Takes the next 20 ms.</summary>
    public void Take(ReadOnlySpan<float> frame)
    {
        _past.AsSpan(frame.Length).CopyTo(_past);
        frame.CopyTo(_past.AsSpan(Size - frame.Length));
        for (var i = 0; i < Size; i++)
        {
            var j = Reverse(i);
            _re[j] = _past[i] * Window[i];
            _im[j] = 0;
        }
        Transform();
        for (var b = 0; b < Bands; b++)
        {
            float sum = 0;
            for (var k = Edges[b]; k < Edges[b + 1]; k++) sum += (_re[k] * _re[k]) + (_im[k] * _im[k]);
            Power[b] = sum / ((Edges[b + 1] - Edges[b]) * Size * Size / 8f);
        }
    }

    private void Transform()
    {
        for (var half = 1; half < Size; half *= 2)
        {
            var step = Size / (2 * half);
            for (var start = 0; start < Size; start += 2 * half)
            {
                for (var k = 0; k < half; k++)
                {
                    int a = start + k, b = a + half;
                    float c = Cos[k * step], s = Sin[k * step];
                    float re = (_re[b] * c) - (_im[b] * s), im = (_re[b] * s) + (_im[b] * c);
                    (_re[b], _im[b]) = (_re[a] - re, _im[a] - im);
                    (_re[a], _im[a]) = (_re[a] + re, _im[a] + im);
                }
            }
        }
    }

    private static double Hz(int band)
    {
        double low = 1127 * Math.Log(1 + (150 / 700.0)), high = 1127 * Math.Log(1 + (3_700 / 700.0));
        return 700 * (Math.Exp((low + ((high - low) * band / Bands)) / 1127) - 1);
    }

    private static int Reverse(int i)
    {
        var r = 0;
        for (var bit = 1; bit < Size; bit *= 2)
        {
            r = (r << 1) | (i & 1);
            i >>= 1;
        }
        return r;
    }
}
