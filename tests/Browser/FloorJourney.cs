using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>The display on the floor: nobody attends it, and it comes back with its server, without a reload and without growing.</summary>
[Collection(nameof(Chromium))]
public sealed class FloorJourney(Chromium chromium)
{
    private const int Draws = 25;

    [Fact]
    public async Task ItComesBackWithTheServerAndDoesNotGrow()
    {
        var page = await chromium.PageAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var first = await RunningServer.StartAsync();
        var port = first.Address.Port;
        await page.GotoAsync($"{first.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("link-state").First).ToHaveAttributeAsync("data-state", "Live");
        await page.EvaluateAsync("() => { window.sameAsBefore = true; }");

        await first.DisposeAsync();
        await Assertions.Expect(page.GetByTestId("link-state").First).Not.ToHaveAttributeAsync("data-state", "Live");
        await using var second = await RunningServer.StartAsync(port);
        var calls = Desks.PlayAll(second.Address, stop.Token, "argument", "calm-invoice", "cheerful-angry");
        await Assertions.Expect(page.GetByTestId("floor-team")).Not.ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameAsBefore === true"), "the page was loaded anew");

        var (nodes, listeners) = await SizeAsync(page);
        await page.EvaluateAsync($$"""
            () => new Promise(done => {
              let left = {{Draws}};
              new MutationObserver((_, all) => { if (--left === 0) { all.disconnect(); done(); } }).observe(document.querySelector('.floor'), { subtree: true, childList: true, attributes: true, characterData: true });
            })
            """);
        var (nodesThen, listenersThen) = await SizeAsync(page);
        Assert.InRange(nodesThen, 0, nodes + 120); // a team or an alert more, never one for each draw
        Assert.InRange(listenersThen, 0, listeners + 20);
        await stop.CancelAsync();
        await calls;
    }

    [Fact]
    public async Task AWeekOfItsClockLaterItGoesOnWithoutAReload()
    {
        var page = await chromium.PageAsync();
        await page.Clock.InstallAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var server = await RunningServer.StartAsync();
        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("link-state").First).ToHaveAttributeAsync("data-state", "Live");
        await page.EvaluateAsync("() => { window.sameAsBefore = true; }");

        await page.Clock.FastForwardAsync(7 * 24 * 3_600_000L); // all that waits for a time is due at once, as after a long sleep
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument");
        await Assertions.Expect(page.GetByTestId("floor-team")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("link-state").First).ToHaveAttributeAsync("data-state", "Live");
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameAsBefore === true && performance.now() > 7 * 24 * 3600e3"), "the page was loaded anew");
        await stop.CancelAsync();
        await calls;
    }

    private static async Task<(int Nodes, int Listeners)> SizeAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("HeapProfiler.collectGarbage");
        var counters = (await devtools.SendAsync("Memory.getDOMCounters"))!.Value;
        return (counters.GetProperty("nodes").GetInt32(), counters.GetProperty("jsEventListeners").GetInt32());
    }
}
