using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>
/// One call with talk-over, played at a desk: the agent is nudged, a supervisor is alerted, looks into the call and whispers; the agent
/// reads it and says that it helped, and the supervisor sees that; the call ends and the same page sums it up.
/// </summary>
[Collection(nameof(Chromium))]
public sealed class SupervisorJourney(Chromium chromium)
{
    [Fact]
    public async Task FromTalkOverToTheWhisperTheVerdictAndTheSummary()
    {
        await using var server = await RunningServer.StartAsync();
        var (wall, coach, floor) = (await chromium.PageAsync(), await chromium.PageAsync(380, 300), await chromium.PageAsync());
        await wall.OpenWallAsync(server);
        await coach.GotoAsync($"{server.Page("/coach?agent=kevin-ashdown")}");
        await floor.GotoAsync($"{server.Page("/floor")}");
        await Assertions.Expect(wall.GetByTestId("link-state").First).ToBeVisibleAsync();
        await Assertions.Expect(coach.GetByTestId("link-state").First).ToHaveAttributeAsync("data-state", "Live");

        using var desk = Desks.Start(server.Address, "talk-over-upset", "Kevin Ashdown");
        await Assertions.Expect(wall.GetByTestId("tile")).ToContainTextAsync("Kevin Ashdown");
        await Assertions.Expect(coach.GetByTestId("cue")).ToHaveAttributeAsync("data-rule", "let-them-finish");
        await Assertions.Expect(wall.Locator("[data-testid=tile-alert][data-alert-rule=talk-over-upset]")).ToBeVisibleAsync();

        await wall.Keyboard.PressAsync("j");
        await wall.Keyboard.PressAsync("w");
        await wall.WaitForURLAsync("**/wall/*");
        await Assertions.Expect(wall.Locator("#whisper-text")).ToBeFocusedAsync();
        await wall.Keyboard.TypeAsync("Let her tell it first");
        await wall.Keyboard.PressAsync("Control+Enter");
        var whisper = coach.Locator("[data-testid=cue][data-rule=whisper]");
        await Assertions.Expect(whisper).ToContainTextAsync("Let her tell it first");
        var receipt = wall.Locator("[data-testid=given-cue][data-rule=whisper]");
        await Assertions.Expect(receipt).ToContainTextAsync("Seen at");
        await coach.Keyboard.PressAsync("1");
        await Assertions.Expect(receipt).ToContainTextAsync("Helpful, says the agent");

        await Assertions.Expect(wall.Locator("[data-testid=moment][data-rule=talk-over]").First).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByTestId("transcript-line").Filter(new() { HasText = "Please let me finish" })).ToBeVisibleAsync();
        await Assertions.Expect(floor.GetByTestId("floor-team")).ToHaveCountAsync(1);
        Assert.DoesNotContain("Ruth", await floor.InnerTextAsync("body"), StringComparison.Ordinal); // the customer
        await Assertions.Expect(wall.GetByTestId("summary")).ToContainTextAsync("To practise");
        await desk.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
