using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>The coach as a small window: at 320 x 200 everything can be seen whatever it has to say, and the window that floats on top says the same and takes the verdict.</summary>
[Collection(nameof(Chromium))]
public sealed class CoachWindow(Chromium chromium)
{
    /// <summary>As long as a whisper may be.</summary>
    private const string Longest = "Tell her that you understand the exam is what matters most to her, offer the mobile stick by courier today, then come back to her first one";

    /// <summary>What is cut off or makes the window scroll, in words; empty: nothing.</summary>
    private const string CutOff = """
        () => {
          const out = [], root = document.documentElement;
          if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) out.push(`scrolls: ${root.scrollWidth} x ${root.scrollHeight} in ${innerWidth} x ${innerHeight}`);
          for (const e of document.querySelectorAll('.coach p, .coach button, .coach b, .coach svg, .co-head > *')) {
            const r = e.getBoundingClientRect();
            if (r.width === 0 || r.height === 0 || e.closest('.sr')) continue;
            if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) out.push(`${e.className.baseVal ?? e.className} ${e.textContent.slice(0, 30)}`);
          }
          return out;
        }
        """;

    [Theory]
    [InlineData(320, 200)]
    [InlineData(380, 300)]
    public async Task WhateverItSaysItFits(int width, int height)
    {
        await using var server = await RunningServer.StartAsync("--ListenIn:Allowed=true");
        var (wall, coach) = (await chromium.PageAsync(), await chromium.PageAsync(width, height, still: true));
        await coach.GotoAsync($"{server.Page("/coach")}");
        await Assertions.Expect(coach.Locator("#agent-id")).ToBeVisibleAsync();
        await coach.GotoAsync($"{server.Page("/coach?agent=talk-over-upset-agent")}");
        await FitsAsync(coach, "Between calls");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "talk-over-upset");
        await FitsAsync(coach, "Carry on");
        await FitsAsync(coach, "Let them finish");
        await wall.GotoAsync($"{server.Page("/wall/talk-over-upset")}");
        await WhisperAsync(wall, Longest);
        await FitsAsync(coach, Longest);
        await wall.Keyboard.PressAsync("Escape");
        await wall.Keyboard.PressAsync("l");
        await Assertions.Expect(coach.GetByTestId("listened-in")).ToBeVisibleAsync();
        await FitsAsync(coach, "A supervisor listens");
        await Shots.OneAsync(coach, "coach-small");
        await stop.CancelAsync();
        await calls;
        await server.DisposeAsync();
        await FitsAsync(coach, "No line to the server");
    }

    [Fact]
    public async Task TheWindowThatFloatsOnTopShowsTheNudgeAndTakesTheVerdict()
    {
        await using var server = await RunningServer.StartAsync();
        var (wall, coach) = (await chromium.PageAsync(), await chromium.PageAsync(900, 700));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = Desks.PlayAll(server.Address, stop.Token, "calm-outage");
        await coach.GotoAsync($"{server.Page("/coach?agent=calm-outage-agent")}");
        await wall.GotoAsync($"{server.Page("/wall/calm-outage")}");
        Assert.True(await coach.EvaluateAsync<bool>("() => 'documentPictureInPicture' in window"), "this Chromium has no Document Picture-in-Picture");
        var small = await coach.Context.RunAndWaitForPageAsync(() => coach.ClickAsync(".co-pop"));
        await small.SetViewportSizeAsync(320, 200);
        await FitsAsync(small, "Carry on");
        await Assertions.Expect(small.Locator(".co-pop")).ToHaveCountAsync(0);

        await WhisperAsync(wall, "Ask what her son needs most");
        await FitsAsync(small, "Ask what her son needs most");
        await Shots.OneAsync(small, "coach-floating");
        await small.Locator("[data-verdict=Helpful]").ClickAsync();
        await Assertions.Expect(small.Locator(".co-thanks")).ToContainTextAsync("Noted: helpful");
        await Assertions.Expect(wall.Locator("[data-testid=given-cue][data-rule=whisper]")).ToContainTextAsync("Helpful, says the agent");

        await WhisperAsync(wall, "Say when you will call back");
        await Assertions.Expect(small.GetByTestId("cue")).ToContainTextAsync("Say when you will call back");
        await small.Keyboard.PressAsync("2");
        await Assertions.Expect(small.Locator(".co-thanks")).ToContainTextAsync("Noted: not now");
        await stop.CancelAsync();
        await calls;
    }

    private static async Task FitsAsync(IPage page, string says)
    {
        await Assertions.Expect(page.Locator(".coach")).ToContainTextAsync(says);
        Assert.Empty(await page.EvaluateAsync<string[]>(CutOff));
    }

    private static async Task WhisperAsync(IPage wall, string text)
    {
        await wall.Locator("#whisper-text").FillAsync(text);
        await wall.Keyboard.PressAsync("Control+Enter");
    }
}
