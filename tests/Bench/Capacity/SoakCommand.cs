using System.Globalization;

namespace LiveEmpathy.Bench.Capacity;

/// <summary><c>soak [--minutes M] [--calls N]</c>: calls that go on and on; memory and latency should stay flat, minute by minute.</summary>
internal static class SoakCommand
{
    public static async Task<int> RunAsync(LoadOptions options)
    {
        if (options.Seconds < 120) throw new FormatException("A soak takes two minutes at least: --minutes 2.");
        Console.WriteLine($"{options.Calls} calls for {options.Seconds / 60} min on {options.Nodes} node(s)");
        Console.WriteLine($"{"minute",8}{"memory MB",12}{"KB a call",12}{"cores",8}{"event p99",12}{"any p50",10}{"any p99",10}");
        var series = new List<(double KbPerCall, double P99Ms)>();
        await using var nodes = await NodesUnderLoad.StartAsync("LiveEmpathy.Server.dll", [], options.Nodes);
        var (idle, cpu, lost) = (nodes.Memory, nodes.Cpu, 0L);
        await LoadProcess.RunAsync(nodes.Addresses, options, report =>
        {
            if (report.Phase == LoadPhase.Steady) cpu = nodes.Cpu;
            lost = report.Lost;
            if (report.Phase != LoadPhase.Minute) return;
            series.Add(((nodes.Memory - idle) / 1024.0 / options.Calls, report.Events.P99Ms));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{series.Count,8}{nodes.Memory / 1048576.0,12:0}{series[^1].KbPerCall,12:0.0}{(nodes.Cpu - cpu).TotalMinutes,8:0.00}{report.Events.P99Ms,12:0}{report.Changes.MedianMs,10:0}{report.Changes.P99Ms,10:0}"));
            cpu = nodes.Cpu;
        });
        var third = Math.Max(1, series.Count / 3);
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["calls"] = options.Calls,
            ["minutes"] = series.Count,
            ["lost_messages"] = lost,
            ["memory_kb_per_call_at_the_end"] = series[^1].KbPerCall,
            ["memory_last_third_against_first"] = series.TakeLast(third).Average(s => s.KbPerCall) / series.Take(third).Average(s => s.KbPerCall),
            ["p99_last_third_against_first"] = series.TakeLast(third).Average(s => s.P99Ms) / series.Take(third).Average(s => s.P99Ms),
        };
        await Figures.PrintAsync(figures, options.Json);
        return lost == 0 ? 0 : 1;
    }
}
