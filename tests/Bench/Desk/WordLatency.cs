using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Uplink;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Bench.Desk;

/// <summary>Last word spoken to its final text at the server, in real time over a real connection, with an engine of stated cost.</summary>
internal static class WordLatency
{
    private const int Seconds = 60;

    /// <summary>Cost of the simulated engine, ms for each second of audio: four seconds with a cut encoder in 164 ms.</summary>
    private const double CostPerSecond = 41;

    public static async Task RunAsync(string calls)
    {
        await using var server = await TestServer.StartAsync();
        var recording = RecordedCall.Load(Path.Combine(calls, "calm-invoice.wav"), null, swap: false);
        await using var transcriber = new Transcriber(new SimulatedEngine(CostPerSecond), "simulated", "en");
        RecordedSource agent = new(recording.Agent), customer = new(recording.Customer);
        var call = new CallInfo("bench", "bench", "Bench", "Bench", DateTimeOffset.UnixEpoch);
        var options = new ListenOptions(agent, customer, call, new UplinkOptions([server.Address], "bench")) { Words = transcriber };
        var arrived = new List<double>();
        var seen = new HashSet<int>();
        server.Calls.Reject = message =>
        {
            var now = (TimeProvider.System.GetElapsedTime(0) - agent.StartedAt).TotalMilliseconds;
            foreach (var update in message.Words ?? []) Note(update, now);
            return null;
        };
        using var hangUp = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        using var session = new LiveSession(options, TimeProvider.System, NullLoggerFactory.Instance, new DeskStatus());
        await session.RunAsync(hangUp.Token);
        arrived.Sort();
        Console.WriteLine($"last word spoken to its final text at the server, engine of {CostPerSecond:0} ms a second, {arrived.Count} utterances: median {arrived[arrived.Count / 2] / 1000:0.00} s (budget 1.0), "
            + $"95 of 100 {arrived[(int)(arrived.Count * 0.95)] / 1000:0.00} s (budget 2.0)");

        void Note(UtteranceUpdate update, double now)
        {
            if (update.Final && update.Words.Length > 0 && seen.Add(update.UtteranceId)) arrived.Add(now - update.Words[^1].ToMs);
        }
    }
}
