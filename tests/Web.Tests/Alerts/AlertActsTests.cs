using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Alerts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Alerts;

/// <summary>Acting on alerts, on a real line.</summary>
public sealed class AlertActsTests : Screens
{
    private AlertHand Hand => Services.GetRequiredService<AlertHand>();

    [Fact]
    public async Task What_was_done_is_said_and_taken_back_by_one_key()
    {
        await using var server = await ServerAsync();
        var acts = await OpenAsync();
        await Hand.ActAsync(Example.Alert(), AlertAct.Snooze);
        acts.WaitForAssertion(() => Assert.Contains("Snoozed for 2 minutes by Supervisor: Dana Whitlock, Argument", acts.Find(".notice").TextContent, StringComparison.Ordinal));
        Services.GetRequiredService<Browser>().OnKey("z");
        acts.WaitForAssertion(() => Assert.Equal("Taken back: Dana Whitlock, Argument", acts.Find(".notice").TextContent.Trim()), Patience);
        Assert.Equal(["Snooze 4", "Undo 4"], server.Asked.Done);
    }

    [Fact]
    public async Task Handing_over_asks_first_and_offers_who_is_at_the_wall()
    {
        await using var server = await ServerAsync();
        var acts = await OpenAsync();
        await Hand.ActAsync(Example.Alert(), AlertAct.HandOver);
        Assert.Empty(server.Asked.Done);
        acts.WaitForAssertion(() => Assert.Equal(["Mia", "Sam"], acts.FindAll(".give-names button").Select(b => b.TextContent.Trim())), Patience);
        acts.FindAll(".give-names button")[1].Click();
        acts.WaitForAssertion(() => Assert.Contains("Handed to Sam by Supervisor", acts.Find(".notice").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal(["HandOver 4 to Sam"], server.Asked.Done);
        Assert.Empty(acts.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task Escape_gives_it_to_nobody()
    {
        await using var server = await ServerAsync();
        var acts = await OpenAsync();
        await Hand.ActAsync(Example.Alert(), AlertAct.HandOver);
        acts.WaitForAssertion(() => Assert.NotEmpty(acts.FindAll("[role=dialog]")));
        Services.GetRequiredService<Browser>().OnKey("Escape", dialog: true);
        acts.WaitForAssertion(() => Assert.Empty(acts.FindAll("[role=dialog]")));
        Assert.Empty(server.Asked.Done);
    }

    [Fact]
    public async Task What_is_handed_to_this_viewer_stays_until_it_is_answered()
    {
        await using var server = await ServerAsync();
        var acts = await OpenAsync();
        var handed = Example.Alert(act: AlertAct.HandOver, by: "Sam");
        await server.SayAsync(handed with { HandedTo = "somebody else" });
        await server.SayAsync(handed with { HandedTo = "supervisor" });
        acts.WaitForAssertion(() => Assert.Contains("Sam hands you an alert: Dana Whitlock", acts.Find("[data-testid=handed]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Equal("wall/c1", acts.Find("[data-testid=handed] a").GetAttribute("href"));
        acts.Find("[data-testid=handed] button").Click();
        acts.WaitForAssertion(() => Assert.Equal(["Acknowledge 4"], server.Asked.Done), Patience);
        Assert.Empty(acts.FindAll("[data-testid=handed]"));
    }

    [Fact]
    public async Task A_line_that_is_down_is_said()
    {
        var acts = Render<AlertActs>();
        await Hand.ActAsync(Example.Alert(), AlertAct.Wrong);
        acts.WaitForAssertion(() => Assert.StartsWith("Not done: the line to the server is down", acts.Find(".notice").TextContent, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<AlertActs>> OpenAsync()
    {
        var live = new TaskCompletionSource();
        var wall = Services.GetRequiredService<WallLink>();
        wall.Link.Changed += () => live.TrySetResult();
        await wall.ShowWallAsync(null);
        await live.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return Render<AlertActs>();
    }
}
