namespace LiveEmpathy.Audio;

/// <summary>
/// Changes the sample rate by a rational factor with a Kaiser-windowed sinc (Smith, "Digital audio resampling"): stop band 70 dB.
/// </summary>
public static class Resampler
{
    private const int HalfTaps = 24;
    private const double Beta = 7.5;

    /// <summary>Resamples one channel.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="fromHz">Their rate.</param>
    /// <param name="toHz">The rate wanted.</param>
    public static float[] Resample(float[] samples, int fromHz, int toHz)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (fromHz == toHz) return samples;
        var divisor = Gcd(fromHz, toHz);
        int up = toHz / divisor, down = fromHz / divisor;
        var cutoff = Math.Min(1.0, (double)up / down) * 0.95;
        var half = (int)Math.Ceiling(HalfTaps / cutoff);
        var phases = Phases(up, cutoff, half);
        var result = new float[(int)((long)samples.Length * up / down)];
        for (var i = 0; i < result.Length; i++)
        {
            var position = (long)i * down;
            var first = (int)(position / up) - half + 1;
            var taps = phases[position % up];
            float sum = 0;
            for (var k = Math.Max(0, -first); k < taps.Length && first + k < samples.Length; k++) sum += samples[first + k] * taps[k];
            result[i] = sum;
        }
        return result;
    }

    private static float[][] Phases(int up, double cutoff, int half)
    {
        var phases = new float[up][];
        for (var p = 0; p < up; p++)
        {
            var taps = new double[2 * half];
            for (var k = 0; k < taps.Length; k++)
            {
                var x = k - half + 1 - ((double)p / up);
                taps[k] = cutoff * Sinc(cutoff * x) * Kaiser(x / half);
            }
            var gain = taps.Sum();
            phases[p] = [.. taps.Select(t => (float)(t / gain))];
        }
        return phases;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) => Math.Abs(x) >= 1 ? 0 : Bessel0(Beta * Math.Sqrt(1 - (x * x))) / Bessel0(Beta);

    private static double Bessel0(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; k < 30; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
