using LiveEmpathy.Alerts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class WallScreenTests : Screens
{
    [Fact]
    public void Before_the_first_snapshot_it_is_loading()
    {
        var screen = Render(new WallState(Clock), LinkState.Connecting);
        Assert.NotEmpty(screen.FindAll(".skeleton"));
        Assert.Equal("Connecting", screen.Find("[data-testid=link-state]").TextContent.Trim());
    }

    [Fact]
    public void Without_a_server_it_says_what_to_look_at() =>
        Assert.Contains("The server does not answer", Render(new WallState(Clock), LinkState.Offline).Markup, StringComparison.Ordinal);

    [Fact]
    public void Without_a_call_it_says_how_to_start_one() =>
        Assert.Equal("dotnet run --project Client/Desk -- play CALL.wav --server http://localhost", Render(Wall(), LinkState.Live).Find(".cmd").TextContent);

    [Fact]
    public void When_nothing_is_open_all_is_quiet() =>
        Assert.Contains("All quiet", Render(Wall(Example.Tile()), LinkState.Live).Find(".counts").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Alerts_are_counted_by_priority()
    {
        var screen = Render(Wall(Example.Alarmed("a", AlertPriority.Urgent), Example.Alarmed("b", AlertPriority.Soon), Example.Alarmed("c", AlertPriority.Soon)), LinkState.Live);
        Assert.Contains("1 urgent", screen.Find(".c-urgent").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 soon", screen.Find(".c-soon").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_line_drops_the_tiles_stay_and_the_page_says_that_they_have_stopped()
    {
        var screen = Render(Wall(Example.Tile()), LinkState.Reconnecting);
        Assert.Single(screen.FindAll("[data-testid=tile]"));
        Assert.Contains("has stopped", screen.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_narrows_and_says_when_nothing_fits()
    {
        var screen = Render(Wall(Example.Tile("a", "Dana Whitlock"), Example.Tile("b", "Peter Holm")), LinkState.Live);
        screen.Find("#wall-search").Input("holm");
        Assert.Equal("b", screen.FindAll("[data-testid=tile]").Single().GetAttribute("data-call"));

        screen.Find("#wall-search").Input("nobody");
        Assert.Contains("No call matches", screen.Markup, StringComparison.Ordinal);
        screen.Find(".blank button").Click();
        Assert.Equal(2, screen.FindAll("[data-testid=tile]").Count);
    }

    [Fact]
    public void A_team_is_asked_of_the_server()
    {
        string? asked = null;
        var screen = Render(Wall(Example.Tile("a", team: "Shop"), Example.Tile("b", team: "Billing")), LinkState.Live, team => asked = team);
        screen.Find("#wall-team").Change("Shop");
        Assert.Equal("Shop", asked);
        Assert.Equal("a", screen.FindAll("[data-testid=tile]").Single().GetAttribute("data-call"));
    }

    [Fact]
    public void Above_ten_interrupting_alerts_there_is_one_ranked_list()
    {
        var tiles = Enumerable.Range(0, 11).Select(i => Example.Alarmed($"c{i}", i == 7 ? AlertPriority.Urgent : AlertPriority.Soon, $"Agent {i}")).ToArray();
        var screen = Render(Wall(tiles), LinkState.Live);
        Assert.Contains("11 alerts at once", screen.Find(".flood").TextContent, StringComparison.Ordinal);
        Assert.Equal("Agent 7", screen.FindAll(".flood li a")[0].TextContent);
        Assert.Equal(11, screen.FindAll("[data-testid=tile-alert]").Count);
        Assert.Empty(screen.FindAll("[data-testid=tile-alert] button"));
    }

    [Fact]
    public void Ten_are_no_flood_yet_and_one_that_is_on_ends_at_seven()
    {
        var flood = new Flood();
        flood.Look(Alarms(10));
        Assert.False(flood.On);
        flood.Look(Alarms(11));
        Assert.True(flood.On);
        flood.Look(Alarms(8));
        Assert.True(flood.On);
        flood.Look(Alarms(7));
        Assert.False(flood.On);
    }

    private IEnumerable<LiveTile> Alarms(int count) => Enumerable.Range(0, count).Select(i => Live(Example.Alarmed($"c{i}", AlertPriority.Soon)));

    private IRenderedComponent<WallScreen> Render(WallState wall, LinkState link, Action<string?>? team = null) =>
        Render<WallScreen>(p => p.Add(s => s.State, wall).Add(s => s.Link, link).Add(s => s.OnTeam, t => team?.Invoke(t)));
}
