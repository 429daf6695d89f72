using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>Pictures of a screen at the sizes that people have, in a folder that is not kept: to be looked at.</summary>
internal static class Shots
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../screenshots"));
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (1366, 768), (3840, 2160), (1920, 1080)];

    /// <summary>One picture at the size that the page has.</summary>
    public static Task OneAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{page.ViewportSize!.Width}x{page.ViewportSize.Height}.png") });

    /// <summary>One picture at each size; the page is left at the last.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}x{height}.png") });
        }
    }
}
