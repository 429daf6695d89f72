namespace LiveEmpathy.Bench.Synthesis;

/// <summary>A spoken line in its place in the call.</summary>
/// <param name="Number">Number of the line in the script, from 1: the id of its caption.</param>
public sealed record PlacedLine(int Number, ScriptLine Line, SpokenLine Spoken, int FromMs)
{
    public int ToMs => FromMs + Spoken.LengthMs;
}

/// <summary>Places the lines of a call one after the other, over and inside each other.</summary>
public static class Timeline
{
    private const int LeadMs = 600, AfterWordMs = 40;

    /// <exception cref="InvalidDataException">A line cannot be where the script has it.</exception>
    public static List<PlacedLine> Place(CallScript script, Func<ScriptLine, SpokenLine> speak)
    {
        var placed = new List<PlacedLine>();
        foreach (var (index, line) in script.Lines.Index())
        {
            var next = new PlacedLine(index + 1, line, speak(line), Start(line, placed));
            if (placed.Exists(p => p.Line.Leg == line.Leg && p.ToMs > next.FromMs))
                throw new InvalidDataException($"line {next.Number}: begins before the same speaker's line before it has ended.");
            placed.Add(next);
        }
        return placed;
    }

    private static int Start(ScriptLine line, List<PlacedLine> before)
    {
        if (before.Count == 0) return LeadMs;
        int end = before.Max(p => p.ToMs);
        if (line.Overlap is { } overlap) return end - overlap;
        if (line.Inside is null) return end + (line.Gap ?? ScriptLine.UsualGapMs);

        var other = before.FindLast(p => p.Line.Leg != line.Leg);
        var word = other?.Spoken.Words.FirstOrDefault(w => Bare(w.Text) == Bare(line.Inside))
            ?? throw new InvalidDataException($"line {before.Count + 1}: the other speaker's line before it has no word '{line.Inside}'.");
        return other.FromMs + word.ToMs + AfterWordMs;
    }

    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
