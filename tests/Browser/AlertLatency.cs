using System.Globalization;
using LiveEmpathy.Desk.Capture;

namespace LiveEmpathy.Browser;

/// <summary>
/// From talk-over in the audio to the alert painted in the page, over more than twenty alerts of as many live calls at once.
/// The rule's own on-delay is what it waits for by intention; see AlertTimes.
/// </summary>
[Collection(nameof(Chromium))]
public sealed class AlertLatency(Chromium chromium, ITestOutputHelper output)
{
    private const int Calls = 24;

    [Fact]
    public async Task AnAlertIsOnTheWallSoonAfterItsCause()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.OpenWallAsync(server);
        await page.GetByTestId("link-state").First.WaitForAsync();
        await PaintedAlerts.WatchAsync(page);

        var recording = RecordedCall.Load(Desks.Call("talk-over-upset.wav"), Desks.Call("talk-over-upset.vtt"), swap: false);
        var expected = AlertTimes.Of(recording, "talk-over-upset");
        var painted = await PaintedAlerts.PlayAsync(page, server.Address, recording, "latency", Calls, TestContext.Current.CancellationToken);

        var total = painted.Select(ms => ms - expected.TalkOverFromMs).Order().ToArray();
        Assert.True(total.Length >= 20);
        Print("talk-over begins -> alert painted", total);
        Print("beyond the rule's own on-delay", [.. total.Select(t => t - expected.OnDelayMs)]);
        output.WriteLine($"the rule's own on-delay: {expected.OnDelayMs} ms");
        Assert.All(total, t => Assert.True(t >= expected.OnDelayMs, "an alert before its cause: the measurement is wrong"));
    }

    private void Print(string what, double[] ms)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: median {ms[ms.Length / 2]:0} ms, p95 {ms[(int)(ms.Length * .95)]:0} ms, over {ms.Length} alerts");
        output.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
    }
}
