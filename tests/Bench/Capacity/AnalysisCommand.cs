using System.Globalization;
using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>
/// <c>analysis [--json FILE]</c>: what the analysis of a call costs by itself, without a connection: processor time and garbage for each
/// message, processor time among 600 calls that take turns, and what a call keeps in memory after half an hour and an hour, with its packed parts and without (the server has them in a file).
/// </summary>
internal static class AnalysisCommand
{
    private const int HourMs = 3_600_000;
    private const int CallsKept = 24;
    private const int ManyCalls = 600;
    private const int WarmMessages = 300; // two minutes of a call
    private const int MeasuredMessages = 300;
    private const int Rounds = 20; // the quickest counts: the others had neighbours

    public static int Run(string? json)
    {
        var data = new ShippedData(typeof(AnalysisCommand).Assembly);
        using var text = new StreamReader(data.Open("playbook.en.yaml"));
        var (playbook, models) = (CallPlaybook.Parse(text.ReadToEnd(), "playbook.en.yaml"), TextModels.Load(data));
        var patterns = EventPattern.All();
        CallAnalyzer Open(int i, IBlockStore? store = null) => new(new CallInfo($"c{i}", "a", "A", "T", default), playbook, models, store: store);

        foreach (var pattern in patterns) Play(Open(0), pattern, HourMs / 4); // warm
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var messages = Prepared(patterns, 300_000);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        figures["us_per_message"] = Enumerable.Range(0, Rounds).Min(_ =>
        {
            var start = Environment.CpuUsage.TotalTime;
            foreach (var call in messages)
            {
                var analyzer = Open(0);
                foreach (var message in call) analyzer.Take(message);
            }
            return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
        }) / messages.Sum(c => c.Length);
        figures["bytes_per_message"] = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)messages.Sum(c => c.Length) / Rounds;

        figures["us_per_message_among_many_calls"] = AmongMany([.. Enumerable.Range(0, ManyCalls).Select(i => (Open(i, new Elsewhere()), patterns[i % patterns.Length]))]);

        var elsewhere = new Elsewhere();
        double KbKept(int lengthMs, IBlockStore? store)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var kept = Enumerable.Range(0, CallsKept).Select(i => Play(Open(i, store), EventPattern.InTurn(patterns, i), lengthMs)).ToArray();
            var after = GC.GetTotalMemory(forceFullCollection: true);
            GC.KeepAlive(kept);
            return (after - before) / 1024.0 / CallsKept;
        }
        figures["kb_per_call_after_half_an_hour"] = KbKept(HourMs / 2, null);
        figures["kb_per_call_after_an_hour"] = KbKept(HourMs, null);
        figures["kb_per_call_after_half_an_hour_packed_elsewhere"] = KbKept(HourMs / 2, elsewhere);
        elsewhere.Bytes = 0;
        figures["kb_per_call_after_an_hour_packed_elsewhere"] = KbKept(HourMs, elsewhere);
        figures["kb_packed_per_call_and_hour"] = elsewhere.Bytes / 1024.0 / CallsKept;
        foreach (var (key, value) in figures) Console.WriteLine($"{key,-50}{value.ToString("0.0", CultureInfo.InvariantCulture),10}");
        if (json is not null) File.WriteAllText(json, JsonSerializer.Serialize(figures));
        return 0;
    }

    /// <summary>Message after message, each of another call, as they come to a server: what a call keeps is out of the caches when its turn comes again.</summary>
    private static double AmongMany((CallAnalyzer Analyzer, EventPattern Pattern)[] calls)
    {
        var (time, seq) = (TimeSpan.Zero, 1L);
        for (; seq <= WarmMessages + MeasuredMessages; seq++)
        {
            var round = Array.ConvertAll(calls, c => c.Pattern.At(seq));
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < calls.Length; i++) calls[i].Analyzer.Take(round[i]);
            if (seq > WarmMessages) time += Environment.CpuUsage.TotalTime - start;
        }
        return time.TotalMicroseconds / calls.Length / MeasuredMessages;
    }

    private static UplinkMessage[][] Prepared(EventPattern[] patterns, int lengthMs) =>
        [.. patterns.Select(p => Numbers().Select(p.At).TakeWhile(m => m.UpToMs < lengthMs).ToArray())];

    private static CallAnalyzer Play(CallAnalyzer analyzer, EventPattern pattern, int lengthMs)
    {
        foreach (var message in Numbers().Select(pattern.At).TakeWhile(m => m.UpToMs < lengthMs)) analyzer.Take(message);
        return analyzer;
    }

    private static IEnumerable<long> Numbers()
    {
        for (long i = 1; ; i++) yield return i;
    }

    /// <summary>Somewhere that is not memory; nobody reads here.</summary>
    private sealed class Elsewhere : IBlockStore
    {
        public long Bytes { get; set; }

        public IBlock Keep(byte[] bytes)
        {
            Bytes += bytes.Length;
            return new Gone();
        }

        private sealed class Gone : IBlock
        {
            public byte[] Read() => throw new NotSupportedException();
        }
    }
}
