namespace LiveEmpathy.Shared.Tests.Voice;

/// <summary>Voices made of pulses through formants, so that pitch and syllables are known exactly.</summary>
internal static class GeneratedVoice
{
    public const int Rate = 16_000;
    public const int Frame = 320;

    /// <summary>A vowel whose pitch follows <paramref name="hz"/> (of the time in seconds), peak about 0.3.</summary>
    public static float[] Vowel(double seconds, Func<double, double> hz, params (double Hz, double Width)[] formants)
    {
        var sound = new float[(int)(seconds * Rate)];
        var phase = 0.0;
        for (var i = 0; i < sound.Length; i++)
        {
            var f = hz(i / (double)Rate);
            phase += f / Rate;
            if (phase < 1) continue;
            phase -= 1;
            // The pulse falls between samples: two of them share it.
            var late = (float)(phase / (f / Rate));
            sound[i] += 1 - late;
            if (i > 0) sound[i - 1] += late;
        }
        foreach (var formant in formants.Length > 0 ? formants : [(700, 90), (1_200, 110), (2_500, 160)]) Resonate(sound, formant);
        return Scaled(sound, .3f);
    }

    /// <summary>The same as a telephone line passes it: nothing below 300 Hz, nothing above 3.4 kHz (4th order each).</summary>
    public static float[] Telephone(float[] sound)
    {
        float[] x = [.. sound];
        for (var pass = 0; pass < 2; pass++)
        {
            Pass(x, 300, high: true);
            Pass(x, 3_400, high: false);
        }
        return Scaled(x, .3f);
    }

    public static float[] Noise(double seconds, float level, int seed = 7)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => ((float)random.NextDouble() - .5f) * 2 * level)];
    }

    public static float[] Tones(double seconds, float level, params double[] hz) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => level * (float)hz.Sum(f => Math.Sin(2 * Math.PI * f * i / Rate)) / hz.Length)];

    public static float[] Silence(double seconds) => new float[(int)(seconds * Rate)];

    public static float[] Join(params float[][] parts) => [.. parts.SelectMany(p => p)];

    public static float[] Mix(float[] a, float[] b) => [.. a.Select((x, i) => x + (i < b.Length ? b[i] : 0))];

    private static void Resonate(float[] x, (double Hz, double Width) formant)
    {
        var r = Math.Exp(-Math.PI * formant.Width / Rate);
        double a1 = 2 * r * Math.Cos(2 * Math.PI * formant.Hz / Rate), a2 = -r * r, y1 = 0, y2 = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var y = ((1 - r) * x[i]) + (a1 * y1) + (a2 * y2);
            (y2, y1) = (y1, y);
            x[i] = (float)y;
        }
    }

    private static void Pass(float[] x, double hz, bool high)
    {
        double k = Math.Tan(Math.PI * hz / Rate), norm = 1 / (1 + (Math.Sqrt(2) * k) + (k * k)), z1 = 0, z2 = 0;
        double b0 = high ? norm : k * k * norm, b1 = high ? -2 * b0 : 2 * b0;
        double a1 = 2 * ((k * k) - 1) * norm, a2 = (1 - (Math.Sqrt(2) * k) + (k * k)) * norm;
        for (var i = 0; i < x.Length; i++)
        {
            var y = (b0 * x[i]) + z1;
            z1 = (b1 * x[i]) - (a1 * y) + z2;
            z2 = (b0 * x[i]) - (a2 * y);
            x[i] = (float)y;
        }
    }

    private static float[] Scaled(float[] x, float peak)
    {
        var most = x.Max(MathF.Abs);
        return most == 0 ? x : [.. x.Select(s => s * peak / most)];
    }
}
