namespace LiveEmpathy.Bench.Capacity;

/// <summary>
/// <c>capacity [--redis] [--calls N] [--seconds S] [--nodes N] [--viewers V] [--coaches N] [--json FILE]</c>: how many live calls a server carries. The real
/// server in a process of its own (or several, with --redis on a redis-server), desks in another one; then the same messages into a hub that drops them, for the ratio.
/// </summary>
internal static class CapacityCommand
{
    public static async Task<int> RunAsync(LoadOptions options)
    {
        Console.WriteLine($"{options.Calls} calls, {options.Viewers} viewers, {options.Coaches} coaches, {options.Seconds} s, {options.Nodes} node(s)");
        await using var redis = options.Redis ? await RedisUnderLoad.StartAsync() : null;
        var server = await MeasureAsync("LiveEmpathy.Server.dll", options, redis is null ? [] : ["--ConnectionStrings:Redis", redis.Address], redis);
        var bare = await MeasureAsync("LiveEmpathy.Bench.dll", options with { Viewers = 0, Coaches = 0 }, ["capacity-bare"]);
        var (cost, bareCost) = (server.CpuSeconds * 1e6 / server.Load.Messages, bare.CpuSeconds * 1e6 / bare.Load.Messages);
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["calls"] = server.Load.Calls,
            ["nodes"] = options.Nodes,
            ["messages_per_second"] = server.Load.Messages / server.Seconds,
            ["lost_messages"] = server.Load.Lost,
            ["cpu_seconds_per_call_minute"] = server.CpuSeconds / (server.Load.Calls * server.Seconds / 60),
            ["cpu_share_of_a_core"] = server.CpuSeconds / server.Seconds,
            ["memory_kb_per_call"] = server.KbPerCall,
            ["bare_memory_kb_per_call"] = bare.KbPerCall,
            ["memory_kb_per_further_call"] = server.KbPerFurtherCall,
            ["bare_memory_kb_per_further_call"] = bare.KbPerFurtherCall,
            ["tiles_per_second_and_call"] = server.Load.Tiles / server.Seconds / server.Load.Calls,
            ["batches_per_second_and_viewer"] = server.Load.Batches / server.Seconds / Math.Max(1, options.Viewers),
            ["coach_updates_per_second_and_page"] = server.Load.CoachUpdates / server.Seconds / Math.Max(1, options.Coaches),
            ["bare_cpu_us_per_message"] = bareCost,
            ["cpu_us_per_message"] = cost,
            ["redis_cpu_us_per_message"] = server.RedisSeconds * 1e6 / server.Load.Messages,
            ["messages_per_core_against_bare_hub"] = bareCost / cost,
        };
        server.Load.Changes.AddTo(figures, "any_change_to_wall");
        server.Load.Events.AddTo(figures, "event_to_wall");
        server.Load.Alerts.AddTo(figures, "interrupting_alert_to_wall");
        server.Load.AlertsOnTiles.AddTo(figures, "alert_to_wall");
        await Figures.PrintAsync(figures, options.Json);
        return server.Load.Lost == 0 ? 0 : 1;
    }

    private static async Task<Measured> MeasureAsync(string program, LoadOptions options, string[] args, RedisUnderLoad? redis = null)
    {
        await using var nodes = await NodesUnderLoad.StartAsync(program, args, options.Nodes);
        var (idle, warm, memory) = (nodes.Memory, 0L, 0L);
        TimeSpan before = default, after = default, redisBefore = default, redisAfter = default;
        LoadReport? last = null;
        await LoadProcess.RunAsync(nodes.Addresses, options, report =>
        {
            if (report.Phase == LoadPhase.Warm) warm = nodes.Memory;
            if (report.Phase == LoadPhase.Steady) (before, redisBefore) = (nodes.Cpu, redis?.Cpu ?? default);
            if (report.Phase == LoadPhase.Held) (after, redisAfter, memory) = (nodes.Cpu, redis?.Cpu ?? default, nodes.Memory);
            last = report;
        });
        return new Measured(
            last!, options.Seconds, (after - before).TotalSeconds, (redisAfter - redisBefore).TotalSeconds, (memory - idle) / 1024.0 / options.Calls, (memory - warm) / 1024.0 / (options.Calls - (options.Calls / 4)));
    }

    private sealed record Measured(LoadReport Load, double Seconds, double CpuSeconds, double RedisSeconds, double KbPerCall, double KbPerFurtherCall);
}
