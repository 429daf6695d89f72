using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using LiveEmpathy.Web.Wall;
using Microsoft.Extensions.DependencyInjection;

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
    public void A_server_that_took_its_calls_along_does_not_mean_that_there_are_none()
    {
        Assert.NotEmpty(Render(Wall(), LinkState.Reconnecting).FindAll(".skeleton"));
        Assert.Contains("The server does not answer", Render(Wall(), LinkState.Offline).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_narrows_and_says_when_nothing_fits()
    {
        var screen = Render(Wall(Example.Tile("a", "Dana Whitlock"), Example.Tile("b", "Peter Holm")), LinkState.Live, keeps: true);
        screen.Find("#wall-search").Input("holm");
        Assert.Equal("b", screen.FindAll("[data-testid=tile]").Single().GetAttribute("data-call"));

        screen.Find("#wall-search").Input("nobody");
        Assert.Contains("No call matches", screen.Markup, StringComparison.Ordinal);
        screen.Find(".blank button").Click();
        Assert.Equal(2, screen.FindAll("[data-testid=tile]").Count);
    }

    [Fact]
    public void A_count_shows_only_the_calls_it_counts_and_all_again()
    {
        var screen = Render(Wall(Example.Alarmed("a", AlertPriority.Urgent), Example.Alarmed("b", AlertPriority.Soon), Example.Tile("c")), LinkState.Live, keeps: true);
        screen.Find(".c-urgent").Click();
        Assert.Equal("a", screen.FindAll("[data-testid=tile]").Single().GetAttribute("data-call"));
        screen.Find(".c-urgent").Click();
        Assert.Equal(3, screen.FindAll("[data-testid=tile]").Count);
    }

    [Theory]
    [InlineData(Density.Comfortable, 4, 1)]
    [InlineData(Density.Compact, 0, 0)]
    [InlineData(Density.List, 4, 0)]
    public void Less_room_shows_less_of_a_call_but_always_the_alert(Density density, int figures, int lines)
    {
        var screen = Render(Wall(Example.Alarmed("a", AlertPriority.Urgent)), LinkState.Live, view: new WallView(Density: density));
        Assert.Equal(figures, screen.FindAll(".t-figs dd").Count);
        Assert.Equal(lines, screen.FindAll(".g-line").Count);
        Assert.NotEmpty(screen.FindAll("[data-testid=tile-alert] button"));
    }

    [Fact]
    public void By_team_each_team_has_its_heading_and_the_keys_follow_the_eye()
    {
        var screen = Render(Wall(Example.Tile("a", team: "Shop"), Example.Alarmed("b", AlertPriority.Urgent), Example.Tile("c", team: "Billing")), LinkState.Live, view: new WallView(ByTeam: true));
        Assert.Equal(["Billing 1", "Internet support 1", "Shop 1"], screen.FindAll(".team-name").Select(h => h.TextContent));
        Assert.Equal(["c", "b", "a"], screen.Instance.Shown.Select(t => t.View.CallId));
    }

    [Theory]
    [InlineData("Acknowledge", AlertAct.Acknowledge)]
    [InlineData("Snooze for 2 minutes", AlertAct.Snooze)]
    [InlineData("Hand over", AlertAct.HandOver)]
    [InlineData("Wrong alert", AlertAct.Wrong)]
    public void The_list_of_alerts_offers_four_ways(string word, AlertAct act)
    {
        AlertAct? acted = null;
        var screen = Render<WallScreen>(p => p.Add(s => s.State, Wall(Example.Alarmed("a", AlertPriority.Soon))).Add(s => s.Link, LinkState.Live).Add(s => s.OnAct, a => acted = a.Act));
        screen.FindAll(".rail-acts button").Single(b => b.GetAttribute("title") == word).Click();
        Assert.Equal(act, acted);
    }

    [Fact]
    public void A_quiet_list_says_so() => Assert.Contains("Nothing needs you", Render(Wall(Example.Tile()), LinkState.Live).Find(".rail").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_called_quiet_while_data_is_missing()
    {
        Assert.Contains("data is missing", Render(Wall(Example.Tile()), LinkState.Reconnecting).Find(".rail").TextContent, StringComparison.Ordinal);
        var wall = Wall(Example.Tile());
        Clock.Advance(TimeSpan.FromSeconds(4));
        wall.Tick();
        var screen = Render(wall, LinkState.Live);
        Assert.Contains("data is missing", screen.Find(".rail").TextContent, StringComparison.Ordinal);
        Assert.Equal("Waiting for data", screen.Find(".t-foot").TextContent.Trim());
        Assert.Empty(screen.FindAll(".c-quiet"));
    }

    [Fact]
    public void Who_may_not_look_is_told_what_to_do() =>
        Assert.Contains("ask whoever looks after", Render(new WallState(Clock), LinkState.Forbidden).Find("[data-testid=forbidden]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_team_is_asked_of_the_server()
    {
        WallView? asked = null;
        var screen = Render(Wall(Example.Tile("a", team: "Shop"), Example.Tile("b", team: "Billing")), LinkState.Live, keeps: true, seen: v => asked = v);
        screen.Find("#wall-team").Change("Shop");
        Assert.Equal("Shop", asked?.Team);
        Assert.Equal("a", screen.FindAll("[data-testid=tile]").Single().GetAttribute("data-call"));
    }

    [Fact]
    public void Above_ten_interrupting_alerts_there_is_one_ranked_list()
    {
        var tiles = Enumerable.Range(0, 11).Select(i => Example.Alarmed($"c{i}", i == 7 ? AlertPriority.Urgent : AlertPriority.Soon, $"Agent {i}")).ToArray();
        var screen = Render(Wall(tiles), LinkState.Live);
        Assert.Contains("11 alerts at once", screen.Find(".rail.is-flood").TextContent, StringComparison.Ordinal);
        Assert.Equal("Agent 7", screen.FindAll(".rail li a")[0].TextContent);
        screen.WaitForAssertion(() => Assert.Equal(11, screen.FindAll("[data-testid=tile-alert]").Count), Patience);
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

    [Fact]
    public void A_flood_of_the_seat_is_one_of_the_page_where_there_is_that_much_open()
    {
        var flood = new Flood();
        flood.Look(Alarms(7), new AlertQueue([], Flood: true, 12));
        Assert.False(flood.On);
        flood.Look(Alarms(8), new AlertQueue([], Flood: true, 12));
        Assert.True(flood.On);
    }

    [Fact]
    public void Rising_topics_and_troubles_of_the_server_are_told()
    {
        var wall = Wall(Example.Tile());
        wall.Take(new WallBatch([], [], null, [new TopicView("no internet", 6, 6.2f)], ["playbook.yaml, line 3: no such measure"]));
        var screen = Render(wall, LinkState.Live);
        Assert.Contains("no internet", screen.Find(".rail-topics").TextContent, StringComparison.Ordinal);
        Assert.Contains("line 3", screen.Find(".banner").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "c b a", ",,")]
    [InlineData(true, "a b c", "order:2,order:1,order:0")]
    public async Task A_tile_that_moves_stays_the_same_tile_and_is_not_drawn_again(bool browserReadsPlaces, string inThePage, string places)
    {
        var script = JSInterop.SetupModule("./js/page.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<string[][]>("open", _ => true).SetResult([[], [], [], [""], browserReadsPlaces ? ["places"] : []]);
        await Services.GetRequiredService<Browser>().OpenAsync();
        var wall = Wall(Example.Tile("a", "Ann"), Example.Tile("b", "Bo"), Example.Tile("c", "Cy"));
        var screen = Render(wall, LinkState.Live);
        var before = screen.FindComponents<Tile>().ToDictionary(t => t.Instance.Live.View.CallId, t => (t.Instance, t.RenderCount));

        Clock.Advance(WallOrder.Settle);
        wall.Take(new WallBatch([Example.Alarmed("c", AlertPriority.Urgent, "Cy")], []));
        screen.Render(p => p.Add(s => s.State, wall));

        screen.WaitForAssertion(() => Assert.Equal((inThePage, places), (string.Join(' ', screen.FindComponents<Tile>().Select(t => t.Instance.Live.View.CallId)), string.Join(',', screen.FindAll(".place").Select(p => p.GetAttribute("style"))))), Patience);
        var after = screen.FindComponents<Tile>();
        Assert.All(after, t => Assert.Same(before[t.Instance.Live.View.CallId].Instance, t.Instance));
        Assert.Equal(before["b"].RenderCount, after.Single(t => t.Instance.Live.View.CallId == "b").RenderCount); // nobody took its place
    }

    [Fact]
    public async Task Beyond_the_first_screen_a_tile_is_a_name_until_it_is_scrolled_to()
    {
        var wall = Wall([.. Enumerable.Range(0, 50).Select(i => Example.Tile($"c{i:00}", $"Agent {i}"))]);
        var screen = Render(wall, LinkState.Live);
        for (var (seen, more) = (0, 8); more < 50; seen = more) // a handful at a time
        {
            screen.WaitForState(() => (more = screen.FindAll("[data-testid=tile]").Count) > seen, Patience);
            await screen.InvokeAsync(() => Clock.Advance(WallGrid.Pace));
        }
        var names = screen.FindAll("[data-testid=tile]");
        Assert.All(names, n => Assert.StartsWith("Agent", n.QuerySelector(".t-agent")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(36, screen.FindAll(".t-strip").Count);
        Assert.Null(wall.Seen());

        wall.Scrolled(["c49"], names.Take(49).Select(n => n.GetAttribute("data-call")!));
        screen.WaitForAssertion(() => Assert.Equal(37, screen.FindAll(".t-strip").Count));
        Assert.Equal(["c49"], wall.Seen()!);
        wall.LookAway();
        Assert.Empty(wall.Seen()!);
    }

    [Fact]
    public void Another_density_is_drawn_where_the_calls_stand()
    {
        var screen = Render(Wall(Example.Tile("a"), Example.Tile("b")), LinkState.Live, keeps: true);
        Assert.Equal(2, screen.FindAll(".t-figs").Count);
        screen.Render(p => p.Add(s => s.View, new WallView(Density: Density.Compact)));
        screen.WaitForAssertion(() => Assert.Empty(screen.FindAll(".t-figs")), Patience);
    }

    private IEnumerable<LiveTile> Alarms(int count) => Enumerable.Range(0, count).Select(i => Live(Example.Alarmed($"c{i}", AlertPriority.Soon)));

    /// <param name="keeps">True: what is chosen is shown, as on the page.</param>
    private IRenderedComponent<WallScreen> Render(WallState wall, LinkState link, WallView? view = null, bool keeps = false, Action<WallView>? seen = null)
    {
        IRenderedComponent<WallScreen> screen = null!;
        screen = Render<WallScreen>(p => p.Add(s => s.State, wall).Add(s => s.Link, link).Add(s => s.View, view ?? new WallView()).Add(s => s.OnView, v =>
        {
            seen?.Invoke(v);
            if (keeps) screen.Render(q => q.Add(s => s.View, v));
        }));
        return screen;
    }
}
