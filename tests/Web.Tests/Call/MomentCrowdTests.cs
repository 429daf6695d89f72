using LiveEmpathy.Moments;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class MomentCrowdTests : Screens
{
    [Fact]
    public void Moments_are_counted_where_they_begin()
    {
        var stretches = MomentCrowd.Of([Example.Moment(1, MomentKind.Fault, from: 1_000), Example.Moment(2, MomentKind.Kept, from: 59_999), Example.Moment(3, MomentKind.Mark, from: 2_000)], TimelineSpan.All(60_000));
        Assert.Equal(MomentCrowd.Stretches, stretches.Count);
        Assert.Equal(new MomentStretch(0, 5_000, 0, 1), stretches[0]);
        Assert.Equal(new MomentStretch(55_000, 60_000, 1, 0), stretches[^1]);
    }

    [Fact]
    public void A_crowd_is_shown_in_stretches_and_a_click_goes_closer()
    {
        var call = new CallRecord(Example.Call() with { Moments = [.. Enumerable.Range(1, MomentCrowd.Most + 1).Select(i => Example.Moment(i, MomentKind.Fault, from: 5_000 * i))] });
        var timeline = Render<Timeline>(p => p.Add(t => t.Call, call));
        Assert.Empty(timeline.FindAll(".in-wide .tl-mark.m-fault"));
        Assert.Equal("0:00–0:18: 0 kept, 3 missed", timeline.FindAll(".tl-stretch")[0].GetAttribute("aria-label"));

        timeline.Render(p => p.Add(t => t.Pointed, 7));
        Assert.Equal("7", Assert.Single(timeline.FindAll(".in-wide .tl-mark.m-fault")).GetAttribute("data-moment"));

        timeline.FindAll(".tl-stretch")[0].Click();
        Assert.Empty(timeline.FindAll(".tl-stretch"));
        Assert.Equal(3, timeline.FindAll(".in-wide .tl-mark.m-fault").Count);
    }

    [Fact]
    public void A_few_of_one_time_are_counted_where_they_would_touch()
    {
        var call = new CallRecord(Example.Call() with { Moments = [Example.Moment(1, MomentKind.Fault, from: 100_000), Example.Moment(2, MomentKind.Kept, from: 106_000), Example.Moment(3, MomentKind.Fault, from: 112_000), Example.Moment(4, MomentKind.Kept, from: 125_000)] });
        var timeline = Render<Timeline>(p => p.Add(t => t.Call, call));
        var crowd = timeline.Find(".in-narrow .is-crowd");
        Assert.Equal("3", crowd.TextContent);
        Assert.Contains("m-mark", crowd.ClassName, StringComparison.Ordinal); // kept and missed: neither green nor red
        Assert.StartsWith("3 moments: 1:40 Missed: ", crowd.GetAttribute("aria-label"), StringComparison.Ordinal);

        timeline.Render(p => p.Add(t => t.Pointed, 2));
        Assert.Equal("2", timeline.Find(".in-narrow .is-pointed").GetAttribute("data-moment"));

        crowd.Click();
        Assert.Empty(timeline.FindAll(".in-narrow .is-crowd"));
        Assert.Equal(["1", "2", "3"], timeline.FindAll(".in-narrow .tl-mark").Select(m => m.GetAttribute("data-moment")));
    }

    [Fact]
    public void Two_of_one_time_stand_side_by_side_where_there_is_room()
    {
        var call = new CallRecord(Example.Call() with { Moments = [Example.Moment(1, MomentKind.Fault, from: 30_000), Example.Moment(2, MomentKind.Kept, from: 30_000)] });
        var marks = Render<Timeline>(p => p.Add(t => t.Call, call)).FindAll(".in-narrow .tl-mark");
        Assert.Equal(["translateX(0%)", "translateX(100%)"], marks.Select(m => m.GetAttribute("style")!.Split("transform:")[1]));
    }
}
