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

    /// <summary>Notes when each alert was first painted: two frames after it came into the page.</summary>
    private const string Observer = """
        () => {
          window.painted = {};
          const look = () => document.querySelectorAll('[data-testid=tile-alert]').forEach(a => {
            const call = a.closest('[data-testid=tile]').dataset.call;
            if (!window.painted[call]) {
              window.painted[call] = -1;
              requestAnimationFrame(() => requestAnimationFrame(() => window.painted[call] = performance.timeOrigin + performance.now()));
            }
          });
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
        }
        """;

    [Fact]
    public async Task AnAlertIsOnTheWallSoonAfterItsCause()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.OpenWallAsync(server);
        await page.GetByTestId("link-state").First.WaitForAsync();
        await page.EvaluateAsync(Observer);

        var recording = RecordedCall.Load(Desks.Call("talk-over-upset.wav"), Desks.Call("talk-over-upset.vtt"), swap: false);
        var expected = AlertTimes.Of(recording, "talk-over-upset");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var starts = new Dictionary<string, DateTimeOffset>();
        var playing = new List<Task>();
        foreach (var i in Enumerable.Range(1, Calls))
        {
            var (start, task) = Desks.Play(server.Address, recording, $"latency-{i}", stop.Token);
            starts.Add($"latency-{i}", start);
            playing.Add(task);
            await page.WaitForTimeoutAsync(137); // so that they do not all speak at once
        }
        await page.WaitForFunctionAsync($"() => Object.values(window.painted).filter(t => t > 0).length >= {Calls}", null, new() { Timeout = 120_000 });
        var painted = await page.EvaluateAsync<Dictionary<string, double>>("() => window.painted");
        await stop.CancelAsync();
        await Task.WhenAll(playing);


        var total = painted.Select(p => p.Value - starts[p.Key].ToUnixTimeMilliseconds() - expected.TalkOverFromMs).Order().ToArray();
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
