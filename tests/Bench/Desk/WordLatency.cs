using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Uplink;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Voice;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Bench.Desk;

/// <summary>
/// Last word spoken to its final text. Once in stream time, with an engine that takes its measured processor time: what a machine with
/// the processors to itself does. Once by the clock over a real connection: what this machine does now, neighbours included.
/// </summary>
internal static class WordLatency
{
    private const int Seconds = 60, Threads = 2;

    private static readonly string[] Talks = ["calm-invoice.wav", "calm-outage.wav", "talk-over-upset.wav"];

    public static async Task RunAsync(string calls, EngineTime engine)
    {
        var steps = new List<double>();
        foreach (var talk in Talks) steps.AddRange(await InStreamTimeAsync(RecordedCall.Load(Path.Combine(calls, talk), null, swap: false), engine));
        Print($"in stream time, {Talks.Length} calls", steps);
        Print("by the clock to the server", await ByClockAsync(RecordedCall.Load(Path.Combine(calls, Talks[0]), null, swap: false), engine));
    }

    private static void Print(string how, List<double> ms)
    {
        ms.Sort();
        Console.WriteLine($"last word spoken to its final text, engine of tiny.en's shape on {Threads} threads, {how}, {ms.Count} utterances: "
            + $"median {ms[ms.Count / 2] / 1000:0.00} s (budget 1.0), 95 of 100 {ms[(int)(ms.Count * 0.95)] / 1000:0.00} s (budget 2.0)");
    }

    private static async Task<List<double>> InStreamTimeAsync(RecordedCall recording, EngineTime time)
    {
        var engine = new SteppedEngine(time);
        await using var words = new Transcriber(engine, "stepped", "en", Threads);
        var (call, arrived) = (new DeskCall(words), new Arrivals());
        for (var at = 0; at + CallVoice.FrameSamples <= recording.Agent.Length; at += CallVoice.FrameSamples)
        {
            engine.Reach(call.Voice.NowMs);
            while (!words.WaitsForEngine(engine.Asked, Threads)) await Task.Yield();
            var message = call.Hear(recording.Agent.AsSpan(at, CallVoice.FrameSamples), recording.Customer.AsSpan(at, CallVoice.FrameSamples));
            if (message is not null) arrived.Note(message, message.UpToMs);
        }

        return arrived.Ms;
    }

    private static async Task<List<double>> ByClockAsync(RecordedCall recording, EngineTime time)
    {
        await using var server = await TestServer.StartAsync();
        await using var transcriber = new Transcriber(new SteppedEngine(time, byClock: true), "simulated", "en", Threads);
        RecordedSource agent = new(recording.Agent), customer = new(recording.Customer);
        var call = new CallInfo("bench", "bench", "Bench", "Bench", DateTimeOffset.UnixEpoch);
        var options = new ListenOptions(agent, customer, call, new UplinkOptions([server.Address], "bench")) { Words = transcriber };
        var arrived = new Arrivals();
        server.Calls.Reject = message =>
        {
            arrived.Note(message, (TimeProvider.System.GetElapsedTime(0) - agent.StartedAt).TotalMilliseconds);
            return null;
        };
        using var hangUp = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        using var session = new LiveSession(options, TimeProvider.System, NullLoggerFactory.Instance, new DeskStatus());
        await session.RunAsync(hangUp.Token, hangUp.Token);
        return arrived.Ms;
    }

    /// <summary>How late the final text of each utterance is.</summary>
    private sealed class Arrivals
    {
        private readonly HashSet<int> _seen = [];

        public List<double> Ms { get; } = [];

        public void Note(UplinkMessage message, double nowMs)
        {
            foreach (var update in message.Words ?? [])
            {
                if (update.Final && update.Words.Length > 0 && _seen.Add(update.UtteranceId)) Ms.Add(nowMs - update.Words[^1].ToMs);
            }
        }
    }
}
