using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Transcribe.Captions;

namespace LiveEmpathy.Desk.Tests.Transcribe.Captions;

public class WebVttTests
{
    [Fact]
    public void Reads_speakers_times_and_words_past_notes_ids_settings_and_entities()
    {
        var captions = WebVtt.Parse("""
            WEBVTT - a call

            NOTE written by hand
            over two lines

            greeting
            00:01.000 --> 00:03.000 align:start
            <v Agent>Good <i>morning</i>,
            Smith &amp; Sons</v>

            01:00:00.500 --> 01:00:01.500
            <v.loud customer>Hello
            """, "call.vtt");

        Assert.Equal([(Leg.Agent, 1000, 3000), (Leg.Customer, 3_600_500, 3_601_500)], captions.Select(c => (c.Leg, c.FromMs, c.ToMs)));
        Assert.Equal("Good morning , Smith & Sons", string.Join(' ', captions[0].Words.Select(word => word.Text)));
    }

    [Fact]
    public void Spreads_words_by_syllables_where_no_times_are_given()
    {
        var words = WebVtt.Parse("WEBVTT\n\n00:00.000 --> 00:01.000\n<v Agent>a banana", "call.vtt")[0].Words;

        Assert.Equal([("a", 0, 250), ("banana", 250, 1000)], words.Select(word => (word.Text, word.FromMs, word.ToMs)));
    }

    [Fact]
    public void Takes_the_times_inside_a_cue_and_leaves_pauses_between_them()
    {
        var words = WebVtt.Parse("WEBVTT\n\n00:00.000 --> 00:02.000\n<v Agent>so,<00:00.500> <00:01.200>yes <00:01.600>you can", "call.vtt")[0].Words;

        Assert.Equal([("so,", 0, 500), ("yes", 1200, 1600), ("you", 1600, 1800), ("can", 1800, 2000)], words.Select(word => (word.Text, word.FromMs, word.ToMs)));
    }

    [Theory]
    [InlineData("hello", "call.vtt, line 1: a caption file begins with the word WEBVTT.")]
    [InlineData("WEBVTT\n\nwhat is this", "call.vtt, line 3: expected the times of a cue, such as 00:01.000 --> 00:04.000.")]
    [InlineData("WEBVTT\n\n00:01 --> 00:02.000\n<v Agent>hi", "call.vtt, line 3: a time is written as 00:01.000 or 00:00:01.000.")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:01.000\n<v Agent>hi", "call.vtt, line 3: the cue ends before it begins.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nhi", "call.vtt, line 3: the cue does not say who speaks: begin its text with <v Agent> or <v Customer>.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bob>hi", "call.vtt, line 4: the speaker must be Agent or Customer.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v 1>hi", "call.vtt, line 4: the speaker must be Agent or Customer.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>hi\n<v Customer>hi", "call.vtt, line 5: one cue holds one speaker: write a second cue for the other.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>hi <00:01.800>you <00:01.500>there", "call.vtt, line 4: the times inside a cue must grow and lie within it.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent hi", "call.vtt, line 4: a tag is not closed by >.")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>", "call.vtt, line 3: the cue has no words.")]
    public void Says_the_line_and_the_reason_and_never_the_words(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => WebVtt.Parse(text, "call.vtt")).Message);

    [Fact]
    public void Takes_windows_line_ends_and_a_byte_order_mark() =>
        Assert.Single(WebVtt.Parse("\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Agent>hi\r\n", "call.vtt"));
}
