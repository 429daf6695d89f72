using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>axe finds nothing to complain about (WCAG 2.2 A and AA) on any screen, in both themes and in the states that a screen can be in; pictures of each on the way.</summary>
[Collection(nameof(Chromium))]
public sealed class AccessibleScreens(Chromium chromium)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    [Fact]
    public async Task EveryScreenWithCalls()
    {
        await using var server = await RunningServer.StartAsync("--ListenIn:Allowed=true");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument", "abuse", "talk-over-upset", "calm-invoice");
        var page = await chromium.PageAsync(still: true);
        await page.GotoAsync($"{server.Page("/coach?agent=argument-agent")}");
        await Assertions.Expect(page.GetByTestId("cue")).ToBeVisibleAsync();
        await CheckAsync(page, "coach");
        await page.GotoAsync($"{server.Page("/wall")}");
        await Assertions.Expect(page.Locator(".tile.is-p-urgent").First).ToBeVisibleAsync();
        await CheckAsync(page, "wall");
        await page.Keyboard.PressAsync("?");
        await CheckAsync(page, "keys", pictures: false);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("#give-to")).ToBeFocusedAsync();
        await CheckAsync(page, "hand-over", pictures: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "To whoever is free" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Handed over");
        await page.Keyboard.PressAsync("d");
        await CheckAsync(page, "wall-compact", pictures: false);
        await page.Keyboard.PressAsync("d");
        await CheckAsync(page, "wall-list", pictures: false);
        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("floor-team").First).ToBeVisibleAsync();
        await CheckAsync(page, "floor");
        await page.GotoAsync($"{server.Page("/wall/argument")}");
        await Assertions.Expect(page.GetByTestId("call-alert").First).ToBeVisibleAsync();
        await page.Locator(".what").Nth(1).ClickAsync();
        await page.Locator(".chip").First.FocusAsync();
        await Assertions.Expect(page.Locator(".line .def").First).ToContainTextAsync("Pulled down");
        await CheckAsync(page, "call");
        await page.GotoAsync($"{server.Page("/alerts")}");
        await Assertions.Expect(page.GetByTestId("noisy-rule").First).ToBeVisibleAsync();
        await CheckAsync(page, "alerts");
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
        await page.GotoAsync($"{server.Page("/wall")}");
        await Assertions.Expect(page.GetByTestId("new-version")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("clock-wrong")).ToContainTextAsync("7 min slow");
        await CheckAsync(page, "wall-empty", pictures: false);
        await page.GotoAsync($"{server.Page("/wall/nobody-knows")}");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("This call is not here");
        await CheckAsync(page, "call-unknown", pictures: false);
        await page.GotoAsync($"{server.Page("/coach")}");
        await Assertions.Expect(page.Locator("#agent-id")).ToBeVisibleAsync();
        await CheckAsync(page, "coach-whose", pictures: false);

        await page.RouteAsync("**/hubs/**", route => route.FulfillAsync(new() { Status = 403 }));
        await page.GotoAsync($"{server.Page("/wall")}");
        await Assertions.Expect(page.GetByTestId("forbidden")).ToBeVisibleAsync();
        await CheckAsync(page, "wall-forbidden", pictures: false);
        await page.RouteAsync("**/hubs/**", route => route.AbortAsync());
        await page.GotoAsync($"{server.Page("/wall")}");
        await Assertions.Expect(page.Locator(".skeleton").First).ToBeVisibleAsync();
        await CheckAsync(page, "wall-loading", pictures: false);
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("The server does not answer");
        await CheckAsync(page, "wall-offline", pictures: false);
        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.Locator(".fl-empty")).ToContainTextAsync("Waiting for the server");
        await CheckAsync(page, "floor-waiting", pictures: false);
    }

    [Fact]
    public async Task InGermanTheScreensSpeakGerman()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync($"{server.Page("/wall")}");
        await page.Locator("#language").SelectOptionAsync("de");
        await Assertions.Expect(page.Locator(".blank")).ToContainTextAsync("Keine laufenden Anrufe");
        Assert.Equal("de", await page.GetAttributeAsync("html", "lang"));
    }

    private static async Task CheckAsync(IPage page, string name, bool pictures = true)
    {
        foreach (var theme in (string[])["light", "dark"])
        {
            await page.EvaluateAsync("t => { document.documentElement.dataset.theme = t; return new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d))); }", theme);
            if (pictures) await Shots.TakeAsync(page, $"{name}-{theme}");
            var found = await page.RunAxe(Rules);
            Assert.True(found.Violations.Length == 0, $"{name}, {theme}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(4).Select(n => n.Html))}")));
        }
    }
}
