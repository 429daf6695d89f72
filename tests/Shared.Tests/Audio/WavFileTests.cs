using System.Buffers.Binary;
using static LiveEmpathy.Tests.Audio.WavBytes;

namespace LiveEmpathy.Tests.Audio;

public class WavFileTests
{
    private static readonly float[] Values = [0, 0.5f, -0.5f, 0.25f, -1, 0.75f];

    [Theory]
    [InlineData(Pcm, 8, 1 / 128f)]
    [InlineData(Pcm, 16, 1 / 32768f)]
    [InlineData(Pcm, 24, 1 / 8388608f)]
    [InlineData(Pcm, 32, 1e-7f)]
    [InlineData(Float, 32, 0f)]
    [InlineData(Float, 64, 0f)]
    public void Reads_each_encoding_plain_and_extensible(int tag, int bits, float within)
    {
        byte[] data = [.. Values.SelectMany(value => Encode(value, tag, bits))];

        foreach (var file in (byte[][])[Of(tag, bits, 2, 44_100, data), Extensible(tag, bits, 2, 44_100, data)])
        {
            var recording = Read(file);

            Assert.Equal((44_100, 2), (recording.SampleRate, recording.Channels.Length));
            AssertNear([Values[0], Values[2], Values[4]], recording.Channels[0], within);
            AssertNear([Values[1], Values[3], Values[5]], recording.Channels[1], within);
        }
    }

    // Reference values: ITU-T G.711 tables, in 16-bit units.
    [Theory]
    [InlineData(MuLaw, 0xFF, 0)]
    [InlineData(MuLaw, 0x80, 32124)]
    [InlineData(MuLaw, 0x00, -32124)]
    [InlineData(MuLaw, 0x8F, 16764)]
    [InlineData(MuLaw, 0xF0, 120)]
    [InlineData(ALaw, 0xD5, 8)]
    [InlineData(ALaw, 0x55, -8)]
    [InlineData(ALaw, 0xAA, 32256)]
    [InlineData(ALaw, 0x2A, -32256)]
    [InlineData(ALaw, 0x80, 5504)]
    public void Reads_the_codes_of_telephone_lines(int tag, byte code, int sample) =>
        Assert.Equal(sample / 32768f, Read(Of(tag, 8, 1, 8000, [code])).Channels[0][0]);

    [Fact]
    public void Every_code_has_its_mirror_image()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
        foreach (var tag in (int[])[MuLaw, ALaw])
        {
            var samples = Read(Of(tag, 8, 1, 8000, all)).Channels[0];
            for (var code = 0; code < 128; code++) Assert.Equal(-samples[code], samples[code + 128]);
            Assert.Equal(tag == ALaw ? 256 : 255, samples.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(1, 8000)]
    [InlineData(2, 11_025)]
    [InlineData(3, 22_050)]
    [InlineData(6, 48_000)]
    [InlineData(8, 192_000)]
    public void Reads_any_number_of_channels_at_any_rate(int channels, int rate)
    {
        byte[] data = [.. Enumerable.Range(0, channels * 10).SelectMany(i => Encode(i % channels / 16f, Pcm, 16))];

        var recording = Read(Of(Pcm, 16, channels, rate, data));

        Assert.Equal((rate, channels, 10.0 / rate), (recording.SampleRate, recording.Channels.Length, recording.Seconds));
        for (var c = 0; c < channels; c++) Assert.All(recording.Channels[c], sample => Assert.Equal(c / 16f, sample));
    }

    [Fact]
    public void Skips_chunks_that_say_nothing_about_sound_also_those_of_odd_length()
    {
        var file = Riff(Chunk("LIST", [1, 2, 3]), Chunk("fmt ", Format(Pcm, 16, 1, 8000)), Chunk("fact", [0, 0, 0, 0]), Chunk("data", [0, 64, 0, 192]), Chunk("id3 ", [9]));
        Assert.Equal([0.5f, -0.5f], Read(file).Channels[0]);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void A_recording_that_was_never_closed_goes_on_to_the_end_of_the_file(uint announced)
    {
        var file = Riff(Chunk("fmt ", Format(Pcm, 16, 1, 8000)), Chunk("data", [0, 64, 0, 192], announced));
        Assert.Equal([0.5f, -0.5f], Read(file).Channels[0]);
    }

    [Fact]
    public void Half_a_frame_at_the_end_is_left_out() =>
        Assert.Equal(2, Read(Of(Pcm, 16, 2, 8000, new byte[11])).Channels[0].Length);

    [Fact]
    public void Floats_beyond_full_scale_and_beyond_numbers_stay_in_range()
    {
        byte[] data = [.. Encode(7, Float, 32), .. Encode(float.NaN, Float, 32), .. Encode(float.NegativeInfinity, Float, 32)];
        Assert.Equal([1f, 0f, 0f], Read(Of(Float, 32, 1, 8000, data)).Channels[0]);
    }

    private static void AssertNear(float[] expected, float[] actual, float within)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Assert.InRange(actual[i], expected[i] - within, expected[i] + within);
    }

    private static byte[] Encode(float value, int tag, int bits)
    {
        var bytes = new byte[8];
        switch (tag, bits)
        {
            case (Float, 32): BinaryPrimitives.WriteSingleLittleEndian(bytes, value); break;
            case (Float, _): BinaryPrimitives.WriteDoubleLittleEndian(bytes, value); break;
            case (_, 8): bytes[0] = (byte)Math.Min(255, 128 + (value * 128)); break;
            default: BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)Math.Min((1L << (bits - 1)) - 1, value * (double)(1L << (bits - 1)))); break;
        }

        return bytes[..(bits / 8)];
    }
}
