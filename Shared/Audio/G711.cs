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
