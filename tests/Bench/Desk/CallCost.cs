using LiveEmpathy.Calls;
using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Capture.Live;
using LiveEmpathy.Voice;
using MessagePack;

namespace LiveEmpathy.Bench.Desk;

/// <summary>Processor time of one call from packets of two devices to messages on the line: alignment, voice measures, batching, packing.</summary>
internal static class CallCost
{
    private const int Minutes = 10;

    /// <summary>The budget: of a core.</summary>
    private const double Budget = 0.02;

    public static void Run(string calls)
    {
        var recording = RecordedCall.Load(Path.Combine(calls, "talk-over-upset.wav"), null, swap: false);
        Hear(recording, seconds: 20); // the compiler's time is not the call's
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var bytes = Hear(recording, 60 * Minutes);
        var share = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds / (60 * Minutes);
        allocated = (GC.GetTotalAllocatedBytes() - allocated) / (60 * Minutes);
        Console.WriteLine($"measurement of one call, both legs, {Minutes} min: {share:0.00%} of a core (budget {Budget:0%}), {allocated / 1024} KB allocated a second, {bytes / (60 * Minutes)} bytes sent a second");
    }

    private static long Hear(RecordedCall recording, int seconds)
    {
        const int Frame = CallVoice.FrameSamples;
        var (frames, call, sent) = (new LiveFrames(TimeSpan.Zero, true, true), new DeskCall(null), 0L);
        var (agent, customer, at) = (new float[Frame], new float[Frame], 0);
        for (var ms = 0; ms < 1000 * seconds; ms += 20, at += Frame)
        {
            if (at + Frame > recording.Agent.Length) at = 0;
            var now = TimeSpan.FromMilliseconds(ms);
            frames.Push(Leg.Agent, new AudioPacket(recording.Agent[at..(at + Frame)], now));
            frames.Push(Leg.Customer, new AudioPacket(recording.Customer[at..(at + Frame)], now));
            while (frames.TryNext(now, agent, customer))
            {
                if (call.Hear(agent, customer) is { } message) sent += MessagePackSerializer.Serialize(message).Length;
            }
        }

        return sent;
    }
}
