using LiveEmpathy.Moments;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class TimelineTests : Screens
{
    [Fact]
    public void Closer_shows_less_and_the_whole_comes_back_by_one_click()
    {
        var timeline = Show();
        Assert.Equal(2, timeline.FindAll(".in-wide .tl-mark").Count);
        Assert.True(Button(timeline, "Further away").HasAttribute("disabled"));
        for (var i = 0; i < 4; i++) Button(timeline, "Closer").Click();
        Assert.Empty(timeline.FindAll(".in-wide .tl-mark")); // the live end: both moments are long ago
        Button(timeline, "Earlier").Click();
        Button(timeline, "Whole timeline").Click();
        Assert.Equal(2, timeline.FindAll(".in-wide .tl-mark").Count);
        Assert.Empty(timeline.FindAll("button[aria-label='Earlier']"));
    }

    [Fact]
    public void A_moment_that_is_pointed_at_is_brought_into_the_window_and_marked()
    {
        var timeline = Show();
        for (var i = 0; i < 4; i++) Button(timeline, "Closer").Click();
        timeline.Render(p => p.Add(t => t.Pointed, 1));
        Assert.Contains("is-pointed", timeline.Find(".in-wide [data-moment='1']").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_leads_to_its_place_and_says_what_it_is()
    {
        int? at = null;
        var timeline = Render<Timeline>(p => p.Add(t => t.Call, new CallRecord(Example.Call())).Add(t => t.OnPoint, ms => at = ms));
        Assert.Equal("0:12 Missed: Talked over the customer for 1.2 s", timeline.Find(".in-wide [data-moment='1']").GetAttribute("aria-label"));
        timeline.Find(".in-wide [data-moment='1']").Click();
        Assert.Equal(12_000, at);
    }

    private IRenderedComponent<Timeline> Show() => Render<Timeline>(p => p.Add(t => t.Call, new CallRecord(Example.Call() with
    {
        Moments = [Example.Moment(1, MomentKind.Fault), Example.Moment(2, MomentKind.Kept, from: 14_000)],
    })));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<Timeline> timeline, string label) => timeline.Find($"button[aria-label='{label}']");
}
