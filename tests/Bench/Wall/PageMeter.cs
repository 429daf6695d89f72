using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace LiveEmpathy.Bench.Wall;

/// <summary>A wall in a real Chromium, and what it costs.</summary>
internal static class PageMeter
{
    /// <summary>Runs before the page: when the first tile came and when the program had drawn it, how long tasks took, which frames were drawn, which tiles redrawn, how soon a key was answered.</summary>
    private const string Watch = """
        window.meter = { first: 0, alive: 0, long: [], frames: 0, dropped: 0, redrawn: 0, pressed: 0, answers: [] };
        addEventListener('keydown', () => meter.pressed = performance.now(), true);
        addEventListener('focusin', () => { if (meter.pressed) meter.answers.push(performance.now() - meter.pressed); meter.pressed = 0; }, true);
        new PerformanceObserver(list => meter.long.push(...list.getEntries().map(e => e.duration))).observe({ type: 'longtask', buffered: true });
        new MutationObserver(changes => {
          if (!meter.first && document.querySelector('[data-testid=tile]')) meter.first = performance.now();
          if (!meter.alive && document.querySelector('[data-testid=tile]:not([inert] *)')) meter.alive = performance.now();
          for (const c of changes) if (c.type === 'attributes' && c.target.classList?.contains('g-agent')) meter.redrawn++;
        }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['d'] });
        let last = 0;
        const frame = now => { if (last) { meter.frames++; meter.dropped += Math.max(0, Math.round((now - last) / 16.7) - 1); } last = now; requestAnimationFrame(frame); };
        meter.watchFrames = () => requestAnimationFrame(frame);
        """;

    /// <summary>Debian's.</summary>
    public const string Chromium = "/usr/bin/chromium";

    private const string Memory = "() => performance.memory.usedJSHeapSize + (globalThis.getDotnetRuntime?.(0)?.Module?.HEAPU8?.length ?? 0)";

    public static async Task<WallFigures> MeasureAsync(Uri server, int tiles, int seconds, string query, int height)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = height } });
        page.SetDefaultTimeout(180_000);
        await page.AddInitScriptAsync(Watch);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        double transferred = 0;
        devtools.Event("Network.loadingFinished").OnEvent += (_, e) => transferred += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await page.GotoAsync(new Uri(server, $"/wall{query}").ToString());
        await page.WaitForFunctionAsync("() => meter.alive > 0");
        var firstLoad = transferred;
        await page.WaitForFunctionAsync($"() => document.querySelectorAll('[data-testid=tile]').length >= {tiles * 9 / 10}");

        var (before, heap) = (await MetricsAsync(devtools), await page.EvaluateAsync<double>(Memory));
        await page.EvaluateAsync("() => { meter.long = []; meter.answers = []; meter.redrawn = 0; }");
        for (var second = 0; second < seconds; second++)
        {
            await page.Keyboard.PressAsync("j"); // to the next tile: through .NET and back
            await page.WaitForTimeoutAsync(1000);
        }
        var (after, meter) = (await MetricsAsync(devtools), await page.EvaluateAsync<JsonElement>("() => meter"));
        var (frames, dropped) = await FramesAsync(page, seconds / 4);
        double Spent(string what) => (after[what] - before[what]) / seconds;
        var answers = meter.GetProperty("answers").EnumerateArray().Select(d => d.GetDouble()).Order().ToArray();
        var longs = meter.GetProperty("long").EnumerateArray().Select(d => d.GetDouble()).ToArray();
        return new WallFigures(
            await page.Locator("[data-testid=tile]").CountAsync(), seconds, Spent("TaskDuration"), Spent("ScriptDuration"), Spent("LayoutDuration") + Spent("RecalcStyleDuration"),
            longs.Length, longs.DefaultIfEmpty().Max(), longs.Count(d => d > 100), frames, dropped,
            heap / 1e6, await page.EvaluateAsync<double>(Memory) / 1e6, meter.GetProperty("first").GetDouble(), meter.GetProperty("alive").GetDouble(), firstLoad / 1e6,
            meter.GetProperty("redrawn").GetDouble() / seconds, At(answers, .5), At(answers, .95), double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Frames drawn and missed a second, counted after everything else: whoever counts them has the page draw sixty, whether anything moves or not.</summary>
    private static async Task<(double Drawn, double Missed)> FramesAsync(IPage page, int seconds)
    {
        await page.EvaluateAsync("() => meter.watchFrames()");
        await page.WaitForTimeoutAsync(seconds * 1000);
        var counted = await page.EvaluateAsync<double[]>("() => [meter.frames, meter.dropped]");
        return (counted[0] / seconds, counted[1] / seconds);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)(share * (sorted.Length - 1))];

    private static async Task<Dictionary<string, double>> MetricsAsync(ICDPSession devtools) =>
        (await devtools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
}
