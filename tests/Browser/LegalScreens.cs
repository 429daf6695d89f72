using System.Text.RegularExpressions;
using LiveEmpathy.Measures;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>Under the EU profile no screen shows anything of how the agent sounds; the same search finds it under the other.</summary>
[Collection(nameof(Chromium))]
public sealed class LegalScreens(Chromium chromium)
{
    /// <summary>All that a page says, also in names and titles that only some people get to hear or see.</summary>
    private const string Said = """
        () => [document.body.innerText, ...[...document.querySelectorAll('[aria-label], [title]')].map(e => `${e.getAttribute('aria-label')} ${e.title}`),
               ...[...document.querySelectorAll('.def')].map(e => e.textContent)].join('\n')
        """;

    /// <summary>How the agent's tone is written: its figure, what that means, its place on the compass.</summary>
    private static readonly Regex Tone = new(@"in zone|\d out\b|agent's delivery|tone gap|agent's voice|aim for|the diamond|agent's energy|arousal", RegexOptions.IgnoreCase);

    [Theory]
    [InlineData("Standard")]
    [InlineData("EU")]
    public async Task NothingOfTheAgentsToneIsShownWhereTheLawSaysSo(string profile)
    {
        var shown = profile == "Standard";
        await using var server = await RunningServer.StartAsync($"--Legal:Profile={profile}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "argument");
        var page = await chromium.PageAsync(still: true);
        await page.GotoAsync($"{server.Page("/wall")}");
        await Assertions.Expect(page.Locator(".tile.is-p-urgent")).ToBeVisibleAsync(); // far enough for every measure
        Assert.Equal(shown, await page.Locator(".t-figs dt", new() { HasText = "Tone" }).CountAsync() == 1);
        await SaysAsync(page, "wall", shown);

        await page.GotoAsync($"{server.Page("/wall/argument")}");
        await Assertions.Expect(page.Locator(".cp-dot")).ToBeVisibleAsync(); // the customer's mood is no employee's
        Assert.Equal(shown ? (1, 1) : (0, 0), (await page.Locator(".cp-agent").CountAsync(), await page.Locator(".cp-zone").CountAsync()));
        await SaysAsync(page, "call", shown);

        await page.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(page.GetByTestId("floor-team")).ToBeVisibleAsync();
        await SaysAsync(page, "floor", false);

        await page.GotoAsync($"{server.Page("/coach?agent=argument-agent")}");
        await Assertions.Expect(page.Locator(".own-pace")).ToBeVisibleAsync();
        await SaysAsync(page, "coach", false);
        Assert.Contains(await page.Locator(".own-tone b").TextContentAsync(), Enum.GetValues<Mood>().Select(m => ToneZone.For(m).Hint)); // what the customer's mood calls for
        await stop.CancelAsync();
        await calls;
    }

    private static async Task SaysAsync(IPage page, string screen, bool tone)
    {
        var said = await page.EvaluateAsync<string>(Said);
        var found = Tone.Matches(said).Select(m => m.Value).Distinct().ToArray();
        Assert.True(found.Length > 0 == tone, $"{screen}: {string.Join(", ", found)}");
        await Axe.CheckAsync(page, screen);
    }
}
