using System.Buffers.Binary;
using LiveEmpathy.Audio;

namespace LiveEmpathy.Tests.Audio;

/// <summary>WAV files written byte by byte, so that each can be broken at a known place.</summary>
internal static class WavBytes
{
    public const int Pcm = 1, Float = 3, ALaw = 6, MuLaw = 7;

    /// <summary>A plain file: RIFF, fmt of 16 bytes, data.</summary>
    public static byte[] Of(int tag, int bits, int channels, int rate, byte[] data) =>
        Riff(Chunk("fmt ", Format(tag, bits, channels, rate)), Chunk("data", data));

    /// <summary>The same sound as WAVE_FORMAT_EXTENSIBLE.</summary>
    public static byte[] Extensible(int tag, int bits, int channels, int rate, byte[] data)
    {
        byte[] guidTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
        byte[] more = [22, 0, (byte)bits, 0, 3, 0, 0, 0, (byte)tag, 0, .. guidTail];
        return Riff(Chunk("fmt ", [.. Format(0xFFFE, bits, channels, rate), .. more]), Chunk("data", data));
    }

    public static byte[] Format(int tag, int bits, int channels, int rate)
    {
        var format = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(format, (ushort)tag);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), (ushort)channels);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), rate);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(8), rate * channels * bits / 8);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(12), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), (ushort)bits);
        return format;
    }

    public static byte[] Chunk(string id, byte[] body) => Chunk(id, body, (uint)body.Length);

    public static byte[] Chunk(string id, byte[] body, uint announced)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, announced);
        return [.. System.Text.Encoding.ASCII.GetBytes(id), .. size, .. body, .. body.Length % 2 == 1 ? new byte[1] : []];
    }

    public static byte[] Riff(params byte[][] chunks)
    {
        byte[] body = [.. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];
        return Chunk("RIFF", body);
    }

    public static Recording Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WavFile.Read(stream, "call.wav");
    }

    public static string Failure(byte[] file) => Assert.Throws<InvalidDataException>(() => Read(file)).Message;
}
