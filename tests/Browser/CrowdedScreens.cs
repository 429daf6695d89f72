using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>A flood of alerts on tiles that nothing is heard of any more: accessible in both themes and in high contrast.</summary>
[Collection(nameof(Chromium))]
public sealed class CrowdedScreens(Chromium chromium)
{
    private const string Ping = "{\"type\":6}";
    private const char EndOfMessage = '\u001e';

    [Fact]
    public async Task AFloodThatStandsStill()
    {
        await using var server = await RunningServer.StartAsync("--Alerts:FloodAbove=4");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Task.WhenAll(Enumerable.Range(1, 9).Select(i => Desks.PlayAs(server.Address, i % 2 == 0 ? "argument" : "abuse", $"angry-{i}", 1, stop.Token)));
        var page = await chromium.PageAsync(still: true);
        var silent = false;
        await page.RouteWebSocketAsync("**/hubs/wall**", line =>
        {
            var there = line.ConnectToServer();
            line.OnMessage(message => there.Send(message.Text!));
            there.OnMessage(message => line.Send(Volatile.Read(ref silent) ? Pings(message.Text!) : message.Text!));
        });
        await page.GotoAsync($"{server.Page("/floor")}"); // while the calls come to their alerts
        await Assertions.Expect(page.GetByTestId("floor-team").First).ToBeVisibleAsync();
        await Axe.CheckHighContrastAsync(page, "floor");
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".rail.is-flood")).ToContainTextAsync("alerts at once");
        Volatile.Write(ref silent, true); // the line stands, and nothing comes over it any more
        await Assertions.Expect(page.Locator(".tile.is-stale")).ToHaveCountAsync(9);
        await stop.CancelAsync();
        await Axe.CheckAsync(page, "wall-flood");
        await Axe.CheckHighContrastAsync(page, "wall-flood");
        await calls;
    }

    /// <summary>That the other end is there, and nothing else of what it says.</summary>
    private static string Pings(string messages) => string.Concat(messages.Split(EndOfMessage).Where(m => m == Ping).Select(m => m + EndOfMessage));
}
