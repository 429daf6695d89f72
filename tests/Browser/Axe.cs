using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>axe finds nothing to complain about (WCAG 2.2 A and AA, best practice), in either theme.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <param name="name">What is shown, for the message and the pictures.</param>
    public static async Task CheckAsync(IPage page, string name, bool pictures = false)
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
