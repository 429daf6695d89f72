namespace LiveEmpathy.Audio;

/// <summary>ITU-T G.711: mu-law and A-law, the eight-bit codes of telephone lines.</summary>
public static class G711
{
    private static readonly float[] MuLaw = [.. Enumerable.Range(0, 256).Select(code => MuLawSample((byte)code) / 32768f)];
    private static readonly float[] ALaw = [.. Enumerable.Range(0, 256).Select(code => ALawSample((byte)code) / 32768f)];

    /// <summary>One mu-law byte as a sample, -1..1.</summary>
    public static float FromMuLaw(byte code) => MuLaw[code];

    /// <summary>One A-law byte as a sample, -1..1.</summary>
    public static float FromALaw(byte code) => ALaw[code];

    /// <summary>A sample as one mu-law byte; what lies outside -1..1 is clipped.</summary>
    public static byte ToMuLaw(float sample)
    {
        const int Bias = 0x84, Clip = 32635;
        var linear = (int)(Math.Clamp(sample, -1f, 1f) * 32767);
        var sign = linear < 0 ? 0x80 : 0;
        var magnitude = Math.Min(Math.Abs(linear), Clip) + Bias;
        var exponent = 24 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude); // bit 7 is exponent 0, bit 14 is exponent 7
        return (byte)~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0F));
    }

    private static int MuLawSample(byte code)
    {
        var c = ~code & 0xFF;
        var magnitude = ((((c & 0x0F) << 3) + 0x84) << ((c & 0x70) >> 4)) - 0x84;
        return (c & 0x80) != 0 ? -magnitude : magnitude;
    }

    private static int ALawSample(byte code)
    {
        var c = code ^ 0x55;
        var exponent = (c & 0x70) >> 4;
        var magnitude = (c & 0x0F) << 4;
        magnitude = exponent == 0 ? magnitude + 8 : (magnitude + 0x108) << (exponent - 1);
        return (c & 0x80) != 0 ? magnitude : -magnitude;
    }
}
