using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Coach;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Coach;

public sealed class CoachScreenTests : Screens
{
    [Fact]
    public void A_cue_is_one_thing_to_do_words_to_say_and_three_keys()
    {
        CueVerdict? verdict = null;
        var screen = Render<CoachScreen>(p => p.Add(s => s.View, Example.Coach(Example.Cue())).Add(s => s.Link, LinkState.Live).Add(s => s.OnJudge, v => verdict = v));
        var cue = screen.Find("[data-testid=cue]");
        Assert.Equal("talk-over", cue.GetAttribute("data-rule"));
        Assert.Equal("Let them finish", cue.QuerySelector(".cue-text")!.TextContent);
        Assert.Contains("I am listening", cue.QuerySelector(".cue-phrase")!.TextContent, StringComparison.Ordinal);

        screen.Find("[data-verdict=NotNow]").Click();
        Assert.Equal(CueVerdict.NotNow, verdict);
    }

    [Fact]
    public void A_whisper_says_whose_it_is() =>
        Assert.Contains("Sam whispers", Markup(Example.Coach(Example.Cue(from: "Sam"))), StringComparison.Ordinal);

    [Theory]
    [InlineData(CallState.Live, "c1", "Carry on")]
    [InlineData(CallState.OnHold, "c1", "On hold")]
    [InlineData(CallState.DeskGone, "c1", "Desk not heard")]
    [InlineData(CallState.Ended, "c1", "Between calls")]
    [InlineData(CallState.Ended, null, "Between calls")]
    public void Without_a_cue_it_says_why(CallState state, string? callId, string words) =>
        Assert.Contains(words, Markup(Example.Coach(state: state, callId: callId)), StringComparison.Ordinal);

    [Theory]
    [InlineData(CallState.OnHold, StreamFacts.SecurePause, "Secure pause")]
    [InlineData(CallState.OnHold, StreamFacts.Gap, "Check the headset")]
    [InlineData(CallState.Live, StreamFacts.NoWords, "from the voices alone")]
    [InlineData(CallState.Live, StreamFacts.WordsDegraded, "Words run late")]
    public void What_the_desk_says_of_its_stream_is_said_here_too(CallState state, StreamFacts facts, string words) =>
        Assert.Contains(words, Markup(Example.Coach(state: state) with { Facts = facts }), StringComparison.Ordinal);

    [Fact]
    public void Figures_of_before_are_not_shown_as_if_they_were_of_now()
    {
        Assert.DoesNotContain("own is-old", Markup(Example.Coach()), StringComparison.Ordinal);
        Assert.Contains("own is-old", Markup(Example.Coach(state: CallState.OnHold)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_yet_is_not_drawn()
    {
        var unknown = Markup(Example.Coach(pace: null) with { TalkShare = null, Facts = StreamFacts.NoWords });
        Assert.Contains("no words", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("g-agent", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_server_it_says_so() =>
        Assert.Contains("No line to the server", Render<CoachScreen>(p => p.Add(s => s.Link, LinkState.Offline)).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(214f, "slower: to 190")]
    [InlineData(170f, "in the band")]
    [InlineData(120f, "a little faster: to 150")]
    [InlineData(null, "listening")]
    public void Own_pace_is_held_against_the_band(float? pace, string words) =>
        Assert.Contains(words, Markup(Example.Coach(pace: pace)), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", CueVerdict.Helpful)]
    [InlineData("2", CueVerdict.NotNow)]
    [InlineData("3", CueVerdict.Wrong)]
    [InlineData("4", null)]
    public void One_key_for_each_verdict(string key, CueVerdict? verdict) => Assert.Equal(verdict, CoachKeys.Verdict(key));

    private string Markup(CoachView view) => Render<CoachScreen>(p => p.Add(s => s.View, view).Add(s => s.Link, LinkState.Live)).Markup;
}
