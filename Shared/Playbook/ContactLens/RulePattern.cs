using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LiveEmpathy.Playbook.ContactLens;

/// <summary>
/// A phrase or a pattern of a Contact Lens rule as a phrase of a playbook.
/// <code>
/// LIST [bill, invoice]  PLAIN " "  PROXIMITY 5  PLAIN " "  LIST [wrong, too high]   ->   bill|invoice *5 wrong|too_high
/// PLAIN "reach* out"                                                                ->   reach* out
/// </code>
/// "Within 5 words" is read as at most five words between, in the order that the pattern is written in.
/// </summary>
internal static class RulePattern
{
    private const char ListMark = '\u0001';
    private const char GapMark = '\u0002';

    /// <summary>Words exactly as they are said.</summary>
    public static (string? Phrase, string? Reason) Exact(string text)
    {
        var words = Words(text);
        return words.Length == 0 ? (null, "an empty phrase") : (string.Join(' ', words), null);
    }

    /// <summary>A pattern: plain words, lists of alternatives and gaps.</summary>
    public static (string? Phrase, string? Reason) Read(JsonElement pattern)
    {
        if (pattern.ValueKind == JsonValueKind.String) return Exact(pattern.GetString() ?? "");
        var text = new StringBuilder();
        var lists = new List<string>();
        foreach (var token in pattern.EnumerateArray())
        {
            var value = token.GetProperty("Value");
            switch (token.GetProperty("Type").GetString())
            {
                case "PLAIN":
                    text.Append(value.GetString());
                    break;
                case "LIST":
                    text.Append(ListMark).Append((char)(' ' + 1 + lists.Count)).Append(ListMark);
                    lists.Add(Alternatives(value));
                    break;
                case "PROXIMITY" when value.GetProperty("IsWithin").GetBoolean():
                    text.Append(CultureInfo.InvariantCulture, $" {GapMark}{value.GetProperty("Distance").GetInt32()} ");
                    break;
                case var other:
                    return (null, $"a pattern with {other}{(other == "PROXIMITY" ? " that must not be within" : "")}: there is no such sign here");
            }
        }
        return Phrase(text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), lists);
    }

    private static (string? Phrase, string? Reason) Phrase(string[] tokens, List<string> lists)
    {
        var phrase = new List<string>();
        foreach (var token in tokens)
        {
            if (token[0] == GapMark) phrase.Add("*" + token[1..]);
            else if (token.Length == 3 && token[0] == ListMark) phrase.Add(lists[token[1] - ' ' - 1]);
            else if (token.Contains(ListMark, StringComparison.Ordinal)) return (null, "a pattern whose list is part of a word: a list stands for whole words here");
            else phrase.AddRange(Words(token));
        }
        while (phrase.Count > 0 && phrase[^1][0] == '*') phrase.RemoveAt(phrase.Count - 1);
        if (phrase.Count == 0 || phrase[0][0] == '*') return (null, "a pattern that does not begin with a word");
        return phrase.Exists(p => p.Length == 0) ? (null, "a pattern with an empty list") : (string.Join(' ', phrase), null);
    }

    /// <summary>One of these: "bill|invoice|phone_bill".</summary>
    private static string Alternatives(JsonElement list) => string.Join('|', list.EnumerateArray()
        .Select(i => string.Join('_', PlainWords.Of(string.Join(' ', Words(i.GetProperty("Value").GetString() ?? ""))).Select(w => w.Text)))
        .Where(a => a.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The words without signs that mean something in a playbook; a star stays where a word may go on.</summary>
    private static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.EndsWith('*') ? Bare(w[..^1]) + "*" : Bare(w)).Where(w => w.Length > 0 && w != "*")];

    private static string Bare(string word) =>
        string.Concat(word.Where(c => !"|_~^!<>*?.,;:\"()".Contains(c, StringComparison.Ordinal))).ToLowerInvariant();
}
