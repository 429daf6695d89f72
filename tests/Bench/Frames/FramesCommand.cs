using System.Globalization;
using System.Text.Json;
using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Frames;

/// <summary>
/// <c>frames [--json FILE]</c>: what it costs to listen. One hour of both legs (the demo's calls, again and again) through the voice
/// analysis of a live call, and one leg of it through Praat's pitch and intensity, in processor time of the same run.
/// </summary>
internal static class FramesCommand
{
    private const int Hour = 3_600;
    private const int Budget = 1_000;
    private const int WarmUpFrames = 30_000;

    public static int Run(string? json)
    {
        var (agent, customer) = OneHour("Server/Demo/Calls");
        if (agent.Length == 0)
        {
            Console.Error.WriteLine("Server/Demo/Calls has no recordings here. Run it from the root of the repository.");
            return 1;
        }
        var figures = Ours(agent, customer);
        if (Praat.ProcessorSeconds(agent) is { } praat)
        {
            figures["frames.praat.x_real_time"] = Hour / praat;
            figures["frames.ratio_to_praat"] = figures["frames.voice.x_real_time"] / figures["frames.praat.x_real_time"];
        }
        else
        {
            Console.WriteLine("praat is not installed (apt-get install praat): timed without it");
        }
        foreach (var (key, value) in figures) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key,-32}{value,10:0.00}"));
        Console.WriteLine($"budget {Budget} x real time a leg: {(figures["frames.voice.x_real_time"] >= Budget ? "kept" : "NOT KEPT")}");
        if (json is not null) File.WriteAllText(json, JsonSerializer.Serialize(figures));
        return 0;
    }

    private static SortedDictionary<string, double> Ours(float[] agent, float[] customer)
    {
        Push(new CallVoice(), agent, customer, WarmUpFrames);
        var voice = new CallVoice();
        Push(voice, agent, customer, 50 * 60); // its lists grow to their size
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        var (time, bytes, frames) = (self.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), agent.Length / CallVoice.FrameSamples);
        Push(voice, agent, customer, frames);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        self.Refresh();
        var seconds = (self.TotalProcessorTime - time).TotalSeconds;
        return new(StringComparer.Ordinal)
        {
            ["frames.voice.x_real_time"] = 2 * Hour / seconds, // two legs
            ["frames.voice.us_per_frame"] = seconds * 1e6 / (2 * frames),
            ["frames.voice.bytes_per_frame"] = (double)bytes / frames,
        };
    }

    private static void Push(CallVoice voice, float[] agent, float[] customer, int frames)
    {
        for (var f = 0; f < frames; f++)
            voice.Push(agent.AsSpan(f * CallVoice.FrameSamples, CallVoice.FrameSamples), customer.AsSpan(f * CallVoice.FrameSamples, CallVoice.FrameSamples));
    }

    private static (float[] Agent, float[] Customer) OneHour(string folder)
    {
        var calls = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.wav").Order(StringComparer.Ordinal).Select(SpokenFile.Load).ToArray() : [];
        if (calls.Length == 0) return ([], []);
        var (agent, customer) = (new float[Hour * CallVoice.SampleRate], new float[Hour * CallVoice.SampleRate]);
        for (int at = 0, i = 0; at < agent.Length; at += calls[i++ % calls.Length][0].Length)
        {
            var call = calls[i % calls.Length];
            var length = Math.Min(call[0].Length, agent.Length - at);
            call[0].AsSpan(0, length).CopyTo(agent.AsSpan(at));
            call[1].AsSpan(0, length).CopyTo(customer.AsSpan(at));
        }
        return (agent, customer);
    }
}
