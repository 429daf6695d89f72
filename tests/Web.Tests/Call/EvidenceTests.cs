using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class EvidenceTests
{
    // agent     0----4          10--11
    // customer          5---6                 15-16
    private static readonly TalkStrip Strip = new([0, 4_000, 10_000, 11_000], [5_000, 6_000, 15_000, 16_000], [], []);

    [Fact]
    public void Dead_air_is_where_both_are_silent_for_three_seconds() =>
        Assert.Equal([new(6_000, "4.0\u00a0s"), new(11_000, "4.0\u00a0s")], Evidence.DeadAir(Strip));

    [Fact]
    public void An_answer_is_timed_from_the_end_of_the_customer() => Assert.Equal([new(10_000, "4000 ms")], Evidence.Answers(Strip));

    [Fact]
    public void The_longest_come_in_order_of_time() =>
        Assert.Equal([0, 10_000], Evidence.Longest(Strip.Agent).Select(e => e.AtMs));

    [Fact]
    public void No_more_is_shown_than_fits() => Assert.Equal(Evidence.Most, Evidence.Newest([.. Enumerable.Range(0, 40)]).Count);

    [Fact]
    public void What_weighs_most_is_quoted()
    {
        var strongest = Evidence.Strongest([Example.Line(1, Leg.Customer, 1_000, "Fine", .2f), Example.Line(2, Leg.Customer, 5_000, "This is an outrage", -4), Example.Line(3, Leg.Agent, 9_000, "Sorry", 3)]);
        Assert.Equal(new Evidence(5_000, "−4.0 “This is an outrage”"), strongest[^1]);
        Assert.Equal(2, strongest.Count);
    }

    [Theory]
    [InlineData(Mood.Calm, VoiceTone.Raised, "Calm", "raised")]
    [InlineData(Mood.Cheerful, VoiceTone.Agitated, "Cheerful", "agitated")]
    [InlineData(Mood.Upset, VoiceTone.Low, "Upset", "subdued")]
    public void Words_and_voice_that_disagree_are_both_named(Mood words, VoiceTone voice, string wordsSay, string voiceSays) =>
        Assert.Equal(new TwoMoods(wordsSay, voiceSays), TwoMoods.Of(Example.Measures() with { MoodWords = words, MoodVoice = voice }));

    [Theory]
    [InlineData(Mood.Angry, VoiceTone.Agitated)]
    [InlineData(Mood.Calm, VoiceTone.Usual)]
    [InlineData(Mood.Calm, VoiceTone.Low)]
    [InlineData(Mood.Unknown, VoiceTone.Raised)]
    public void Words_and_voice_that_agree_need_no_second_word(Mood words, VoiceTone voice) =>
        Assert.Null(TwoMoods.Of(Example.Measures() with { MoodWords = words, MoodVoice = voice }));
}
