namespace LiveEmpathy.Bench.Synthesis;

/// <summary>Writes telephone recordings: WAV, mu-law (ITU-T G.711), 8 kHz, two channels.</summary>
public static class MuLawWav
{
    public static void Write(string path, float[] left, float[] right)
    {
        using var file = new BinaryWriter(File.Create(path));
        int bytes = 2 * left.Length;
        file.Write("RIFF"u8);
        file.Write(50 + bytes);
        file.Write("WAVEfmt "u8);
        file.Write(18);
        file.Write((short)7); // mu-law
        file.Write((short)2);
        file.Write(Signal.Rate);
        file.Write(2 * Signal.Rate);
        file.Write((short)2);
        file.Write((short)8);
        file.Write((short)0);
        file.Write("fact"u8);
        file.Write(4);
        file.Write(left.Length);
        file.Write("data"u8);
        file.Write(bytes);
        for (int i = 0; i < left.Length; i++)
        {
            file.Write(Encode(left[i]));
            file.Write(Encode(right[i]));
        }
    }

    /// <summary>One sample, -1..1: sign, three bits of segment, four of mantissa, all inverted.</summary>
    private static byte Encode(float sample)
    {
        const int bias = 0x84, clip = 32635;
        int pcm = (int)Math.Round(sample * 32767);
        int sign = pcm < 0 ? 0x80 : 0;
        int magnitude = Math.Min(Math.Abs(pcm), clip) + bias;
        int segment = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)magnitude) - 7;
        return (byte)~(sign | segment << 4 | magnitude >> segment + 3 & 0x0F);
    }
}
