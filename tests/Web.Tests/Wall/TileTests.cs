using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Wall;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class TileTests : Screens
{
    [Fact]
    public void It_shows_who_how_long_the_mood_and_the_figures()
    {
        var tile = Render(Live(Example.Tile(mood: Mood.Angry, sentiment: -3.4f)));
        Assert.Equal("c1", tile.Find("[data-testid=tile]").GetAttribute("data-call"));
        Assert.Equal("Dana Whitlock", tile.Find(".t-agent").TextContent);
        Assert.Equal("3:42", tile.Find(".t-time").TextContent);
        Assert.Contains("Angry", tile.Find(".mood").TextContent, StringComparison.Ordinal);
        Assert.Contains("−3.4", tile.Find(".t-level").TextContent, StringComparison.Ordinal);
        Assert.Equal(["214 of own 190", "in zone", "62\u00a0%", "71"], tile.FindAll(".t-figs dd").Select(d => d.TextContent));
    }

    [Fact]
    public void Where_the_law_says_so_it_has_no_tone()
    {
        Services.GetRequiredService<ServerWatch>().Take(new ServerFacts("b", "r", Example.Start, false, LegalProfile.EU));
        Assert.Equal(["Pace", "Talk", "Score"], Render(Live(Example.Tile())).FindAll(".t-figs dt").Select(d => d.TextContent));
    }

    [Fact]
    public void Until_the_law_is_known_nothing_of_the_agents_tone_is_shown() => Assert.False(new ServerWatch(new HttpClient(), Clock).ShowsTone);

    [Fact]
    public void A_talk_over_stands_where_it_happened()
    {
        var path = Render(Live(Example.Tile())).Find(".g-over").GetAttribute("d");
        Assert.Equal("M400 0h20v24h-20z", path); // 40 s into the last 60, 2 s long, 600 wide
    }

    [Fact]
    public void The_one_alert_is_named_and_can_be_acknowledged()
    {
        (AlertView Alert, AlertAct Act)? acted = null;
        var tile = Render(Live(Example.Alarmed("c1", AlertPriority.Urgent)), a => acted = a);
        var alert = tile.Find("[data-testid=tile-alert]");
        Assert.Equal("argument", alert.GetAttribute("data-alert-rule"));
        Assert.Equal("4", alert.GetAttribute("data-alert-id"));
        Assert.Contains("Urgent", alert.TextContent, StringComparison.Ordinal);

        alert.QuerySelector("button")!.Click();
        Assert.Equal((4, AlertAct.Acknowledge), (acted!.Value.Alert.Alert.Id, acted.Value.Act));
    }

    [Fact]
    public void Without_data_for_three_seconds_it_says_so()
    {
        var live = Live(Example.Tile());
        var tile = Render(live);
        Pass(live, 2);
        Assert.Empty(tile.FindAll(".t-silent"));
        Pass(live, 10);
        tile.WaitForAssertion(() => Assert.Equal("No data for 12 s", tile.Find(".t-silent").TextContent));

        live.Take(Example.Tile(), Clock.GetTimestamp());
        live.Redraw();
        tile.WaitForAssertion(() => Assert.Empty(tile.FindAll(".t-silent")));
    }

    [Theory]
    [InlineData(CallState.Live, "All quiet")]
    [InlineData(CallState.OnHold, "On hold")]
    [InlineData(CallState.DeskGone, "Desk gone: waiting for it")]
    [InlineData(CallState.Ended, "Call over")]
    public void Every_state_has_its_words(CallState state, string words) =>
        Assert.Equal(words, Render(Live(Example.Tile(state: state))).Find(".t-foot").TextContent.Trim());

    [Fact]
    public void A_call_on_hold_is_not_expected_to_speak()
    {
        var live = Live(Example.Tile(state: CallState.OnHold));
        Pass(live, 30);
        Assert.Equal(0, live.SilentSeconds);
    }

    [Fact]
    public void What_is_not_known_is_not_made_up()
    {
        var unknown = Example.Tile(mood: Mood.Unknown, sentiment: null, score: null) with { SentimentLine = [] };
        var tile = Render(Live(unknown with { Measures = unknown.Measures with { Agent = Example.Leg() with { SyllablesPerSecond = null }, AgentTalkShare = null, ToneGap = null } }));
        Assert.Equal(["– wpm", "–", "–", "–"], tile.FindAll(".t-figs dd").Select(d => d.TextContent));
        Assert.Contains("No mood yet", tile.Find(".mood").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_any_word_is_known_the_pace_is_in_syllables()
    {
        var heard = Example.Tile();
        var tile = Render(Live(heard with { Measures = heard.Measures with { Agent = Example.Leg() } }));
        Assert.Equal("5.0 syll/s", tile.FindAll(".t-figs dd")[0].TextContent);
    }

    [Fact]
    public void Where_words_and_voice_disagree_the_tile_says_what_was_heard_in_each()
    {
        var polite = Example.Tile();
        var tile = Render(Live(polite with { Measures = polite.Measures with { MoodWords = Mood.Calm, MoodVoice = VoiceTone.Raised } }));
        Assert.Equal("words: Calm, voice: raised", tile.Find(".t-two").TextContent);
        Assert.Equal("words: Calm, voice: raised", tile.Find(".two-icon").GetAttribute("aria-label"));
        Assert.Empty(Render(Live(polite)).FindAll(".t-two, .two-icon"));
    }

    private IRenderedComponent<Tile> Render(LiveTile live, Action<(AlertView Alert, AlertAct Act)>? act = null) =>
        Render<Tile>(p => p.Add(t => t.Live, live).Add(t => t.Use, new TileUse { OnAct = EventCallback.Factory.Create<(AlertView Alert, AlertAct Act)>(this, a => act?.Invoke(a)) }));

    private void Pass(LiveTile live, int seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        if (live.Tick(Clock.GetTimestamp(), Clock)) live.Redraw();
    }
}
