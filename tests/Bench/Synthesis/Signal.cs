namespace LiveEmpathy.Bench.Synthesis;

/// <summary>What a telephone line does to speech.</summary>
public static class Signal
{
    /// <summary>Samples per second of a telephone call.</summary>
    public const int Rate = 8000;

    private const int Reach = 24; // zero crossings of the sinc on each side
    private const int HalfTaps = 160;

    /// <summary>Resamples with a windowed sinc that lets through what both rates can carry.</summary>
    public static float[] Resample(ReadOnlySpan<float> input, double from, double to)
    {
        double step = from / to, cutoff = Math.Min(1, to / from) * .95;
        int half = (int)(Reach / cutoff);
        var output = new float[(int)(input.Length / step)];
        for (int n = 0; n < output.Length; n++)
        {
            double at = n * step, sum = 0;
            int first = Math.Max(0, (int)at - half), last = Math.Min(input.Length - 1, (int)at + half + 1);
            for (int i = first; i <= last; i++) sum += input[i] * cutoff * Sinc((at - i) * cutoff) * Hann((at - i) / (half + 1));
            output[n] = (float)sum;
        }
        return output;
    }

    /// <summary>Scales to a level (dB below full scale, RMS over the louder 20 ms frames) and rounds the ends off.</summary>
    public static void Level(Span<float> samples, double db)
    {
        const int frame = Rate / 50;
        var powers = new List<double>();
        for (int i = 0; i + frame <= samples.Length; i += frame) powers.Add(Power(samples.Slice(i, frame)));
        double loudest = powers.Max();
        double active = powers.Where(p => p > loudest / 1000).Average(); // within 30 dB of the loudest
        float gain = (float)(Math.Pow(10, db / 20) / Math.Sqrt(active));
        const int fade = Rate / 200;
        for (int i = 0; i < samples.Length; i++)
            samples[i] *= gain * Math.Min(1f, Math.Min(i, samples.Length - 1 - i) / (float)fade);
    }

    /// <summary>White noise (dB below full scale, RMS), the same for the same seed.</summary>
    public static float[] Noise(int length, double db, uint seed)
    {
        double amplitude = Math.Pow(10, db / 20) * Math.Sqrt(3); // uniform: RMS = peak / sqrt 3
        var noise = new float[length];
        uint state = seed | 1;
        for (int i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            noise[i] = (float)(amplitude * (state / (double)uint.MaxValue * 2 - 1));
        }
        return noise;
    }

    /// <summary>The telephone band, 300 to 3400 Hz, without delay.</summary>
    public static float[] TelephoneBand(ReadOnlySpan<float> input)
    {
        var taps = new double[2 * HalfTaps + 1];
        for (int i = -HalfTaps; i <= HalfTaps; i++)
        {
            double low = 300.0 / Rate * 2, high = 3400.0 / Rate * 2;
            taps[i + HalfTaps] = (high * Sinc(i * high) - low * Sinc(i * low)) * Hann(i / (HalfTaps + 1.0));
        }
        var output = new float[input.Length];
        for (int n = 0; n < output.Length; n++)
        {
            double sum = 0;
            for (int k = Math.Max(-HalfTaps, n - input.Length + 1); k <= Math.Min(HalfTaps, n); k++) sum += taps[k + HalfTaps] * input[n - k];
            output[n] = (float)sum;
        }
        return output;
    }

    private static double Power(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float s in samples) sum += s * s;
        return sum / samples.Length;
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Hann(double x) => Math.Abs(x) >= 1 ? 0 : .5 + .5 * Math.Cos(Math.PI * x);
}
