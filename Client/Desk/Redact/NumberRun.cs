using System.Text;

namespace LiveEmpathy.Desk.Redact;

/// <summary>Figures that make one number, however they are written or spoken: "four one double one", "4111 1111", "forty-two".</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Digits">Its figures.</param>
/// <param name="IsCount">True for what counts or is an amount: 10 20 30 40, two thousand and five.</param>
internal sealed record NumberRun(int Start, int End, string Digits, bool IsCount)
{
    /// <summary>Fewest figures in a row for soundalikes ("for", "won") among them to be figures too.</summary>
    private const int RowForSoundalikes = 4;

    /// <summary>The numbers in some words, in order.</summary>
    public static List<NumberRun> In(IReadOnlyList<Token> tokens)
    {
        var isNumber = Numbers(tokens);
        var runs = new List<NumberRun>();
        for (var i = 0; i < tokens.Count;)
        {
            if (!isNumber[i])
            {
                i++;
                continue;
            }

            var end = i + 1;
            for (var next = Next(tokens, isNumber, end); next >= 0; next = Next(tokens, isNumber, end)) end = next + 1;
            runs.Add(Of(tokens, isNumber, i, end));
            i = end;
        }

        return runs;
    }

    /// <summary>True where nothing but what may stand inside a number follows it.</summary>
    public bool IsAtTail(IReadOnlyList<Token> tokens)
    {
        var i = End;
        while (i < tokens.Count && (tokens[i].IsBridge || tokens[i].Text is "and" or "then" || tokens[i].Kind == TokenKind.Soundalike)) i++;
        return i == tokens.Count;
    }

    /// <summary>The token that carries the number on, or -1.</summary>
    private static int Next(IReadOnlyList<Token> tokens, bool[] isNumber, int at)
    {
        var i = at;
        while (i < tokens.Count && i < at + 3 && !isNumber[i] && tokens[i].IsBridge) i++;
        if (i < tokens.Count && tokens[i].Text == "and" && tokens[i - 1].Kind == TokenKind.Scale) i++;
        if (i + 1 < tokens.Count && tokens[i].Text == "and" && tokens[i + 1].Text == "then") i += 2;
        else if (i < tokens.Count && tokens[i].Text == "then") i++;
        return i < tokens.Count && isNumber[i] ? i : -1;
    }

    private static bool[] Numbers(IReadOnlyList<Token> tokens)
    {
        var isNumber = tokens.Select(token => token.IsNumber).ToArray();
        for (var i = 0; i < tokens.Count;)
        {
            var (end, digits) = (i, 0);
            for (; end < tokens.Count && tokens[end].Kind is TokenKind.Digit or TokenKind.Soundalike or TokenKind.Times; end++)
            {
                if (tokens[end].Kind == TokenKind.Digit) digits++;
            }

            if (end - i >= RowForSoundalikes && digits >= RowForSoundalikes - 1) Array.Fill(isNumber, true, i, end - i);
            i = Math.Max(end, i + 1);
        }

        return isNumber;
    }

    private static NumberRun Of(IReadOnlyList<Token> tokens, bool[] isNumber, int start, int end)
    {
        var (digits, times, isAmount, values) = (new StringBuilder(), 1, false, new List<long>());
        for (var i = start; i < end; i++)
        {
            if (!isNumber[i]) continue;
            var token = tokens[i];
            isAmount |= token.Kind == TokenKind.Scale && (token.Text != "hundred" || (i + 1 < end && tokens[i + 1].Text == "and"));
            if (token.Kind == TokenKind.Times) times = SpokenFigures.Times(token.Text);
            else if (token.Kind == TokenKind.Plural && digits.Length > 0) Repeat(digits, token.Digits[0]);
            else if (token.Kind == TokenKind.Digit && i > start && IsTens(tokens[i - 1]) && token.Digits != "0") digits[^1] = token.Digits[0];
            else
            {
                for (; times > 1; times--) digits.Append(token.Digits);
                digits.Append(token.Digits);
            }

            values.Add(long.TryParse(token.Digits, out var value) ? value : -1);
        }

        return new NumberRun(start, end, digits.ToString(), isAmount || IsProgression(values));
    }

    private static void Repeat(StringBuilder digits, char figure)
    {
        var count = digits[^1] - '0';
        digits.Length--;
        digits.Append(figure, Math.Max(1, count));
    }

    private static bool IsTens(Token token) => token is { Kind: TokenKind.Pair, Digits: [>= '2', '0'] };

    private static bool IsProgression(List<long> values)
    {
        if (values.Count < 4 || values[1] == values[0]) return false;
        for (var i = 2; i < values.Count; i++)
        {
            if (values[i] - values[i - 1] != values[1] - values[0]) return false;
        }

        return true;
    }
}
