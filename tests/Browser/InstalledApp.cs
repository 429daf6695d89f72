using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>The page can be installed as an app, and without its server it says so itself instead of the browser, and comes back by itself.</summary>
[Collection(nameof(Chromium))]
public sealed class InstalledApp(Chromium chromium)
{
    [Fact]
    public async Task ItCanBeInstalled()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.OpenWallAsync(server);
        Assert.Equal("activated", await StateAsync(page));
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var manifest = (await devtools.SendAsync("Page.getAppManifest"))!.Value;
        Assert.EndsWith("/manifest.webmanifest", manifest.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Empty(manifest.GetProperty("errors").EnumerateArray());
        var objections = (await devtools.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray().Select(e => e.GetProperty("errorId").GetString());
        Assert.Empty(objections.Except(["in-incognito"])); // a page of a test has no profile to be installed into
    }

    [Fact]
    public async Task TheBareAddressIsTheWallsAndTheBarMarksIt()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.OpenWallAsync(server, "/?density=compact");
        Assert.EndsWith("/wall?density=compact", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("nav a.active")).ToHaveTextAsync("Wall");
    }

    [Fact]
    public async Task WithoutItsServerItSaysSoAndComesBackByItself()
    {
        var page = await chromium.PageAsync();
        await using var first = await RunningServer.StartAsync();
        var port = first.Address.Port;
        await page.OpenWallAsync(first, "/wall?density=list");
        Assert.Equal("activated", await StateAsync(page));
        await first.DisposeAsync();

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The server does not answer");
        await using var second = await RunningServer.StartAsync(port);
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("No live calls");
        Assert.EndsWith("/wall?density=list", page.Url, StringComparison.Ordinal);
    }

    private static Task<string> StateAsync(IPage page) => page.EvaluateAsync<string>("""
        async () => {
          const worker = (await navigator.serviceWorker.ready).active;
          if (worker.state !== 'activated') await new Promise(done => worker.addEventListener('statechange', done));
          return worker.state;
        }
        """);
}
