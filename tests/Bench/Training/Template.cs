using System.Text;

namespace LiveEmpathy.Bench.Training;

/// <summary>
/// A line with gaps: <c>{slot}</c> takes one of the slot's entries, <c>(a|b|)</c> one of those written there; both may hold gaps
/// themselves.
/// </summary>
internal sealed class Template(string text, IReadOnlyDictionary<string, string[]> slots)
{
    /// <summary>Up to so many different fillings, always the same ones.</summary>
    public IEnumerable<string> Fill(int most)
    {
        if (!text.AsSpan().ContainsAny('{', '(')) return [text];
        var dice = new Dice(text.Aggregate(17UL, (h, c) => (h * 1099511628211UL) ^ c));
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<string>();
        for (var tries = 0; tries < most * 3 && lines.Count < most; tries++)
        {
            var line = string.Join(' ', Once(text, dice, 0).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (filled.Add(line)) lines.Add(line);
        }
        return lines;
    }

    private string Once(string part, Dice dice, int depth)
    {
        if (depth > 8) throw new InvalidDataException($"Slots that hold themselves: {text}");
        var filled = new StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is not ('{' or '('))
            {
                filled.Append(part[i]);
                continue;
            }
            var end = End(part, i);
            var inside = part[(i + 1)..end];
            filled.Append(Once(part[i] == '{' ? dice.Of(Slot(inside)) : dice.Of(Choices(inside)), dice, depth + 1));
            i = end;
        }
        return filled.ToString();
    }

    private string[] Slot(string name) => slots.TryGetValue(name, out var entries) ? entries : throw new InvalidDataException($"No slot {name}: {text}");

    private int End(string part, int from)
    {
        var depth = 0;
        for (var i = from; i < part.Length; i++)
        {
            if (part[i] is '{' or '(') depth++;
            if (part[i] is '}' or ')' && --depth == 0) return i;
        }
        throw new InvalidDataException($"A gap that does not end: {text}");
    }

    /// <summary>Cuts at the bars that are in no inner gap.</summary>
    public static List<string> Choices(string inside)
    {
        var (choices, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i <= inside.Length; i++)
        {
            if (i < inside.Length && inside[i] is ('{' or '(')) depth++;
            if (i < inside.Length && inside[i] is ('}' or ')')) depth--;
            if (i < inside.Length && (inside[i] != '|' || depth > 0)) continue;
            choices.Add(inside[from..i].Trim());
            from = i + 1;
        }
        return choices;
    }
}
