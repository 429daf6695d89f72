using System.Globalization;
using System.Text.Json;
using LiveEmpathy.Desk.Capture;
using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>A supervisor hears a live call: how late, what the agent sees, what is on record, and what a lost packet does.</summary>
[Collection(nameof(Chromium))]
public sealed class ListenInJourney(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>Far above the 600 ms that an idle machine keeps: what is printed says how late it was, a busy one must not fail for it.</summary>
    private const int LatestMs = 2_000;

    [Fact]
    public async Task TheCallIsHeardInTimeAndTheAgentSeesIt()
    {
        var record = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        await using var server = await RunningServer.StartAsync("--ListenIn:Allowed=true", $"--ListenIn:RecordFile={record}");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (start, playing) = LiveDesk.Play(server.Address, RecordedCall.Load(Desks.Call("argument.wav"), null, swap: false), "heard", stop.Token);
        var (page, coach) = (await chromium.PageAsync(), await chromium.PageAsync(380, 300));
        await coach.GotoAsync($"{server.Page("/coach?agent=heard")}");
        await page.GotoAsync($"{server.Page("/wall/heard")}");
        await page.GetByTestId("listen").ClickAsync();
        await page.EvaluateAsync("async () => { window.ears = await import('/js/listen.js'); }"); // the module that the page itself has loaded
        await page.WaitForFunctionAsync("() => ears.last() !== null");

        var late = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var heard = await page.EvaluateAsync<JsonElement>("() => ears.last()");
            late.Add(heard.GetProperty("playedAt").GetDouble() - start.ToUnixTimeMilliseconds() - heard.GetProperty("atMs").GetDouble());
            await page.WaitForTimeoutAsync(100);
        }
        late.Sort();
        var line = string.Create(CultureInfo.InvariantCulture, $"spoken at the desk -> played in the browser: median {late[10]:0} ms, worst {late[^1]:0} ms of 20");
        output.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
        Assert.InRange(late[10], 0, LatestMs);

        await Assertions.Expect(coach.GetByTestId("listened-in")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("l");
        await Assertions.Expect(coach.GetByTestId("listened-in")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".uses")).ToContainTextAsync("Supervisor");
        var lines = await File.ReadAllLinesAsync(record, TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => Assert.Equal(("heard", "Supervisor"), (Read(l, "call"), Read(l, "by"))));
        File.Delete(record);
        await stop.CancelAsync();
        await playing;
    }

    [Fact]
    public async Task ALostPacketIsBridgedAndALateOneLeftOut()
    {
        await using var server = await RunningServer.StartAsync();
        var page = await chromium.PageAsync();
        await page.GotoAsync($"{server.Page("/favicon.svg")}");
        var heard = await page.EvaluateAsync<double[]>("""
            async () => {
              const { Jitter } = await import('/js/listen.js'), jitter = new Jitter();
              const leg = level => new Float32Array(640).fill(level);
              for (const seq of [1, 2, 4, 5, 3]) jitter.push(seq, leg(seq / 10), leg(-seq / 10)); // 3 comes too late
              const [agent, customer] = [new Float32Array(640), new Float32Array(640)], levels = [];
              while (jitter.pull(agent, customer)) levels.push(agent[320], customer[320]);
              return [jitter.lost, ...levels.map(l => Math.round(l * 100) / 100)];
            }
            """);
        Assert.Equal([1, .1, -.1, .2, -.2, .1, -.1, .4, -.4, .5, -.5], heard);
    }

    private static string? Read(string line, string name) => JsonDocument.Parse(line).RootElement.GetProperty(name).GetString();
}
