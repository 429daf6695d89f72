using CsCheck;
using static LiveEmpathy.Tests.Audio.WavBytes;

namespace LiveEmpathy.Tests.Audio;

public class BrokenWavTests
{
    private static readonly byte[] Good = Of(Pcm, 16, 2, 16_000, new byte[400]);

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("Hello, this is a letter and not a recording.")]
    [InlineData("RIFF____AVI LIST")]
    [InlineData("OggS________vorbis")]
    public void What_is_no_wav_file_says_so(string text) =>
        Assert.StartsWith("call.wav, byte 0: this is not a WAV file", Failure(System.Text.Encoding.ASCII.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_format_that_is_cut_off_says_where() =>
        Assert.Equal("call.wav, byte 20: the format is cut off.", Failure(Good[..30]));

    [Fact]
    public void An_extensible_format_that_is_cut_off_says_where() =>
        Assert.Equal("call.wav, byte 20: the extensible format is cut off.", Failure(Extensible(Pcm, 16, 2, 16_000, new byte[4])[..50]));

    [Fact]
    public void Data_that_is_cut_off_says_how_much_is_missing_and_where() =>
        Assert.Equal("call.wav, byte 300: the file is cut off: 400 bytes of audio are announced and 256 are there.", Failure(Good[..300]));

    [Fact]
    public void A_file_without_data_says_where_it_ends() =>
        Assert.Equal("call.wav, byte 36: the file ends before any audio data.", Failure(Riff(Chunk("fmt ", Format(Pcm, 16, 2, 8000)))));

    [Fact]
    public void Data_before_the_format_says_where() =>
        Assert.Equal("call.wav, byte 12: the data comes before the format.", Failure(Riff(Chunk("data", [1, 2]), Chunk("fmt ", Format(Pcm, 16, 2, 8000)))));

    [Theory]
    [InlineData(Pcm, 16, 0, 8000, "byte 22: 0 channels.")]
    [InlineData(Pcm, 16, 65, 8000, "byte 22: 65 channels.")]
    [InlineData(Pcm, 16, 2, 0, "byte 24: a sample rate of 0 Hz.")]
    [InlineData(Pcm, 16, 2, -1, "byte 24: a sample rate of -1 Hz.")]
    [InlineData(Pcm, 12, 2, 8000, "byte 20: audio format 1 with 12 bits")]
    [InlineData(2, 4, 2, 8000, "byte 20: audio format 2 with 4 bits")]
    [InlineData(0x55, 0, 2, 8000, "byte 20: audio format 85 with 0 bits, which is none of PCM 8/16/24/32, float 32/64, A-law, mu-law.")]
    public void A_format_that_cannot_be_read_says_what_it_is(int tag, int bits, int channels, int rate, string expected) =>
        Assert.Contains("call.wav, " + expected, Failure(Of(tag, bits, channels, rate, new byte[64])), StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_bytes_it_is_read_or_refused_with_a_place()
    {
        var damage = Gen.Select(Gen.Int[0, Good.Length], Gen.Select(Gen.Int[0, 60], Gen.Byte).Array[0, 8]);
        damage.Sample((length, changes) =>
        {
            byte[] file = Good[..length];
            foreach (var (at, value) in changes.Where(change => change.Item1 < file.Length)) file[at] = value;
            try
            {
                Assert.All(Read(file).Channels, channel => Assert.All(channel, sample => Assert.InRange(sample, -1, 1)));
            }
            catch (InvalidDataException refused)
            {
                Assert.Matches("^call.wav, byte [0-9]+: .+\\.$", refused.Message);
            }
        });
    }
}
