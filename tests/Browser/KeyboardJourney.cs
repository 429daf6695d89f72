using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>A supervisor without a mouse: finds the call, takes its alert, looks at it closely, writes a note, comes back to the same wall.</summary>
[Collection(nameof(Chromium))]
public sealed class KeyboardJourney(Chromium chromium)
{
    [Fact]
    public async Task EverythingIsReachedByKeys()
    {
        await using var server = await RunningServer.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument", "calm-invoice");
        var page = await chromium.PageAsync(1366, 768);
        await page.OpenWallAsync(server, "/wall?density=compact&group=team");
        await Assertions.Expect(page.GetByTestId("tile")).ToHaveCountAsync(2);

        for (var tab = 0; tab < 8; tab++) // the controls of the bar
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("solid", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")); // MudBlazor takes the ring from buttons and links
        }
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Hand over");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page).ToHaveURLAsync($"{server.Page("/wall?density=list&group=team")}");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("argument-agent");
        await Assertions.Expect(page.GetByTestId("tile")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator(".t-pin[aria-pressed=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByTestId("tile-alert")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Acknowledged by Supervisor");
        await page.Keyboard.PressAsync("z");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Taken back");
        await Assertions.Expect(page.GetByTestId("tile-alert")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator("#give-to")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Mia");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Handed to Mia by Supervisor");
        await Assertions.Expect(page.Locator(".tile:focus")).ToHaveCountAsync(1); // back where it was

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/wall/argument*");
        await Assertions.Expect(page.GetByTestId("transcript-line").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("+");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Further away" })).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#note-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Promised a call back");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByTestId("note")).ToContainTextAsync("Promised a call back");
        await page.Keyboard.PressAsync("Escape"); // leaves the field
        await page.Keyboard.PressAsync("Escape"); // leaves the call
        await Assertions.Expect(page).ToHaveURLAsync($"{server.Page("/wall?q=argument-agent&density=list&group=team")}");
        await stop.CancelAsync();
        await calls;
    }

    [Fact]
    public async Task ACallThatIsLookedAtStaysInSightWhenTheWallDealsItsPlacesAnew()
    {
        await using var server = await RunningServer.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument", "calm-invoice", "calm-outage", "abuse");
        var page = await chromium.PageAsync(390, 700, still: true);
        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".tile .t-pin")).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("j");
        var selected = await page.Locator(".tile:focus").GetAttributeAsync("data-call");
        var last = (await PlacesAsync(page))[^1];

        await page.EvaluateAsync("() => scrollTo(0, 1e6)");
        var at = await page.EvaluateAsync<int>("() => Math.round(scrollY)");
        Assert.True(at > 300, "too short to scroll");
        await page.EvaluateAsync($"() => document.querySelector('[data-call={last}] .t-pin').click()"); // to the front: every other tile is moved
        await page.WaitForFunctionAsync($"last => {Places}[0] === last", last);
        await Assertions.Expect(page.Locator(".tile:focus")).ToHaveAttributeAsync("data-call", selected!);
        Assert.InRange(await page.EvaluateAsync<int>("() => Math.round(scrollY)"), at - 60, at + 60);

        var second = (await PlacesAsync(page))[1];
        await page.EvaluateAsync($"() => document.querySelector('[data-call={last}] .t-pin').focus()");
        while (await page.EvaluateAsync<string>("() => document.activeElement.closest('.tile').dataset.call") == last) await page.Keyboard.PressAsync("Tab");
        Assert.Equal(second, await page.EvaluateAsync<string>("() => document.activeElement.dataset.call")); // Tab follows the eye, not the page
        await page.EvaluateAsync($"() => document.querySelector('[data-call={selected}]').focus()");

        await page.Keyboard.PressAsync("d"); // everything has another place: the selected call comes into sight
        await Assertions.Expect(page.Locator(".tile:focus")).ToBeInViewportAsync();
        await stop.CancelAsync();
        await calls;
    }

    /// <summary>The calls as they stand on the screen.</summary>
    private static Task<string[]> PlacesAsync(IPage page) => page.EvaluateAsync<string[]>($"() => {Places}");

    private const string Places = "[...document.querySelectorAll('.tile')].sort((a, b) => a.offsetTop - b.offsetTop || a.offsetLeft - b.offsetLeft).map(t => t.dataset.call)";
}
