namespace LiveEmpathy.Voice;

/// <summary>Energy of 10 ms of narrow-band sound below and above 1 kHz. Below 200 Hz there is hum, and no syllable.</summary>
internal sealed class BandLevels
{
    private const float HumHz = 200;
    private const float SplitHz = 1_000;
    private readonly Butterworth _hum = Butterworth.HighPass(HumHz, PitchTracker.NarrowRate);
    private readonly Butterworth _split = Butterworth.LowPass(SplitHz, PitchTracker.NarrowRate);

    /// <summary>Mean squares of the next 10 ms.</summary>
    public (float Low, float High) Take(ReadOnlySpan<float> sound)
    {
        float low = 0, high = 0;
        foreach (var sample in sound)
        {
            var x = _hum.Next(sample);
            var y = _split.Next(x);
            low += y * y;
            high += (x - y) * (x - y);
        }
        return (low / sound.Length, high / sound.Length);
    }

    /// <summary>A filter of the second order.</summary>
    private sealed class Butterworth(float b0, float b1, float a1, float a2)
    {
        private float _z1;
        private float _z2;

        public static Butterworth LowPass(float hz, float rate)
        {
            var (k, norm) = Warp(hz, rate);
            return new(k * k * norm, 2 * k * k * norm, 2 * ((k * k) - 1) * norm, (1 - (MathF.Sqrt(2) * k) + (k * k)) * norm);
        }

        public static Butterworth HighPass(float hz, float rate)
        {
            var (k, norm) = Warp(hz, rate);
            return new(norm, -2 * norm, 2 * ((k * k) - 1) * norm, (1 - (MathF.Sqrt(2) * k) + (k * k)) * norm);
        }

        public float Next(float x)
        {
            var y = (b0 * x) + _z1;
            _z1 = (b1 * x) - (a1 * y) + _z2;
            _z2 = (b0 * x) - (a2 * y) + Tiny; // after speech comes digital silence: no denormal numbers
            return y;
        }

        private const float Tiny = 1e-18f;

        private static (float K, float Norm) Warp(float hz, float rate)
        {
            var k = MathF.Tan(MathF.PI * hz / rate);
            return (k, 1 / (1 + (MathF.Sqrt(2) * k) + (k * k)));
        }
    }
}
