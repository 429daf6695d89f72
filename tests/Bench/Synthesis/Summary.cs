using System.Globalization;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>One line of figures about a synthesised call, to listen to it by numbers.</summary>
public static class Summary
{
    public static string Of(string name, List<PlacedLine> lines, float[] left, float[] right) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-22} {left.Length / (double)Signal.Rate,5:F1} s  wpm {Pace(lines, Leg.Agent),3:F0}/{Pace(lines, Leg.Customer),3:F0}  "
        + $"words {Words(lines, Leg.Agent),3}/{Words(lines, Leg.Customer),3}  peak {Db(left.Max(Math.Abs)),5:F1}/{Db(right.Max(Math.Abs)),5:F1} dB  "
        + $"overlap {string.Join(' ', Overlaps(lines).Select(o => $"{o.Line.Leg.ToString()[0]}{o.FromMs / 1000.0:F1}+{o.LengthMs / 1000.0:F1}"))}");

    private static double Pace(List<PlacedLine> lines, Leg leg) =>
        Words(lines, leg) * 60000.0 / lines.Where(l => l.Line.Leg == leg).SelectMany(l => l.Spoken.Words).Sum(w => w.ToMs - w.FromMs);

    private static int Words(List<PlacedLine> lines, Leg leg) => lines.Where(l => l.Line.Leg == leg).Sum(l => l.Spoken.Words.Count);

    private static double Db(float amplitude) => 20 * Math.Log10(amplitude);

    /// <summary>Where a line begins while the other speaker's line goes on.</summary>
    private static IEnumerable<(ScriptLine Line, int FromMs, int LengthMs)> Overlaps(List<PlacedLine> lines) =>
        from late in lines
        from early in lines
        where early.Line.Leg != late.Line.Leg && early.FromMs < late.FromMs && early.ToMs > late.FromMs
        select (late.Line, late.FromMs, Math.Min(early.ToMs, late.ToMs) - late.FromMs);
}
