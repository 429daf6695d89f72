using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>Every screen is accessible, in both themes and in the states that a screen can be in; pictures of each on the way.</summary>
[Collection(nameof(Chromium))]
public sealed class AccessibleScreens(Chromium chromium)
{
    [Fact]
    public async Task EveryScreenWithCalls()
    {
        await using var server = await RunningServer.StartAsync("--ListenIn:Allowed=true");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument", "abuse", "talk-over-upset", "calm-invoice");
        var page = await chromium.PageAsync(still: true);
        await page.GotoAsync($"{server.Page("/coach?agent=argument-agent")}");
        await Assertions.Expect(page.GetByTestId("cue")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "coach", pictures: true);
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".tile.is-p-urgent").First).ToBeVisibleAsync();
        Assert.NotEmpty(await LegalScreens.ToneAsync(page)); // as it would be found under the EU profile
        await Axe.CheckAsync(page, "wall", pictures: true);
        await page.Keyboard.PressAsync("?");
        await Axe.CheckAsync(page, "keys");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("#give-to")).ToBeFocusedAsync();
        await Axe.CheckAsync(page, "hand-over");
        await page.GetByRole(AriaRole.Button, new() { Name = "To whoever is free" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Handed over");
        await page.Keyboard.PressAsync("d");
        await Axe.CheckAsync(page, "wall-compact");
        await page.Keyboard.PressAsync("d");
        await Axe.CheckAsync(page, "wall-list");
        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("floor-team").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "floor", pictures: true);
        await page.GotoAsync($"{server.Page("/wall/argument")}");
        await Assertions.Expect(page.GetByTestId("call-alert").First).ToBeVisibleAsync();
        await page.Locator(".what").Nth(1).ClickAsync();
        await page.Locator(".chip").First.FocusAsync();
        await Assertions.Expect(page.Locator(".line .def").First).ToContainTextAsync("Pulled down");
        Assert.NotEmpty(await LegalScreens.ToneAsync(page));
        await Axe.CheckAsync(page, "call", pictures: true);
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(page.GetByTestId("on-air")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "call-heard");
        await Axe.CheckHighContrastAsync(page, "call");
        await page.GotoAsync($"{server.Page("/alerts")}");
        await Assertions.Expect(page.GetByTestId("noisy-rule").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "alerts", pictures: true);
        await Axe.CheckHighContrastAsync(page, "alerts");
        await stop.CancelAsync();
        await calls;
    }

    [Fact]
    public async Task TheWallWhileItsProgramLoads()
    {
        await using var server = await RunningServer.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "calm-invoice", "abuse");
        var page = await chromium.PageAsync(still: true);
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".tile .t-level b").Filter(new() { HasTextRegex = new("[0-9]") })).ToHaveCountAsync(2);
        await page.RouteAsync("**/*.wasm", _ => Task.CompletedTask); // the program does not come
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(page.Locator(".first-sight[inert] .tile")).ToHaveCountAsync(2);
        await Axe.CheckAsync(page, "wall-opening", pictures: true);
        await stop.CancelAsync();
        await calls;
    }

    [Fact]
    public async Task EveryStateWithoutCalls()
    {
        await using var server = await RunningServer.StartAsync("--Build=another");
        var page = await chromium.PageAsync(still: true);
        await page.RouteAsync("**/api/server", async route =>
        {
            var facts = await (await route.FetchAsync()).JsonAsync();
            await route.FulfillAsync(new() { Json = new { build = "another", run = "x", listenIn = false, now = facts!.Value.GetProperty("now").GetDateTimeOffset().AddMinutes(7) } });
        });
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.GetByTestId("new-version")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("clock-wrong")).ToContainTextAsync("7 min slow");
        await Axe.CheckAsync(page, "wall-empty");
        await page.GotoAsync($"{server.Page("/wall/nobody-knows")}");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("This call is not here");
        await Axe.CheckAsync(page, "call-unknown");
        await page.GotoAsync($"{server.Page("/coach")}");
        await Assertions.Expect(page.Locator("#agent-id")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "coach-whose");
        await CheckAsync(page, server, "/coach?agent=nobody", ".coach", "Between calls");
        await CheckAsync(page, server, "/alerts", ".blank", "No alert in this time");

        await page.RouteAsync("**/hubs/**", route => route.FulfillAsync(new() { Status = 403 }));
        await CheckAsync(page, server, "/alerts", "[data-testid=forbidden]", "You may not look at this");
        await CheckAsync(page, server, "/coach?agent=nobody", ".coach", "Not allowed");
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.GetByTestId("forbidden")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "wall-forbidden");
        await page.RouteAsync("**/hubs/**", route => route.AbortAsync());
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".skeleton").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "wall-loading");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("The server does not answer");
        await Axe.CheckAsync(page, "wall-offline");
        await CheckAsync(page, server, "/alerts", ".blank", "The server does not answer");
        await CheckAsync(page, server, "/coach?agent=nobody", ".coach", "No line to the server");
        await page.GotoAsync($"{server.Page("/wall/nobody-knows")}");
        await Assertions.Expect(page.Locator(".call.loading")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "call-loading");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("The server does not answer");
        await Axe.CheckAsync(page, "call-offline");
        await page.GotoAsync($"{server.Page("/floor")}");
        await page.WaitForFunctionAsync("() => performance.getEntriesByType('navigation')[0].type === 'reload'"); // it loads the new version by itself, once
        await Assertions.Expect(page.Locator(".fl-empty")).ToContainTextAsync("Waiting for the server");
        await Axe.CheckAsync(page, "floor-waiting");
        await page.RouteAsync("**/hubs/**", route => route.FulfillAsync(new() { Status = 403 }));
        await CheckAsync(page, server, "/floor", "[data-testid=forbidden]", "You may not look at this");
    }

    private static async Task CheckAsync(IPage page, RunningServer server, string path, string at, string says)
    {
        await page.GotoAsync($"{server.Page(path)}");
        await Assertions.Expect(page.Locator(at)).ToContainTextAsync(says);
        await Axe.CheckAsync(page, $"{path}: {says}");
    }

    [Fact]
    public async Task InGermanTheScreensSpeakGerman()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.OpenWallAsync(server);
        await page.Locator("#language").SelectOptionAsync("de");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("Keine laufenden Anrufe");
        Assert.Equal("de", await page.GetAttributeAsync("html", "lang"));
    }
}
