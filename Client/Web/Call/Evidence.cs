using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Call;

/// <summary>A place in the call that a number rests on.</summary>
/// <param name="AtMs">Stream time.</param>
/// <param name="What">What was there, in figures or in the words said.</param>
public sealed record Evidence(int AtMs, string What)
{
    /// <summary>As many as fit under a number.</summary>
    public const int Most = 6;

    private const int DeadAirMs = 3_000;
    private const int QuoteLength = 60;

    /// <summary>Stretches of time, longest first, as many as fit, in order of time.</summary>
    public static IReadOnlyList<Evidence> Longest(int[] pairs) =>
        [.. Stretches(pairs).OrderByDescending(s => s.To - s.From).Take(Most).OrderBy(s => s.From).Select(s => new Evidence(s.From, Figures.Seconds(s.To - s.From)))];

    /// <summary>The newest stretches.</summary>
    public static IReadOnlyList<Evidence> Newest(int[] pairs) =>
        [.. Stretches(pairs).TakeLast(Most).Select(s => new Evidence(s.From, Figures.Seconds(s.To - s.From)))];

    /// <summary>Silences of both of 3 s and more.</summary>
    public static IReadOnlyList<Evidence> DeadAir(TalkStrip strip)
    {
        ArgumentNullException.ThrowIfNull(strip);
        var (silences, heardTo) = (new List<int>(), (int?)null);
        foreach (var (from, to) in Stretches(strip.Agent).Concat(Stretches(strip.Customer)).OrderBy(s => s.From))
        {
            if (heardTo is { } since && from - since >= DeadAirMs) silences.AddRange([since, from]);
            heardTo = Math.Max(heardTo ?? 0, to);
        }
        return Longest([.. silences]);
    }

    /// <summary>The agent's starts after the customer, and how long after.</summary>
    public static IReadOnlyList<Evidence> Answers(TalkStrip strip)
    {
        ArgumentNullException.ThrowIfNull(strip);
        var customer = Stretches(strip.Customer).ToArray();
        return [.. Stretches(strip.Agent)
            .Select(a => (a.From, Before: customer.LastOrDefault(c => c.From < a.From)))
            .Where(a => a.Before.To > 0).DistinctBy(a => a.Before.From).TakeLast(Most)
            .Select(a => new Evidence(a.From, $"{(a.From < a.Before.To ? "−" : "")}{Math.Abs(a.From - a.Before.To)} ms"))];
    }

    /// <summary>What the customer said that weighs most, good or bad.</summary>
    public static IReadOnlyList<Evidence> Strongest(IReadOnlyList<TranscriptLine> lines) =>
        [.. lines.Where(l => l is { Leg: Leg.Customer, Sentiment: not null }).OrderByDescending(l => MathF.Abs(l.Sentiment!.Value)).Take(Most).OrderBy(l => l.FromMs)
            .Select(l => new Evidence(l.FromMs, $"{Figures.Signed(l.Sentiment)} “{Quote(l.Text)}”"))];

    /// <summary>What one of the two said last.</summary>
    public static IReadOnlyList<Evidence> Said(CallRecord call, Leg leg, int lastMs)
    {
        ArgumentNullException.ThrowIfNull(call);
        return [.. call.Lines.Where(l => l.Leg == leg && l.Final && l.ToMs >= call.Tile.NowMs - lastMs).TakeLast(Most).Select(l => new Evidence(l.FromMs, $"“{Quote(l.Text)}”"))];
    }

    private static string Quote(string text) => text.Length <= QuoteLength ? text : text[..QuoteLength].TrimEnd() + "…";

    private static IEnumerable<(int From, int To)> Stretches(int[] pairs) => pairs.Chunk(2).Where(p => p.Length == 2).Select(p => (p[0], p[1]));
}
