using System.Text.Json;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Floor;

public sealed class FloorTests
{
    [Fact]
    public async Task The_floor_has_totals_by_team_and_neither_names_of_customers_nor_words()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var card = new LiveEmpathy.Calls.CustomerCard("C-1", "Ruth Okafor", null, []);
        await desk.SendAsync(TestDesk.Call("c1", team: "Internet support") with { Customer = card }, Recorded.Messages("talk-over-upset")[..^2]);
        await desk.OpenAsync(TestDesk.Call("c2", agent: "agent-2", team: "Energy"));
        await using var page = await TestPage.OpenAsync(server, "floor");

        var floor = await page.AskAsync<FloorView>("WatchFloor");

        Assert.Equal(["Energy", "Internet support"], floor.Teams.Select(t => t.Team));
        Assert.Equal(1, floor.Teams[1].Calls);
        Assert.Contains(floor.Alerts, a => a.Rule == "talk-over-upset");
        var said = JsonSerializer.Serialize(floor);
        foreach (var word in (string[])["Ruth", "Okafor", "router", "Monday", "light"]) Assert.DoesNotContain(word, said, StringComparison.Ordinal);
    }
}
