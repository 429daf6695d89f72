using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class CallScreenTests : Screens
{
    [Fact]
    public void An_unknown_call_has_a_way_back()
    {
        var screen = Render<CallScreen>(p => p.Add(s => s.Unknown, true).Add(s => s.Link, LinkState.Live));
        Assert.Contains("This call is not here", screen.Markup, StringComparison.Ordinal);
        Assert.Equal("wall", screen.Find(".blank a").GetAttribute("href"));
    }

    [Fact]
    public void Lines_carry_their_moments_in_the_margin()
    {
        var lines = Show(Example.Call()).FindAll("[data-testid=transcript-line]");
        Assert.Equal(3, lines.Count);
        Assert.Contains("−2.4", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Missed: Talk-over", lines[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("is-open", lines[2].ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_name_their_habit_their_seconds_and_their_words()
    {
        var moments = Show(Example.Call()).FindAll("[data-testid=moment]");
        Assert.Equal(["acknowledge", "talk-over"], moments.Select(m => m.GetAttribute("data-rule")!)); // newest first
        Assert.Contains("Kept", moments[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("I am sorry that you waited", moments[0].QuerySelector("q")!.TextContent);
        Assert.Contains("0:12", moments[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acknowledge", AlertAct.Acknowledge)]
    [InlineData("Snooze 2 min", AlertAct.Snooze)]
    [InlineData("Hand over", AlertAct.HandOver)]
    [InlineData("Wrong", AlertAct.Wrong)]
    public void An_open_alert_can_be_dealt_with_in_four_ways(string word, AlertAct act)
    {
        AlertAct? acted = null;
        var screen = Show(Example.Call(Example.Alert()), p => p.Add(s => s.OnAct, a => acted = a.Act));
        screen.FindAll(".al-acts button").Single(b => b.TextContent == word).Click();
        Assert.Equal(act, acted);
    }

    [Fact]
    public void A_settled_alert_says_who_and_when()
    {
        var alert = Show(Example.Call(Example.Alert(act: AlertAct.Acknowledge, by: "Sam"))).Find("[data-testid=call-alert]");
        Assert.Contains("Acknowledged by Sam at 09:01:00", alert.TextContent, StringComparison.Ordinal);
        Assert.Null(alert.QuerySelector(".al-acts"));
    }

    [Fact]
    public void A_snoozed_alert_is_open_again_after_two_minutes()
    {
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.NotEmpty(Show(Example.Call(Example.Alert(act: AlertAct.Snooze, by: "Sam"))).FindAll(".al-acts"));
    }

    [Fact]
    public void Ones_own_act_can_be_taken_back_for_half_a_minute()
    {
        AlertView? undone = null;
        Clock.Advance(TimeSpan.FromSeconds(70)); // 10 s after it
        var own = Example.Call(Example.Alert(act: AlertAct.Acknowledge, by: "Supervisor"));
        Show(own, p => p.Add(s => s.OnUndo, a => undone = a)).Find(".undo").Click();
        Assert.Equal(4, undone?.Alert.Id);
        Assert.Empty(Show(Example.Call(Example.Alert(act: AlertAct.Acknowledge, by: "Sam"))).FindAll(".undo"));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(Show(own).FindAll(".undo"));
    }

    [Fact]
    public void What_somebody_else_has_handed_over_is_open_and_says_to_whom()
    {
        var handed = Show(Example.Call(Example.Alert(act: AlertAct.HandOver, by: "Sam") with { HandedTo = "Mia" }));
        Assert.Contains("Handed to Mia by Sam", handed.Find("[data-testid=call-alert]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(handed.FindAll(".al-acts"));
        Assert.Empty(Show(Example.Call(Example.Alert(act: AlertAct.HandOver, by: "Supervisor"))).FindAll(".al-acts"));
    }

    [Fact]
    public void The_score_says_what_it_is_not()
    {
        var markup = Show(Example.Call()).Find("[aria-labelledby=score-title] .aid").TextContent;
        Assert.Equal("A coaching aid, not a basis for employment decisions.", markup);
    }

    [Fact]
    public void Every_measure_has_its_definition()
    {
        var screen = Show(Example.Call());
        foreach (var name in screen.FindAll(".what"))
            Assert.Contains("Unit: ", screen.Find("#" + name.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(screen.FindAll(".what"), n => n.TextContent.StartsWith("Customer's pace", StringComparison.Ordinal));
    }

    [Fact]
    public void A_whisper_is_sent_as_typed_or_taken_from_the_playbook()
    {
        var sent = new List<string>();
        var screen = Show(Example.Call(), p => p.Add(s => s.OnWhisper, sent.Add));
        Assert.Equal("140", screen.Find("#whisper-text").GetAttribute("maxlength"));
        screen.Find(".phrases button").Click();
        screen.Find("#whisper form").Submit();
        screen.Find("#whisper-text").Input("  Offer a callback ");
        screen.Find("#whisper form").Submit();
        Assert.Equal(["Ask what they hope to achieve", "Offer a callback"], sent);
    }

    [Fact]
    public void Nudges_say_what_became_of_them()
    {
        var cues = Show(Example.Call()).FindAll("[data-testid=given-cue]");
        Assert.Contains("Seen at 09:00:00", cues[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Not seen yet", cues[1].TextContent, StringComparison.Ordinal);
        var over = Show(Example.Call() with { Tile = Example.Tile(state: CallState.Ended) }).FindAll("[data-testid=given-cue]");
        Assert.DoesNotContain("yet", over[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Helpful, says the agent", cues[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_without_transcription_says_that_words_are_missing_and_leaves_no_empty_list()
    {
        var transcript = Show(Example.Call() with { HasWords = false, Lines = [] }).Find(".transcript-panel.no-words");
        Assert.Contains("no transcription", transcript.TextContent, StringComparison.Ordinal);
        Assert.Null(transcript.QuerySelector("ol"));
    }

    [Fact]
    public void Silence_of_the_desk_is_told_in_the_head() =>
        Assert.Contains("No data for 12 s", Show(Example.Call(), p => p.Add(s => s.Silent, 12)).Find(".state").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<CallScreen> Show(CallView view, Action<ComponentParameterCollectionBuilder<CallScreen>>? more = null) => Render<CallScreen>(p =>
    {
        p.Add(s => s.Call, new CallRecord(view)).Add(s => s.Link, LinkState.Live);
        more?.Invoke(p);
    });
}
