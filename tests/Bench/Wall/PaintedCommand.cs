using System.Globalization;
using LiveEmpathy.Bench.Capacity;
using LiveEmpathy.Browser;
using LiveEmpathy.Desk.Capture;
using Microsoft.Playwright;

namespace LiveEmpathy.Bench.Wall;

/// <summary>
/// <c>painted [--calls N] [--rounds N]</c>: from talk-over in the audio of 24 real desks to the alert painted on their supervisor's wall, while
/// the server carries so many live calls in all, with a viewer to 50.
/// </summary>
internal static class PaintedCommand
{
    private const int Heard = 24; // all of them fit the screen
    private const int RoundSeconds = 45;

    public static async Task<int> RunAsync(string[] args)
    {
        var (calls, rounds) = (WallCommand.Number(args, "--calls", 1_000), WallCommand.Number(args, "--rounds", 4));
        if (calls <= Heard || rounds < 1) throw new FormatException($"--calls is more than {Heard}, which real desks hear; --rounds is 1 or more.");
        await using var server = await PublishedServer.StartAsync(Path.GetFullPath(await PublishedServer.PublishAsync(WallCommand.Published)));
        var steady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var floor = LoadProcess.RunAsync([server.Address], new LoadOptions(calls - Heard, rounds * RoundSeconds).WithViewers(), report =>
        {
            if (report.Phase == LoadPhase.Steady) steady.TrySetResult();
        });
        await await Task.WhenAny(steady.Task, floor);
        var beyond = await MeasureAsync(server.Address, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls} live calls, {beyond.Length} alerts, from talk-over to the alert painted, beyond the rule's own on-delay:"));
        var holds = Print("median", beyond[beyond.Length / 2], 150) & Print("99 of 100", beyond[(int)(.99 * (beyond.Length - 1))], 400);
        await floor;
        return holds ? 0 : 2;
    }

    private static async Task<double[]> MeasureAsync(Uri server, int rounds)
    {
        var recording = RecordedCall.Load("Server/Demo/Calls/talk-over-upset.wav", "Server/Demo/Calls/talk-over-upset.vtt", swap: false);
        var expected = AlertTimes.Of(recording, "talk-over-upset");
        Console.WriteLine($"the rule's own on-delay: {expected.OnDelayMs} ms");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = PageMeter.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        page.SetDefaultTimeout(180_000);
        await page.GotoAsync(new Uri(server, $"/wall?team={LiveDesk.Team}").ToString());
        await page.Locator(".wallbar:not([inert] *)").WaitForAsync();
        await PaintedAlerts.WatchAsync(page);
        var painted = new List<double>();
        for (var round = 1; round <= rounds; round++)
            painted.AddRange(await PaintedAlerts.PlayAsync(page, server, recording, $"round{round}", Heard, CancellationToken.None));
        return [.. painted.Select(ms => ms - expected.TalkOverFromMs - expected.OnDelayMs).Order()];
    }

    private static bool Print(string what, double ms, int budget)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-10}{ms,6:0} ms   budget {budget} ms {(ms <= budget ? "holds" : "MISSED")}"));
        return ms <= budget;
    }
}
