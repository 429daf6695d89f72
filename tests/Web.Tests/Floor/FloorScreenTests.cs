using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Floor;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Floor;

public sealed class FloorScreenTests : Screens
{
    private static readonly FloorAlert Argument = new("Dana Whitlock", "Billing", "argument", AlertPriority.Urgent, Example.Start.AddMinutes(-3), false);

    [Fact]
    public void Teams_alerts_and_topics_are_there_in_totals()
    {
        var floor = Show(Example.Floor(Argument));
        var team = floor.Find("[data-testid=floor-team]");
        Assert.Contains("Billing", team.TextContent, StringComparison.Ordinal);
        Assert.Contains("−1.4", team.TextContent, StringComparison.Ordinal);
        Assert.Equal("1 urgent", floor.Find("h1").TextContent.Trim());
        Assert.Contains("3\u00a0min", floor.Find(".fl-alerts li").TextContent, StringComparison.Ordinal);
        Assert.Contains("no internet", floor.Find(".fl-topics").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_that_somebody_has_taken_says_so() =>
        Assert.Contains("taken", Show(Example.Floor(Argument with { Taken = true })).Find(".fl-alerts li").TextContent, StringComparison.Ordinal);

    [Fact]
    public void More_alerts_than_can_be_read_are_counted()
    {
        var floor = Show(Example.Floor([.. Enumerable.Repeat(Argument, 12)]));
        Assert.Equal(4, floor.FindAll(".fl-alerts li").Count);
        Assert.Contains("and 8 more", floor.Find(".fl-alerts").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 6)]
    [InlineData(1, 3)]
    public void Topics_leave_room_for_open_alerts(int alerts, int topics)
    {
        var view = Example.Floor([.. Enumerable.Repeat(Argument, alerts)]) with { Topics = [.. Enumerable.Range(1, 6).Select(i => new TopicView($"topic {i}", i, 6))] };
        var items = Show(view).FindAll(".fl-topics li");
        Assert.Equal(topics, items.Count);
        Assert.Equal("topic 1 ×6.0 1 call", items[0].TextContent);
    }

    [Theory]
    [InlineData("Internet support", false)]
    [InlineData("Kundenrückgewinnung Süd", true)]
    public void A_long_word_in_a_name_is_set_smaller(string team, bool smaller)
    {
        var view = Example.Floor();
        Assert.Equal(smaller, Show(view with { Teams = [view.Teams[0] with { Team = team }] }).Find(".fl-name").ClassList.Contains("is-long"));
    }

    [Fact]
    public void A_quiet_floor_says_so() => Assert.Equal("All quiet", Show(Example.Floor()).Find("h1").TextContent.Trim());

    [Fact]
    public void An_empty_floor_says_so() =>
        Assert.Contains("No live calls", Show(new FloorView(Example.Start, [], [], [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Without_a_server_the_last_picture_stays_and_the_line_is_named()
    {
        var floor = Show(Example.Floor(), LinkState.Offline);
        Assert.NotEmpty(floor.FindAll("[data-testid=floor-team]"));
        Assert.Contains("Offline", floor.Find("[data-testid=link-state]").TextContent, StringComparison.Ordinal);
        Assert.Equal("No news", floor.Find("h1").TextContent.Trim()); // it was quiet: nobody knows whether it is
    }

    private IRenderedComponent<FloorScreen> Show(FloorView view, LinkState link = LinkState.Live) =>
        Render<FloorScreen>(p => p.Add(s => s.View, view).Add(s => s.Link, link).Add(s => s.Now, Example.Start));
}
