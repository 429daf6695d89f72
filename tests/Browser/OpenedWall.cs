using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>A wall that answers.</summary>
internal static class OpenedWall
{
    /// <summary>Opens a wall and waits for its program: what the server draws of it until then looks the same and takes no key.</summary>
    public static async Task OpenWallAsync(this IPage page, RunningServer server, string path = "/wall")
    {
        await page.GotoAsync($"{server.Page(path)}");
        await Assertions.Expect(page.Locator(".wallbar:not([inert] *)")).ToBeVisibleAsync();
    }
}
