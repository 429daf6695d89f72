using System.Globalization;
using System.Text.Json;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>
/// <c>capacity --calls N --seconds S [--viewers V] [--json FILE]</c>: how many live calls a server carries. The real server in a
/// process of its own, desks in a second one; then the same messages into a hub that drops them, for the ratio.
/// <c>soak --minutes M [--calls N]</c>: the same for longer; memory and latency should stay flat.
/// </summary>
internal static class CapacityCommand
{
    public static async Task<int> RunAsync(int calls, int seconds, int viewers, string? json)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        Console.WriteLine($"{calls} calls, {viewers} viewers, {seconds} s");
        var server = await MeasureAsync("LiveEmpathy.Server.dll", calls, seconds, viewers, []);
        var bare = await MeasureAsync("LiveEmpathy.Bench.dll", calls, seconds, 0, ["capacity-bare"]);

        figures["calls"] = server.Load.Calls;
        figures["messages_per_second"] = server.Load.Messages / server.Seconds;
        figures["lost_messages"] = server.Load.Lost;
        figures["cpu_seconds_per_call_minute"] = server.CpuSeconds / (server.Load.Calls * server.Seconds / 60);
        figures["cpu_share_of_a_core"] = server.CpuSeconds / server.Seconds;
        figures["memory_kb_per_call"] = (server.MemoryAfter - server.MemoryIdle) / 1024.0 / Math.Max(1, server.Load.Calls);
        figures["latency_median_ms"] = server.Load.MedianMs;
        figures["latency_p99_ms"] = server.Load.P99Ms;
        figures["alert_latency_median_ms"] = server.Load.AlertMedianMs;
        figures["alert_latency_p99_ms"] = server.Load.AlertP99Ms;
        figures["bare_cpu_us_per_message"] = bare.CpuSeconds * 1e6 / bare.Load.Messages;
        figures["cpu_us_per_message"] = server.CpuSeconds * 1e6 / server.Load.Messages;
        figures["messages_per_core_against_bare_hub"] = figures["bare_cpu_us_per_message"] / figures["cpu_us_per_message"];
        Print(figures);
        if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(figures));
        return server.Load.Lost == 0 ? 0 : 1;
    }

    public static async Task<int> SoakAsync(int calls, int minutes, string? json)
    {
        Console.WriteLine($"{calls} calls for {minutes} min");
        Console.WriteLine($"{"minute",8}{"memory MB",12}{"median ms",12}{"p99 ms",10}");
        var series = new List<(double MemoryMb, LoadReport Load)>();
        await using var server = await ProcessUnderLoad.StartAsync("LiveEmpathy.Server.dll", []);
        await LoadProcess.RunAsync(server.Address, calls, minutes * 60, Math.Max(1, calls / 50), report =>
        {
            if (report.Phase != LoadPhase.Minute) return;
            series.Add((server.Memory / 1048576.0, report));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{series.Count,8}{series[^1].MemoryMb,12:0}{report.MedianMs,12:0}{report.P99Ms,10:0}"));
        });
        var third = Math.Max(1, series.Count / 3);
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["memory_last_third_against_first"] = series.TakeLast(third).Average(s => s.MemoryMb) / series.Take(third).Average(s => s.MemoryMb),
            ["p99_last_third_against_first"] = series.TakeLast(third).Average(s => s.Load.P99Ms) / series.Take(third).Average(s => s.Load.P99Ms),
        };
        Print(figures);
        if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<Measured> MeasureAsync(string program, int calls, int seconds, int viewers, string[] args)
    {
        await using var server = await ProcessUnderLoad.StartAsync(program, args);
        var (idle, memory) = (server.Memory, 0L);
        TimeSpan before = default, after = default;
        LoadReport? last = null;
        await LoadProcess.RunAsync(server.Address, calls, seconds, viewers, report =>
        {
            if (report.Phase == LoadPhase.Steady) before = server.Cpu;
            if (report.Phase == LoadPhase.Held) (after, memory) = (server.Cpu, server.Memory);
            last = report;
        });
        return new Measured(last!, seconds, (after - before).TotalSeconds, idle, memory);
    }

    private static void Print(SortedDictionary<string, double> figures)
    {
        foreach (var (key, value) in figures) Console.WriteLine($"{key,-40}{value.ToString(Math.Abs(value) >= 100 ? "0" : "0.000", CultureInfo.InvariantCulture),12}");
    }

    private sealed record Measured(LoadReport Load, double Seconds, double CpuSeconds, long MemoryIdle, long MemoryAfter);
}
