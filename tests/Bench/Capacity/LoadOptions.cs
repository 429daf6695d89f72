using System.Globalization;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>What a load is like.</summary>
/// <param name="Calls">Live calls, over all nodes.</param>
/// <param name="Seconds">How long it is held.</param>
/// <param name="Nodes">Server processes; each team, its calls and its viewer are on one of them.</param>
/// <param name="Json">File for the figures, or null.</param>
/// <param name="Servers">Addresses of the nodes, for the process with the desks.</param>
internal sealed record LoadOptions(int Calls = 1_000, int Seconds = 60, int Nodes = 1, string? Json = null, Uri[]? Servers = null)
{
    /// <summary>Calls on one viewer's wall.</summary>
    private const int CallsOfAViewer = 50;

    /// <summary>One viewer to 50 calls, and none where nobody looks.</summary>
    public int Viewers { get; init; } = -1;

    /// <summary>Coach pages, of the first so many agents.</summary>
    public int Coaches { get; init; }

    /// <summary>The nodes share a redis-server, which is started for it.</summary>
    public bool Redis { get; init; }

    /// <summary>Viewers where none are given.</summary>
    public LoadOptions WithViewers() => Viewers >= 0 ? this : this with { Viewers = Math.Max(Nodes, Calls / CallsOfAViewer) };

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">An option that is not known, or no number where one is needed.</exception>
    public static LoadOptions Parse(string[] args)
    {
        var options = new LoadOptions();
        if (args.Contains("--redis")) return Parse([.. args.Where(a => a != "--redis")]) with { Redis = true };
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length) throw new FormatException($"{args[i]} needs a value after it.");
            var value = args[i + 1];
            options = args[i] switch
            {
                "--calls" => options with { Calls = Number(value) },
                "--seconds" => options with { Seconds = Number(value) },
                "--minutes" => options with { Seconds = 60 * Number(value) },
                "--nodes" => options with { Nodes = Number(value) },
                "--viewers" => options with { Viewers = Number(value) },
                "--coaches" => options with { Coaches = Number(value) },
                "--json" => options with { Json = value },
                "--servers" => options with { Servers = [.. value.Split(',').Select(address => new Uri(address))] },
                _ => throw new FormatException($"No such option: {args[i]}. There are --calls, --seconds, --minutes, --nodes, --viewers, --coaches, --json and --redis."),
            };
        }
        return options.WithViewers();
    }

    /// <summary>The command line that <see cref="Parse"/> reads.</summary>
    public string[] For(IEnumerable<Uri> servers) =>
        ["--calls", Text(Calls), "--seconds", Text(Seconds), "--nodes", Text(Nodes), "--viewers", Text(Viewers), "--coaches", Text(Coaches), "--servers", string.Join(',', servers)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
