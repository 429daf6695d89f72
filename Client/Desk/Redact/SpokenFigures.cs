namespace LiveEmpathy.Desk.Redact;

/// <summary>Figures as they are spoken.</summary>
internal static class SpokenFigures
{
    private static readonly string[] Ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly Dictionary<string, (TokenKind Kind, string Digits)> Words = Table();

    /// <summary>What a word is as a figure, or null.</summary>
    public static TokenKind? Kind(string text, out string digits)
    {
        var known = Words.TryGetValue(text, out var figure);
        digits = known ? figure.Digits : "";
        return known ? figure.Kind : null;
    }

    /// <summary>How often the next figure counts.</summary>
    public static int Times(string text) => text switch { "double" => 2, "quadruple" => 4, _ => 3 };

    private static Dictionary<string, (TokenKind, string)> Table()
    {
        var words = new Dictionary<string, (TokenKind, string)>(StringComparer.Ordinal)
        {
            ["oh"] = (TokenKind.Digit, "0"),
            ["o"] = (TokenKind.Digit, "0"),
            ["nought"] = (TokenKind.Digit, "0"),
            ["nil"] = (TokenKind.Digit, "0"),
            ["for"] = (TokenKind.Soundalike, "4"),
            ["to"] = (TokenKind.Soundalike, "2"),
            ["too"] = (TokenKind.Soundalike, "2"),
            ["won"] = (TokenKind.Soundalike, "1"),
            ["ate"] = (TokenKind.Soundalike, "8"),
            ["tree"] = (TokenKind.Soundalike, "3"),
            ["sex"] = (TokenKind.Soundalike, "6"),
            ["niner"] = (TokenKind.Digit, "9"),
            ["fore"] = (TokenKind.Soundalike, "4"),
            ["owe"] = (TokenKind.Soundalike, "0"),
            ["double"] = (TokenKind.Times, ""),
            ["triple"] = (TokenKind.Times, ""),
            ["treble"] = (TokenKind.Times, ""),
            ["quadruple"] = (TokenKind.Times, ""),
            ["hundred"] = (TokenKind.Scale, "00"),
            ["thousand"] = (TokenKind.Scale, "000"),
            ["million"] = (TokenKind.Scale, "000000"),
            ["sixes"] = (TokenKind.Plural, "6"),
        };
        for (var i = 0; i < 10; i++)
        {
            words[Ones[i]] = (TokenKind.Digit, $"{i}");
            words.TryAdd(Ones[i] + "s", (TokenKind.Plural, $"{i}"));
            words[Teens[i]] = (TokenKind.Pair, $"{10 + i}");
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            words[Tens[i]] = (TokenKind.Pair, $"{20 + (10 * i)}");
            for (var k = 1; k < 10; k++) words[$"{Tens[i]}-{Ones[k]}"] = (TokenKind.Pair, $"{20 + (10 * i) + k}");
        }

        return words;
    }
}
