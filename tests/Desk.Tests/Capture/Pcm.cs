namespace LiveEmpathy.Desk.Tests.Capture;

/// <summary>Writes WAV files for the tests.</summary>
internal static class Pcm
{
    /// <summary>One channel, 16 bits.</summary>
    public static byte[] Mono(ReadOnlySpan<float> samples, int rate)
    {
        using var file = new MemoryStream();
        using var to = new BinaryWriter(file);
        Header(to, 1, rate, samples.Length);
        foreach (var sample in samples) to.Write((short)Math.Clamp(sample * 32767, short.MinValue, short.MaxValue));
        return file.ToArray();
    }

    /// <summary>Silence of any number of channels, 16 bits, 16 kHz.</summary>
    public static byte[] Silence(short channels, int frames)
    {
        using var file = new MemoryStream();
        using var to = new BinaryWriter(file);
        Header(to, channels, 16_000, frames);
        to.Write(new byte[frames * channels * 2]);
        return file.ToArray();
    }

    private static void Header(BinaryWriter to, short channels, int rate, int frames)
    {
        to.Write("RIFF"u8);
        to.Write(36 + (frames * channels * 2));
        to.Write("WAVEfmt "u8);
        to.Write(16);
        to.Write((short)1);
        to.Write(channels);
        to.Write(rate);
        to.Write(rate * channels * 2);
        to.Write((short)(channels * 2));
        to.Write((short)16);
        to.Write("data"u8);
        to.Write(frames * channels * 2);
    }
}
