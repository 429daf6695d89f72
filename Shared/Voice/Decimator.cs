using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>Lowers the sample rate by a whole factor, block by block (windowed sinc, Hann).</summary>
internal sealed class Decimator
{
    private readonly int _factor;
    private readonly float[] _taps;
    private readonly float[] _buffer;

    /// <param name="factor">Keeps every n-th sample.</param>
    /// <param name="cutoff">Where the pass band ends, share of the incoming sample rate.</param>
    /// <param name="taps">Length of the filter.</param>
    /// <param name="block">Samples that come at a time.</param>
    public Decimator(int factor, double cutoff, int taps, int block)
    {
        _factor = factor;
        _taps = Design(cutoff, taps);
        _buffer = new float[taps - 1 + block];
    }

    /// <summary>Filters one block: <paramref name="output"/> has block / factor samples.</summary>
    public void Take(ReadOnlySpan<float> block, Span<float> output)
    {
        var kept = _taps.Length - 1;
        block.CopyTo(_buffer.AsSpan(kept));
        for (var i = 0; i < output.Length; i++)
            output[i] = TensorPrimitives.Dot(_buffer.AsSpan(((i + 1) * _factor) - 1, _taps.Length), _taps);
        _buffer.AsSpan(block.Length, kept).CopyTo(_buffer);
    }

    private static float[] Design(double cutoff, int taps)
    {
        var design = new float[taps];
        double middle = (taps - 1) / 2.0, sum = 0;
        for (var i = 0; i < taps; i++)
        {
            var x = 2 * cutoff * (i - middle);
            var sinc = x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
            design[i] = (float)(sinc * (0.5 + (0.5 * Math.Cos(Math.PI * (i - middle) / (middle + 1)))));
            sum += design[i];
        }
        for (var i = 0; i < taps; i++) design[i] /= (float)sum;
        return design;
    }
}
