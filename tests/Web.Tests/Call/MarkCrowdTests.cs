using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

/// <summary>Alerts on a timeline, none under the finger that is meant for another.</summary>
public sealed class MarkCrowdTests : Screens
{
    private static readonly TimelineSpan Hour = TimelineSpan.All(3_600_000);

    [Fact]
    public void No_mark_lies_on_another_however_many_there_are()
    {
        var crowds = MarkCrowd.Of([.. Enumerable.Range(0, 60).Select(i => At(i, i * 61_000))], Hour, places: 11);
        Assert.Equal(60, crowds.Sum(c => c.Marks.Count));
        var mark = Hour.Length / 11.0;
        Assert.All(crowds.Zip(crowds.Skip(1)), pair => Assert.True(pair.Second.FromMs - pair.First.FromMs >= mark * (pair.First.Beside ? pair.First.Marks.Count : 1)));
    }

    [Fact]
    public void Two_of_one_time_stand_side_by_side_where_there_is_room_the_most_pressing_first()
    {
        var crowd = Assert.Single(MarkCrowd.Of([At(1, 1_000_000, AlertPriority.Note), At(2, 1_001_000)], Hour, places: 11));
        Assert.True(crowd.Beside);
        Assert.Equal([2, 1], crowd.Marks.Select(a => a.Alert.Id));

        var timeline = Render<Timeline>(p => p.Add(t => t.Call, Call(At(1, 180_000, AlertPriority.Note), At(2, 181_000))));
        Assert.EndsWith("translateX(0%)", timeline.Find(".in-wide .p-urgent").GetAttribute("style"), StringComparison.Ordinal);
        Assert.EndsWith("translateX(100%)", timeline.Find(".in-wide .p-note").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_room_they_are_counted_and_a_click_goes_closer_until_each_can_be_told()
    {
        var timeline = Render<Timeline>(p => p.Add(t => t.Call, Call(At(1, 100_000), At(2, 106_000, AlertPriority.Soon), At(3, 112_000), At(4, 125_000))));
        var crowd = timeline.Find(".in-narrow .is-crowd");
        Assert.Equal("3", crowd.TextContent);
        Assert.Equal("3 alerts: 1:40 Urgent: Both contradict each other and get louder\n1:46 Soon: Both contradict each other and get louder\n1:52 Urgent: Both contradict each other and get louder", crowd.GetAttribute("aria-label"));
        crowd.Click();
        Assert.Empty(timeline.FindAll(".in-narrow .is-crowd"));
        Assert.Equal(3, timeline.FindAll(".in-narrow :is(.p-urgent, .p-soon)").Count);
    }

    [Fact]
    public void Where_nothing_closer_tells_them_apart_a_click_leads_to_their_place()
    {
        int? at = null;
        var call = Call(At(1, 100_000), At(2, 100_000), At(3, 101_500));
        var timeline = Render<AlertMarks>(p => p.Add(t => t.Alerts, call.Alerts).Add(t => t.Span, new TimelineSpan(95_000, 105_000, 222_000, false)).Add(t => t.Room, TimelineRoom.Narrow).Add(t => t.OnPoint, ms => at = ms));
        timeline.Find(".is-crowd").Click();
        Assert.Equal(100_000, at);
    }

    private static AlertView At(int id, int ms, AlertPriority priority = AlertPriority.Urgent)
    {
        var alert = Example.Alert(priority: priority, id: id);
        return alert with { Alert = alert.Alert with { OccurredAtMs = ms } };
    }

    private static CallRecord Call(params AlertView[] alerts) => new(Example.Call(alerts));
}
