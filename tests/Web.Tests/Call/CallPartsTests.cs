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

    private IRenderedComponent<ToneCompass> Compass(LiveEmpathy.Measures.CallMeasures measures) =>
        Render<ToneCompass>(p => p.Add(c => c.Trail, [new CompassPoint(1, 0, 0)]).Add(c => c.Measures, measures));
}
