using System.Globalization;
using System.Text.Json;

namespace LiveEmpathy.Bench.Wall;

/// <summary>Two hundred live tiles in a real browser, fed by as many desks through the real server.</summary>
internal static class WallCommand
{
    internal const string Published = "artifacts/bench-wall";

    /// <summary>A floor that somebody opens the wall of has been at work for a while: server and desks have compiled what they run.</summary>
    private static readonly TimeSpan AtWork = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        var tiles = Number(args, "--tiles", 200);
        var seconds = Number(args, "--seconds", 60);
        var query = args.SkipWhile(a => a != "--query").Skip(1).FirstOrDefault() ?? "";
        await using var server = await PublishedServer.StartAsync(Path.GetFullPath(await PublishedServer.PublishAsync(Published)));
        using var stop = new CancellationTokenSource();
        var floor = new SyntheticDesks(server.Address, "Server/Demo/Calls");
        var desks = floor.RunAsync(tiles, args.Contains("--in-step"), stop.Token);
        await Task.WhenAny(floor.Streaming, desks);
        await Task.WhenAny(Task.Delay(AtWork, TimeProvider.System, stop.Token), desks);
        var figures = args.Contains("--feed") ? await FeedAsync(server.Address, seconds) : await PageMeter.MeasureAsync(server.Address, tiles, seconds, query, Number(args, "--height", 1080));
        await stop.CancelAsync();
        await desks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (figures is null) return 0;
        if (args.Contains("--json")) Console.WriteLine(JsonSerializer.Serialize(figures));
        else Print(figures);
        return figures.Rows().All(r => r.Holds) ? 0 : 2;
    }

    /// <summary>The same floor for a browser of one's own, with its profiler open.</summary>
    private static async Task<WallFigures?> FeedAsync(Uri server, int seconds)
    {
        Console.WriteLine($"{server}wall for {seconds} s");
        await Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        return null;
    }

    private static void Print(WallFigures figures)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Tiles} tiles, {figures.Seconds} s"));
        foreach (var (what, value, budget, holds) in figures.Rows())
            Console.WriteLine($"{what,-32}{value,20}{(budget.Length == 0 ? "" : $"   budget {budget} {(holds ? "holds" : "MISSED")}")}");
    }

    /// <summary>The number after a name on the command line.</summary>
    internal static int Number(string[] args, string name, int usual) =>
        args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
