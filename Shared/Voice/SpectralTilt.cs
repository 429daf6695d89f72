namespace LiveEmpathy.Voice;

/// <summary>Energy of a frame below and above 1 kHz (Butterworth low pass, 2nd order; above = the rest).</summary>
internal sealed class SpectralTilt
{
    private const float SplitHz = 1_000;
    private static readonly float K = MathF.Tan(MathF.PI * SplitHz / CallVoice.SampleRate);
    private static readonly float Norm = 1 / (1 + (MathF.Sqrt(2) * K) + (K * K));
    private static readonly float B0 = K * K * Norm;
    private static readonly float A1 = 2 * ((K * K) - 1) * Norm;
    private static readonly float A2 = (1 - (MathF.Sqrt(2) * K) + (K * K)) * Norm;
    private float _z1;
    private float _z2;

    /// <summary>Mean squares of the next 20 ms.</summary>
    public (float Low, float High) Take(ReadOnlySpan<float> frame)
    {
        float low = 0, high = 0, z1 = _z1, z2 = _z2;
        foreach (var x in frame)
        {
            var y = (B0 * x) + z1;
            z1 = (2 * B0 * x) - (A1 * y) + z2;
            z2 = (B0 * x) - (A2 * y);
            low += y * y;
            high += (x - y) * (x - y);
        }
        (_z1, _z2) = (z1, z2);
        return (low / frame.Length, high / frame.Length);
    }
}
