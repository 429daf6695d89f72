using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>axe finds nothing to complain about (WCAG 2.2 A and AA, best practice), in either theme.</summary>
internal static class Axe
{
    private static readonly RunOnlyOptions Tags = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    /// <param name="name">What is shown, for the message and the pictures.</param>
    public static async Task CheckAsync(IPage page, string name, bool pictures = false)
    {
        foreach (var theme in (string[])["light", "dark"])
        {
            await page.EvaluateAsync("t => { document.documentElement.dataset.theme = t; return new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d))); }", theme);
            if (pictures) await Shots.TakeAsync(page, $"{name}-{theme}");
            await RunAsync(page, $"{name}, {theme}");
        }
    }

    /// <summary>In the system's own colours, as a person with Windows' high contrast sees it. Their contrast is the system's: axe, which reads the page's, is not asked for it.</summary>
    public static async Task CheckHighContrastAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await Shots.OneAsync(page, $"{name}-high-contrast");
        await RunAsync(page, $"{name}, high contrast", "color-contrast", "link-in-text-block");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }

    private static async Task RunAsync(IPage page, string name, params string[] without)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = Tags, Rules = without.ToDictionary(rule => rule, _ => new RuleOptions { Enabled = false }) });
        Assert.True(found.Violations.Length == 0, $"{name}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id} at {string.Join(", ", v.Nodes.Take(4).Select(n => n.Html))}")));
    }
}
