using LiveEmpathy.Alerts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.GoldenCalls;

/// <summary>
/// What a script expects against what was found: a rule named at a line wants evidence that touches the line or comes up
/// to <see cref="LateMs"/> after it; each piece of evidence serves one line.
/// </summary>
/// <param name="Missing">Expected and not found: "line 5: talk-over".</param>
/// <param name="Unexpected">Found and not expected: "0:21.4 talk-over".</param>
internal sealed record Findings(IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected)
{
    /// <summary>How long after a line its evidence may come, ms.</summary>
    public const int LateMs = 15_000;

    /// <summary>Compares moments with the `finds` of the lines.</summary>
    public static Findings OfMoments(IEnumerable<PlacedLine> lines, IEnumerable<Moment> moments) =>
        Compare(lines, line => line.Line.Finds, moments.Select(moment => new Seen(moment.Rule, moment.FromMs, moment.ToMs)));

    /// <summary>Compares alerts that interrupt (above Note) with the `alerts` of the lines.</summary>
    public static Findings OfAlerts(IEnumerable<PlacedLine> lines, IEnumerable<Alert> alerts) =>
        Compare(lines, line => line.Line.Alerts, alerts
            .Where(alert => alert.Priority > AlertPriority.Note)
            .Select(alert => new Seen(alert.Rule, alert.RaisedAtMs, alert.RaisedAtMs)));

    private static Findings Compare(IEnumerable<PlacedLine> lines, Func<PlacedLine, IEnumerable<string>> rules, IEnumerable<Seen> found)
    {
        var left = found.OrderBy(seen => seen.FromMs).ToList();
        var missing = new List<string>();
        foreach (var line in lines.OrderBy(line => line.ToMs))
        {
            foreach (var rule in rules(line))
            {
                var at = left.FindIndex(seen => seen.Rule == rule && seen.ToMs >= line.FromMs && seen.FromMs <= line.ToMs + LateMs);
                if (at >= 0) left.RemoveAt(at);
                else missing.Add($"line {line.Number}: {rule}");
            }
        }

        return new Findings(missing, [.. left.Select(seen => $"{seen.FromMs / 60_000}:{seen.FromMs / 1000.0 % 60:00.0} {seen.Rule}")]);
    }

    private sealed record Seen(string Rule, int FromMs, int ToMs);
}
