using System.Text.Json;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using LiveEmpathy.Web.Wall;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Wall;

/// <summary>The wall on a real line, without a mouse.</summary>
public sealed class WallPageTests : Screens
{
    private static readonly string Glance = JsonSerializer.Serialize(new WallSnapshot([Example.Tile("c0", "Ann")], Example.Start, "one"), JsonSerializerOptions.Web);

    private Browser Browser => Services.GetRequiredService<Browser>();

    [Theory]
    [InlineData("", true)]
    [InlineData("wall?team=Shop#top", true)]
    [InlineData("wall/c1", false)]
    [InlineData("floor", false)]
    public async Task The_wall_is_fetched_ahead_where_the_address_leads_to_it(string path, bool ahead)
    {
        await using var server = await ServerAsync();
        var link = Services.GetRequiredService<WallLink>();
        var live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        link.Link.Changed += () => live.TrySetResult();
        link.Begin(path);
        link.Link.Start(); // a line by itself fetches nothing
        await live.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(LinkState.Live, link.Link.State);
        Assert.Equal(ahead, link.Wall.Loaded);
    }

    [Fact]
    public void The_worst_calls_stand_there_before_the_line_does()
    {
        var link = Services.GetRequiredService<WallLink>();
        link.Begin("wall", Glance);
        var page = Render<WallPage>(); // no server: the line does not come
        Assert.Equal(["c0"], page.FindAll("[data-testid=tile]").Select(t => t.GetAttribute("data-call")));
        Assert.Empty(page.FindAll(".count")); // how many there are in all is not known yet
    }

    [Fact]
    public async Task All_calls_follow_with_the_line()
    {
        await using var server = await ServerAsync();
        Services.GetRequiredService<WallLink>().Begin("wall", Glance);
        var page = Render<WallPage>();
        page.WaitForAssertion(() => Assert.Equal(["c1"], page.FindAll("[data-testid=tile]").Select(t => t.GetAttribute("data-call"))), Patience);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".count")), Patience);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("{\"tiles\":[[\"AA==\"]],\"serverTime\":\"2026-01-01T00:00:00Z\",\"serverId\":\"one\",\"profile\":0}")]
    public async Task A_glance_that_cannot_be_read_leaves_it_to_the_line(string glance)
    {
        await using var server = await ServerAsync();
        var link = Services.GetRequiredService<WallLink>();
        var live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        link.Link.Changed += () => live.TrySetResult();
        link.Begin("wall", glance);
        await live.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(link.Wall.Loaded);
    }

    [Fact]
    public async Task Keys_choose_a_call_and_act_on_its_alert()
    {
        await using var server = await ServerAsync();
        var page = Open();
        Press("a"); // nothing is chosen yet
        Press("j", "s");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=tile-alert]")), Patience);
        Press("x", "Enter"); // what is dealt with is not dealt with again
        Assert.Equal(["Snooze 4"], server.Asked.Done);
        page.WaitForAssertion(() => Assert.EndsWith("/wall/c1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Keys_change_how_the_wall_is_looked_at()
    {
        await using var server = await ServerAsync();
        var page = Open();
        Press("d", "g", "m", "r");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".wall.d-compact .team")), Patience);
        Assert.True(Browser.Sound);
        Assert.Equal("off", Browser.Known("rail"));
    }

    [Fact]
    public async Task A_pin_is_remembered_and_a_hand_over_asks_first()
    {
        await using var server = await ServerAsync();
        var page = Open();
        Press("j", "p", "h");
        page.WaitForAssertion(() => Assert.Equal("c1", Browser.Known("pins")), Patience);
        page.WaitForAssertion(() => Assert.NotNull(Services.GetRequiredService<AlertHand>().Giving), Patience);
        Assert.Empty(server.Asked.Done);
    }

    [Fact]
    public async Task The_title_counts_what_is_urgent_and_an_urgent_alert_is_read_out()
    {
        await using var server = await ServerAsync();
        var page = Open();
        var raised = new TaskCompletionSource();
        Services.GetRequiredService<WallLink>().Raised += _ => raised.TrySetResult();
        await server.SayAsync(Example.Alert());
        await raised.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Equal("Urgent: Dana Whitlock. Both contradict each other and get louder", page.Find("p[role=alert]").TextContent), Patience);
    }

    private IRenderedComponent<WallPage> Open()
    {
        var page = Render<WallPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=tile-alert]")), Patience);
        return page;
    }

    private void Press(params string[] keys)
    {
        foreach (var key in keys) Browser.OnKey(key);
    }
}
