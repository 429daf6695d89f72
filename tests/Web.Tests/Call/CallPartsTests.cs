using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.ListenIn;
using LiveEmpathy.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class CallPartsTests : Screens
{
    [Fact]
    public void A_note_that_is_kept_leaves_the_box_and_one_that_is_not_stays()
    {
        var kept = false;
        var box = Render<NoteBox>(p => p.Add(b => b.OnNote, _ => Task.FromResult(kept)));
        box.Find("textarea").Input("Called back twice");
        box.Find("form").Submit();
        Assert.Equal("Called back twice", box.Find("textarea").GetAttribute("value"));
        kept = true;
        box.Find("form").Submit();
        Assert.Equal("", box.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_note_says_whose_when_and_where_in_the_call()
    {
        int? at = null;
        var box = Render<NoteBox>(p => p.Add(b => b.Notes, [new NoteView(1, "Sam", Example.Start, 65_000, "Promised a call")]).Add(b => b.OnPoint, ms => at = ms));
        Assert.Contains("Sam, 09:00", box.Find("[data-testid=note]").TextContent, StringComparison.Ordinal);
        box.Find(".m-at").Click();
        Assert.Equal(65_000, at);
    }

    [Fact]
    public void A_number_opens_the_places_it_rests_on_and_each_leads_there()
    {
        int? at = null;
        var table = Render<MeasureTable>(p => p.Add(t => t.Call, new CallRecord(Example.Call())).Add(t => t.OnPoint, ms => at = ms));
        Assert.Empty(table.FindAll("[data-testid=evidence]"));
        table.FindAll(".what").Single(b => b.TextContent.StartsWith("Talk-overs", StringComparison.Ordinal)).Click();
        var place = table.Find("[data-testid=evidence] .ev");
        Assert.Contains("0:12", place.TextContent, StringComparison.Ordinal);
        place.Click();
        Assert.Equal(12_000, at);
    }

    [Fact]
    public void A_habit_opens_its_moments()
    {
        var call = Example.Call();
        var scores = Render<HabitScores>(p => p.Add(s => s.Score, 71).Add(s => s.Habits, call.Habits).Add(s => s.Moments, call.Moments));
        scores.Find(".habit").Click();
        Assert.Equal(2, scores.FindAll("[data-testid=habit-evidence] .ev").Count);
    }

    [Fact]
    public void The_agents_diamond_is_there_only_where_the_profile_lets_energy_be_known()
    {
        var measures = Example.Measures();
        Assert.Empty(Compass(measures with { Agent = measures.Agent with { Arousal = null } }).FindAll(".cp-agent"));
        Assert.Single(Compass(measures with { Agent = measures.Agent with { Arousal = 1 } }).FindAll(".cp-agent"));
    }

    [Fact]
    public void Under_the_law_of_the_EU_nothing_of_the_agents_tone_is_on_the_page()
    {
        Services.GetRequiredService<ServerWatch>().Take(new ServerFacts("b", "r", Example.Start, false, LegalProfile.EU));
        var measures = Example.Measures();
        var compass = Compass(measures with { Agent = measures.Agent with { Arousal = 1 } });
        Assert.Empty(compass.FindAll(".cp-agent, .cp-zone, .cp-aim"));
        Assert.Single(compass.FindAll(".cp-dot"));
        Assert.DoesNotContain("Tone", Render<MeasureTable>(p => p.Add(t => t.Call, new CallRecord(Example.Call()))).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Tone", Render<LiveEmpathy.Web.Wall.Tile>(p => p.Add(t => t.Live, Live(Example.Tile()))).Find(".t-figs").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_words_and_voice_disagree_both_are_told()
    {
        var compass = Compass(Example.Measures() with { MoodWords = LiveEmpathy.Measures.Mood.Calm, MoodVoice = LiveEmpathy.Measures.VoiceTone.Agitated });
        Assert.Equal("words: Calmvoice: agitated", compass.Find("[data-testid=two-moods] dd").TextContent);
        Assert.Empty(Compass(Example.Measures()).FindAll("[data-testid=two-moods]"));
    }

    [Fact]
    public void A_rule_of_another_system_is_no_whisper()
    {
        var moments = Render<MomentList>(p => p.Add(m => m.Moments, [Example.Moment(3, LiveEmpathy.Moments.MomentKind.Mark, "cl-cancel") with { Habit = 0 }]));
        Assert.Equal("Imported rule", moments.Find(".m-habit").TextContent);
    }

    [Fact]
    public void A_sentiment_says_which_words_pulled_it_and_marks_them_in_the_line()
    {
        var line = Example.Line(1, LiveEmpathy.Calls.Leg.Customer, 0, "Thanks, but nobody rang my bell.", -2.4f) with { Pulls = [new WordPull(2, -1.8f), new WordPull(0, .6f), new WordPull(5, -.4f), new WordPull(3, -.1f)] };
        var row = Render<TranscriptRow>(p => p.Add(r => r.Line, line));
        Assert.Equal("Thanks, but nobody rang my bell.", row.Find(".line-text").TextContent);
        Assert.Equal(["Thanks,", "nobody", "bell."], row.FindAll(".pull").Select(w => w.TextContent));
        var said = row.Find("#" + row.Find(".chip").GetAttribute("aria-describedby")).TextContent;
        Assert.Contains("Pulled down: nobody −1.8, bell −0.4", said, StringComparison.Ordinal);
        Assert.Contains("Pulled up: Thanks +0.6", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_again_in_one_line_is_counted_not_repeated()
    {
        var row = Render<TranscriptRow>(p => p.Add(r => r.Line, Example.Line(1, LiveEmpathy.Calls.Leg.Agent, 0, "He was there"))
            .Add(r => r.Moments, [Example.Moment(1, LiveEmpathy.Moments.MomentKind.Fault), Example.Moment(2, LiveEmpathy.Moments.MomentKind.Kept), Example.Moment(3, LiveEmpathy.Moments.MomentKind.Fault)]));
        Assert.Equal(["Missed: Talk-over ×2", "Kept: Talk-over"], row.FindAll(".margin-note").Select(n => n.TextContent));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(99)]
    public void A_line_without_such_words_is_its_text(int? word)
    {
        var line = Example.Line(1, LiveEmpathy.Calls.Leg.Customer, 0, "Nobody  rang", -2.4f) with { Pulls = word is { } w ? [new WordPull(w, -1)] : null };
        Assert.Equal([("Nobody  rang", 0f)], PulledWords.Pieces(line));
        Assert.Equal("", PulledWords.Said(line, up: false));
    }

    [Fact]
    public void Listening_in_says_when_policy_forbids_it_and_offers_nothing()
    {
        var box = Render<ListenBox>(p => p.Add(b => b.CallId, "c1"));
        Assert.Contains("Switched off by policy", box.Markup, StringComparison.Ordinal);
        Assert.Empty(box.FindAll("button"));
    }

    [Fact]
    public void Where_policy_allows_it_listening_in_tells_first_that_the_agent_sees_it_and_who_has_done_it()
    {
        Services.GetRequiredService<ServerWatch>().Take(new ServerFacts("b", "r", Example.Start, ListenIn: true));
        var box = Render<ListenBox>(p => p.Add(b => b.CallId, "c1").Add(b => b.Uses, [new ListenUse("Sam", Example.Start, Example.Start.AddSeconds(90))]));
        Assert.Contains("The agent sees that you listen", box.Markup, StringComparison.Ordinal);
        Assert.Contains("Sam 09:00:00–09:01:30", box.Find(".uses").TextContent, StringComparison.Ordinal);
        Assert.Equal("false", box.Find("[data-testid=listen]").GetAttribute("aria-pressed"));
    }

    [Theory]
    [InlineData(false, "Acknowledge", "Snooze 2 min", "Hand over", "Wrong")]
    [InlineData(true, "Acknowledge", "Wrong")]
    public void When_the_call_is_over_nothing_is_left_to_wait_for_or_to_give_away(bool over, params string[] acts) =>
        Assert.Equal(acts, Render<AlertList>(p => p.Add(l => l.Alerts, [Example.Alert()]).Add(l => l.Over, over)).FindAll(".al-acts button").Select(b => b.TextContent));

    private IRenderedComponent<ToneCompass> Compass(LiveEmpathy.Measures.CallMeasures measures) =>
        Render<ToneCompass>(p => p.Add(c => c.Trail, [new CompassPoint(1, 0, 0)]).Add(c => c.Measures, measures));
}
