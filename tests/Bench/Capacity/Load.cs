using System.Text.Json;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>
/// Desks that stream at the pace of their calls, and viewers that look, to a server on this machine.
/// <code>
/// a quarter connects | settle 90 s | Warm | all connect | settle 60 s | Steady ==== held for the time given ==== Held | end all | Ended
/// </code>
/// </summary>
internal sealed class Load(Uri[] servers, int calls, int seconds, int viewers, int coaches)
{
    private const int WarmSeconds = 90; // a call grows in its first minute and a half: what it grows later is not that of others
    private const int SettleSeconds = 60; // so long the server's code is still compiled, a fifth of the processor
    private const int StepMs = 20;
    private static readonly TimeProvider Time = TimeProvider.System;
    private readonly EventPattern[] _patterns = EventPattern.All();
    private readonly List<LoadViewer> _viewers = [];
    private readonly List<LoadCoach> _coaches = [];
    private LoadDesk[] _desks = [];

    public static async Task<int> RunAsync(LoadOptions options)
    {
        if (options.Servers is not { } servers || !Array.TrueForAll(servers, s => s.IsLoopback))
        {
            Console.Error.WriteLine("Load goes to this machine only.");
            return 1;
        }
        await new Load(servers, options.Calls, options.Seconds, options.Viewers, options.Coaches).RunAsync();
        return 0;
    }

    private async Task RunAsync()
    {
        _desks = [.. Enumerable.Range(0, calls).Select(i => new LoadDesk(i, _patterns[i % _patterns.Length], Time))];
        for (var v = 0; v < viewers; v++) await WatchAsync(v);
        for (var c = 0; c < coaches; c++) _coaches.Add(await LoadCoach.StartAsync(Server(c), LoadDesk.AgentId(c)));
        var (all, few) = (_desks, calls / 4);
        _desks = all[..few];
        await ConnectAsync(all, 0, few);
        await StreamAsync(Time.GetTimestamp(), WarmSeconds);
        Report(new LoadReport(LoadPhase.Warm, few));
        await ConnectAsync(all, few, calls);
        _desks = all;

        var start = Time.GetTimestamp();
        foreach (var desk in _desks) desk.Begin();
        await StreamAsync(start, SettleSeconds);
        _ = Figures(LoadPhase.Steady, 0, 0); // what came before does not count
        Report(new LoadReport(LoadPhase.Steady, calls));
        var before = _desks.Sum(d => d.Taken);
        for (var done = 0; done < seconds; done += 60)
        {
            await StreamAsync(start, SettleSeconds + Math.Min(seconds, done + 60));
            if (seconds > 60) Report(Figures(LoadPhase.Minute, 0, 0));
        }
        var held = Figures(LoadPhase.Held, _desks.Sum(d => d.Taken) - before, 0);
        Report(held);
        await Task.WhenAll(_desks.Select(d => d.EndAsync()));
        Report(held with { Phase = LoadPhase.Ended, Lost = _desks.Sum(d => d.Lost) });
        foreach (var viewer in _viewers) await viewer.DisposeAsync();
        foreach (var coach in _coaches) await coach.DisposeAsync();
        foreach (var desk in _desks) await desk.DisposeAsync();
    }

    private Task ConnectAsync(LoadDesk[] desks, int from, int to) =>
        Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) => await desks[i].StartAsync(Server(i), Team(i)));

    private string Team(int number) => $"Team {number % Math.Max(1, viewers)}";

    /// <summary>A team is on one node: viewer and calls.</summary>
    private Uri Server(int number) => servers[number % Math.Max(1, viewers) % servers.Length];

    private async Task WatchAsync(int number)
    {
        var viewer = new LoadViewer(_desks);
        _viewers.Add(viewer);
        await viewer.StartAsync(Server(number), Team(number));
    }

    /// <summary>Streams up to so many seconds after the start. The calls begin spread over a batch, so that they do not all speak at once.</summary>
    private async Task StreamAsync(long start, int untilSecond)
    {
        using var step = new PeriodicTimer(TimeSpan.FromMilliseconds(StepMs));
        for (double now = 0; now < untilSecond * 1000 && await step.WaitForNextTickAsync();)
        {
            now = Time.GetElapsedTime(start).TotalMilliseconds;
            for (var i = 0; i < _desks.Length; i++)
                while (_desks[i].NextDueMs + (i * 7919 % MessageBatch.PeriodMs) <= now) _desks[i].Send();
        }
    }

    private LoadReport Figures(LoadPhase phase, long messages, long lost)
    {
        var heard = _viewers.ConvertAll(v => v.Take());
        return new LoadReport(
            phase, calls, messages, lost, Delay.Of(heard.SelectMany(h => h.Changes)), Delay.Of(heard.SelectMany(h => h.Events)), Delay.Of(heard.SelectMany(h => h.Alerts)),
            Delay.Of(heard.SelectMany(h => h.AlertsOnTiles)), heard.Sum(h => h.Tiles), heard.Sum(h => h.Batches),
            _coaches.Sum(c => c.Take()));
    }

    private static void Report(LoadReport report)
    {
        Console.WriteLine(JsonSerializer.Serialize(report));
        Console.Out.Flush();
    }
}
