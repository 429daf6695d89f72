using LiveEmpathy.Desk.Capture;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>From talk-over in the audio to the alert painted in a page, over many live calls at once. What a rule waits for by intention: <see cref="AlertTimes"/>.</summary>
internal static class PaintedAlerts
{
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

    /// <summary>A page from now on notes its alerts.</summary>
    public static Task WatchAsync(IPage page) => page.EvaluateAsync(Observer);

    /// <summary>Plays one recording as so many calls, a little apart, until the alert of each is painted.</summary>
    /// <param name="page">A wall that shows their team (<see cref="LiveDesk.Team"/>), and is watched.</param>
    /// <param name="server">Where the calls go.</param>
    /// <param name="recording">Talk-over that raises an alert.</param>
    /// <param name="prefix">Of the calls' ids: of no other calls on the page.</param>
    /// <param name="calls">How many.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Of each call, from stream time zero to the alert painted, ms.</returns>
    public static async Task<double[]> PlayAsync(IPage page, Uri server, RecordedCall recording, string prefix, int calls, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var starts = new Dictionary<string, DateTimeOffset>();
        var playing = new List<Task>();
        foreach (var i in Enumerable.Range(1, calls))
        {
            var (start, call) = LiveDesk.Play(server, recording, $"{prefix}-{i}", end.Token);
            starts.Add($"{prefix}-{i}", start);
            playing.Add(call);
            await page.WaitForTimeoutAsync(137); // so that they do not all speak at once
        }
        await page.WaitForFunctionAsync($"() => Object.entries(window.painted).filter(([call, at]) => call.startsWith('{prefix}-') && at > 0).length >= {calls}", null, new() { Timeout = 120_000 });
        var painted = await page.EvaluateAsync<Dictionary<string, double>>("() => window.painted");
        await end.CancelAsync();
        await Task.WhenAll(playing);
        return [.. starts.Select(call => painted[call.Key] - call.Value.ToUnixTimeMilliseconds())];
    }
}
