using System.Globalization;
using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>
/// <c>analysis [--json FILE]</c>: what the analysis of a call costs by itself, without a connection: processor time and garbage for each
/// message, and what an hour's call keeps in memory.
/// </summary>
internal static class AnalysisCommand
{
    private const int HourMs = 3_600_000;
    private const int CallsKept = 24;
    private const int Rounds = 20; // the quickest counts: the others had neighbours

    public static int Run(string? json)
    {
        var data = new ShippedData(typeof(AnalysisCommand).Assembly);
        using var text = new StreamReader(data.Open("playbook.en.yaml"));
        var (playbook, models) = (CallPlaybook.Parse(text.ReadToEnd(), "playbook.en.yaml"), TextModels.Load(data));
        var patterns = EventPattern.All();
        CallAnalyzer Open(int i) => new(new CallInfo($"c{i}", "a", "A", "T", default), playbook, models);

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

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = Enumerable.Range(0, CallsKept).Select(i => Play(Open(i), EventPattern.InTurn(patterns, i), HourMs)).ToArray();
        figures["kb_per_call_after_an_hour"] = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / CallsKept;
        GC.KeepAlive(kept);
        foreach (var (key, value) in figures) Console.WriteLine($"{key,-32}{value.ToString("0.0", CultureInfo.InvariantCulture),10}");
        if (json is not null) File.WriteAllText(json, JsonSerializer.Serialize(figures));
        return 0;
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
}
