using LiveEmpathy.Desk.Tests.Capture;

namespace LiveEmpathy.Desk.Tests.Play;

public sealed class BadFileTests : IDisposable
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_file_named_wav_is_told_from_a_recording() =>
        await Fails(_folder.Write("notes.wav", "Call back on Monday."), "notes.wav, byte 0: this is not a WAV file");

    [Fact]
    public async Task A_file_of_no_bytes_is_named_as_such() =>
        await Fails(_folder.Write("empty.wav", []), "empty.wav is empty (0 bytes).");

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        await Fails(Path.Combine(Path.GetTempPath(), "no-such-folder", "call.wav"), "call.wav does not exist.");

    [Fact]
    public async Task A_folder_is_not_taken_for_a_file() =>
        await Fails(Path.GetTempPath(), "is a folder, not a file.");

    [Fact]
    public async Task A_mono_file_is_refused_with_what_to_do() =>
        await Fails(_folder.Write("mono.wav", Pcm.Silence(channels: 1, frames: 16_000)), "mono.wav has 1 channel; a call needs two", "Export the call with one speaker per channel");

    [Fact]
    public async Task A_file_of_three_channels_is_refused() =>
        await Fails(_folder.Write("three.wav", Pcm.Silence(channels: 3, frames: 16_000)), "three.wav has 3 channels; a call needs two");

    [Fact]
    public async Task A_header_without_audio_is_refused() =>
        await Fails(_folder.Write("header.wav", Pcm.Silence(channels: 2, frames: 0)), "header.wav holds no audio.");

    [Fact]
    public async Task A_truncated_file_says_how_much_is_missing_and_where()
    {
        var whole = await File.ReadAllBytesAsync(PlayRun.Demo("calm-invoice.wav"), TestContext.Current.CancellationToken);
        await Fails(_folder.Write("cut.wav", whole[..100_000]), "cut.wav, byte 100000: the file is cut off:", "bytes of audio are announced and");
    }

    [Fact]
    public async Task A_file_cut_within_its_header_says_so() =>
        await Fails(_folder.Write("head.wav", Pcm.Silence(channels: 2, frames: 10)[..30]), "head.wav, byte 20: the format is cut off.");

    [Theory]
    [InlineData("hello", "x.vtt, line 1: a caption file begins with the word WEBVTT")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nhello", "x.vtt, line 3: the cue does not say who speaks")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Manager>hello", "x.vtt, line 4: the speaker must be Agent or Customer")]
    [InlineData("WEBVTT\n\n1:2 --> 00:02.000\n<v Agent>hello", "x.vtt, line 3: a time is written as")]
    [InlineData("WEBVTT\n\n00:03.000 --> 00:02.000\n<v Agent>hello", "x.vtt, line 3: the cue ends before it begins")]
    [InlineData("WEBVTT\n\n10:00.000 --> 10:02.000\n<v Agent>hello", "are these the captions of this call?")]
    [InlineData("", "x.vtt is empty (0 bytes).")]
    public async Task Wrong_captions_are_refused_with_their_line_and_without_their_words(string vtt, string expected)
    {
        var captions = _folder.Write("x.vtt", vtt);
        var (exit, error) = await PlayRun.PlayAsync(PlayRun.Demo("calm-invoice.wav"), Nowhere, "--captions", captions);

        Assert.Equal((int)DeskExit.BadInput, exit);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("hello", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"name\": 7 }")]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task A_broken_customer_card_is_refused_with_a_pattern_to_follow(string json)
    {
        var (exit, error) = await PlayRun.PlayAsync(PlayRun.Demo("calm-invoice.wav"), Nowhere, "--card", _folder.Write("card.json", json));

        Assert.Equal((int)DeskExit.BadInput, exit);
        Assert.Contains("card.json, line 1: not a customer's card.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--server", "localhost:5000")]
    [InlineData("--speed", "-1")]
    [InlineData("--give-up-after", "0")]
    [InlineData("--call", "../../etc")]
    public async Task A_wrong_option_is_named(string option, string value)
    {
        var (exit, error) = await PlayRun.RunAsync("play", "x.wav", "--server", "http://127.0.0.1:1", option, value);

        Assert.Equal((int)DeskExit.BadCommand, exit);
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    private static async Task Fails(string wav, params string[] expected)
    {
        var (exit, error) = await PlayRun.PlayAsync(wav, Nowhere);

        Assert.Equal((int)DeskExit.BadInput, exit);
        Assert.All(expected, part => Assert.Contains(part, error, StringComparison.Ordinal));
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
