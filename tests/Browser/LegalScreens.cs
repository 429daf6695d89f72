using System.Text.RegularExpressions;
using LiveEmpathy.Measures;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>Under the EU profile no screen shows anything of how the agent sounds. AccessibleScreens finds it with the same search under the other.</summary>
[Collection(nameof(Chromium))]
public sealed partial class LegalScreens(Chromium chromium)
{
    /// <summary>All that a page says, also in names, titles and definitions that only some people get to see.</summary>
    private const string Said = """
        () => [document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title]')].map(e => `${e.getAttribute('aria-label')} ${e.title}`),
               ...[...document.querySelectorAll('.def')].map(e => e.textContent)].join('\n')
        """;

    [Fact]
    public async Task NothingOfTheAgentsToneIsShownWhereTheLawSaysSo()
    {
        await using var server = await RunningServer.StartAsync("--Legal:Profile=EU");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument");
        var page = await chromium.PageAsync(still: true);
        await page.GotoAsync($"{server.Page("/coach?agent=argument-agent")}");
        await Assertions.Expect(page.Locator(".own-pace")).ToBeVisibleAsync();
        await NoToneAsync(page, "coach");
        Assert.Contains(await page.Locator(".own-tone b").TextContentAsync(), Enum.GetValues<Mood>().Select(m => ToneZone.For(m).Hint)); // what the customer's mood calls for

        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("floor-team")).ToBeVisibleAsync();
        await NoToneAsync(page, "floor");

        await page.OpenWallAsync(server);
        await Assertions.Expect(page.Locator(".mood-angry")).ToBeVisibleAsync(); // far enough for every measure
        Assert.Equal(["Pace", "Talk", "Score"], await page.Locator(".t-figs dt").AllTextContentsAsync());
        await NoToneAsync(page, "wall");

        await page.GotoAsync($"{server.Page("/wall/argument")}");
        await Assertions.Expect(page.Locator(".cp-dot")).ToBeVisibleAsync(); // the customer's mood is no employee's
        await Assertions.Expect(page.Locator(".cp-agent, .cp-zone")).ToHaveCountAsync(0);
        await NoToneAsync(page, "call");
        await stop.CancelAsync();
        await calls;
    }

    /// <summary>What a page says of the agent's tone.</summary>
    internal static async Task<string[]> ToneAsync(IPage page) => [.. Tone().Matches(await page.EvaluateAsync<string>(Said)).Select(m => m.Value).Distinct()];

    private static async Task NoToneAsync(IPage page, string screen)
    {
        Assert.Empty(await ToneAsync(page));
        await Axe.CheckAsync(page, $"{screen} under EU");
    }

    /// <summary>How the agent's tone is written: its figure, what that means, its place on the compass.</summary>
    [GeneratedRegex(@"in zone|\d out\b|agent's delivery|tone gap|agent's voice|aim for|the diamond|agent's energy|arousal", RegexOptions.IgnoreCase)]
    private static partial Regex Tone();
}
