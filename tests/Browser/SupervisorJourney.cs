using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>
/// One call with talk-over, played at a desk: a supervisor sees the tile, is alerted, looks into the call; the agent is nudged;
/// the floor counts it.
/// </summary>
[Collection(nameof(Chromium))]
public sealed class SupervisorJourney(Chromium chromium)
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../screenshots"));

    [Fact]
    public async Task FromTalkOverToTheAlertTheDrillInAndTheNudge()
    {
        await using var server = await RunningServer.StartAsync();
        var (wall, coach, floor) = (await chromium.PageAsync(), await chromium.PageAsync(), await chromium.PageAsync());
        await wall.GotoAsync($"{server.Page("/wall")}");
        await coach.GotoAsync($"{server.Page("/coach?agent=kevin-ashdown")}");
        await floor.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(wall.GetByTestId("link-state").First).ToBeVisibleAsync();

        using var desk = Desks.Start(server.Address, "talk-over-upset", "Kevin Ashdown");
        var tile = wall.GetByTestId("tile");
        await Assertions.Expect(tile).ToContainTextAsync("Kevin Ashdown");
        await Assertions.Expect(floor.GetByTestId("floor-team")).ToHaveCountAsync(1);
        await Assertions.Expect(coach.GetByTestId("cue")).ToHaveAttributeAsync("data-rule", "let-them-finish");
        await ShotAsync(coach, "coach");
        await Assertions.Expect(wall.Locator("[data-testid=tile-alert][data-alert-rule=talk-over-upset]")).ToBeVisibleAsync();
        await ShotAsync(wall, "wall");
        await ShotAsync(floor, "floor");

        await wall.Keyboard.PressAsync("j");
        await wall.Keyboard.PressAsync("Enter");
        await wall.WaitForURLAsync("**/wall/*");
        await Assertions.Expect(wall.Locator("[data-testid=moment][data-rule=talk-over]").First).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByTestId("transcript-line").Filter(new() { HasText = "Please let me finish" })).ToBeVisibleAsync();
        await ShotAsync(wall, "call");
        desk.Kill();
        await desk.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ShotAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
}
