namespace LiveEmpathy.Desk.Redact;

/// <summary>Account numbers that mix letters and figures: IBAN (ISO 13616) and British national insurance numbers.</summary>
internal static class Iban
{
    private const int Shortest = 15, Longest = 34;

    /// <summary>Marks them.</summary>
    public static void Find(IReadOnlyList<Token> tokens, Tail tail, Mark[] marks)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsNationalInsurance(tokens[i].Text)) marks[i] = Mark.As(WithheldKind.Social);
            if (!Starts(tokens[i].Text)) continue;
            var (text, end) = (tokens[i].Text, i + 1);
            while (end < tokens.Count && text.Length < Longest && IsGroup(tokens[end].Text)) text += tokens[end++].Text;
            // Words after the number may look like groups of it ("ok"): the longest reading with a good check number counts.
            var (good, goodText) = (end, text);
            while (good > i && !Checks(goodText)) goodText = goodText[..^tokens[--good].Text.Length];
            var isAll = end == tokens.Count && tail != Tail.Closed;
            var mark = good > i || text.Length >= Shortest ? Mark.As(WithheldKind.Account) : isAll ? Mark.Pending : Mark.Clear;
            if (mark != Mark.Clear) Array.Fill(marks, mark, i, (good > i ? good : end) - i);
        }
    }

    private static bool Starts(string text) =>
        text.Length is >= 4 and <= Longest && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3])
        && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsGroup(string text) =>
        text.Length is >= 1 and <= 4 && text.All(char.IsAsciiLetterOrDigit) && (text.Any(char.IsAsciiDigit) || text.Length == 4);

    private static bool Checks(string text)
    {
        if (text.Length is < Shortest or > Longest) return false;
        var remainder = 0;
        foreach (var c in text[4..] + text[..4])
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : char.ToUpperInvariant(c) - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }

    private static bool IsNationalInsurance(string text) =>
        text.Length == 9 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && text[2..8].All(char.IsAsciiDigit) && char.IsAsciiLetter(text[8]);
}
