using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>Power in 22 bands of the telephone band (150 to 3,700 Hz), of a 32 ms Hann window that ends with the frame.</summary>
internal sealed class Spectrum
{
    /// <summary>Bands, evenly spaced on the mel scale.</summary>
    public const int Bands = 22;

    private const int Size = 512;
    private static readonly float[] Window = [.. Enumerable.Range(0, Size).Select(i => 0.5f - (0.5f * MathF.Cos(2 * MathF.PI * i / Size)))];
    private static readonly int[] Edges = [.. Enumerable.Range(0, Bands + 1).Select(b => (int)Math.Round(Hz(b) * Size / CallVoice.SampleRate))];
    private readonly float[] _past = new float[Size];
    private readonly float[] _windowed = new float[Size];
    private readonly float[] _bins = new float[Edges[Bands]];
    private readonly RealFft _fft = new(Size);

    /// <summary>Power of each band, mean over its bins, relative to full scale.</summary>
    public float[] Power { get; } = new float[Bands];

    /// <summary>Natural logarithm of <see cref="Power"/>.</summary>
    public float[] Log { get; } = new float[Bands];

    /// <summary><see cref="Log"/> with mean 0 and length 1: the product of two such shapes is a correlation.</summary>
    public float[] Shape { get; } = new float[Bands];

    /// <summary>Takes the next 20 ms.</summary>
    public void Take(ReadOnlySpan<float> frame)
    {
        _past.AsSpan(frame.Length).CopyTo(_past);
        frame.CopyTo(_past.AsSpan(Size - frame.Length));
        TensorPrimitives.Multiply(_past, Window, _windowed);
        _fft.Power(_windowed, _bins);
        for (var b = 0; b < Bands; b++)
            Power[b] = TensorPrimitives.Sum<float>(_bins.AsSpan(Edges[b]..Edges[b + 1])) / ((Edges[b + 1] - Edges[b]) * Size * Size / 8f);
        TensorPrimitives.Add(Power, 1e-11f, Log);
        TensorPrimitives.Log<float>(Log, Log);
        TensorPrimitives.Subtract(Log, TensorPrimitives.Sum<float>(Log) / Bands, Shape);
        TensorPrimitives.Divide(Shape, MathF.Sqrt(TensorPrimitives.SumOfSquares<float>(Shape) + 1e-9f), Shape);
    }

    private static double Hz(int band)
    {
        double low = 1127 * Math.Log(1 + (150 / 700.0)), high = 1127 * Math.Log(1 + (3_700 / 700.0));
        return 700 * (Math.Exp((low + ((high - low) * band / Bands)) / 1127) - 1);
    }
}
