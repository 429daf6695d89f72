using System.Buffers.Binary;

namespace LiveEmpathy.Audio;

/// <summary>Reads WAV files: PCM 8, 16, 24, 32 bit, float 32 and 64, mu-law, A-law, WAVE_FORMAT_EXTENSIBLE; any channels, any rate.</summary>
public static class WavFile
{
    private const int Pcm = 1, Float = 3, ALaw = 6, MuLaw = 7, Extensible = 0xFFFE;

    private readonly record struct Format(int Tag, int Channels, int Rate, int Bits)
    {
        public int FrameBytes => Channels * Bits / 8;
    }

    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">Not a WAV file, or broken: says what is wrong and at which byte.</exception>
    public static Recording Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), name);
    }

    private static Recording Read(ReadOnlySpan<byte> file, string name)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file.Slice(8, 4).SequenceEqual("WAVE"u8))
            throw Broken(name, 0, "this is not a WAV file (it does not begin with RIFF ... WAVE)");
        Format? format = null;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var id = file.Slice(at, 4);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var body = at + 8;
            if (id.SequenceEqual("fmt "u8)) format = ReadFormat(file, body, size, name);
            if (id.SequenceEqual("data"u8))
                return Decode(file[body..], size, format ?? throw Broken(name, at, "the data comes before the format"), name, body);
            at = (int)Math.Min(body + (long)size + (size & 1), file.Length);
        }
        throw Broken(name, file.Length, "the file ends before any audio data");
    }

    private static Format ReadFormat(ReadOnlySpan<byte> file, int at, uint size, string name)
    {
        if (size < 16 || at + 16 > file.Length) throw Broken(name, at, "the format is cut off");
        var f = file[at..];
        int tag = BinaryPrimitives.ReadUInt16LittleEndian(f), bits = BinaryPrimitives.ReadUInt16LittleEndian(f[14..]);
        if (tag == Extensible)
        {
            if (size < 40 || at + 40 > file.Length) throw Broken(name, at, "the extensible format is cut off");
            tag = BinaryPrimitives.ReadUInt16LittleEndian(f[24..]);
        }
        var format = new Format(tag, BinaryPrimitives.ReadUInt16LittleEndian(f[2..]), BinaryPrimitives.ReadInt32LittleEndian(f[4..]), bits);
        if (format.Channels is < 1 or > 64) throw Broken(name, at + 2, $"{format.Channels} channels");
        if (format.Rate is < 1_000 or > 768_000) throw Broken(name, at + 4, $"a sample rate of {format.Rate} Hz");
        var known = (tag, bits) is (Pcm, 8 or 16 or 24 or 32) or (Float, 32 or 64) or (ALaw or MuLaw, 8);
        return known ? format : throw Broken(name, at, $"audio format {tag} with {bits} bits, which is none of PCM 8/16/24/32, float 32/64, A-law, mu-law");
    }

    private static Recording Decode(ReadOnlySpan<byte> data, uint size, Format format, string name, int at)
    {
        // A recorder that was not stopped properly leaves 0 or all ones: then the data goes on to the end of the file.
        var streamed = size is 0 or uint.MaxValue;
        if (!streamed && size > data.Length)
            throw Broken(name, at + data.Length, $"the file is cut off: {size} bytes of audio are announced and {data.Length} are there");
        if (!streamed) data = data[..(int)size];
        var frames = data.Length / format.FrameBytes;
        var channels = new float[format.Channels][];
        for (var c = 0; c < channels.Length; c++)
        {
            channels[c] = new float[frames];
            for (var i = 0; i < frames; i++) channels[c][i] = Sample(data[((i * format.FrameBytes) + (c * format.Bits / 8))..], format);
        }
        return new Recording(format.Rate, channels);
    }

    private static float Sample(ReadOnlySpan<byte> s, Format format) => (format.Tag, format.Bits) switch
    {
        (MuLaw, _) => G711.FromMuLaw(s[0]),
        (ALaw, _) => G711.FromALaw(s[0]),
        (Float, 32) => Finite(BinaryPrimitives.ReadSingleLittleEndian(s)),
        (Float, _) => Finite((float)BinaryPrimitives.ReadDoubleLittleEndian(s)),
        (_, 8) => (s[0] - 128) / 128f,
        (_, 16) => BinaryPrimitives.ReadInt16LittleEndian(s) / 32768f,
        (_, 24) => ((s[0] << 8) | (s[1] << 16) | (s[2] << 24)) / 2147483648f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(s) / 2147483648f,
    };

    private static float Finite(float value) => float.IsFinite(value) ? Math.Clamp(value, -1, 1) : 0;

    private static InvalidDataException Broken(string name, long at, string what) => new($"{name}, byte {at}: {what}.");
}
