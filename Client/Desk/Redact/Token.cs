using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Redact;

/// <summary>What a word can be to a number or an address.</summary>
internal enum TokenKind
{
    /// <summary>Nothing special.</summary>
    Word,

    /// <summary>Written in figures: 4111, 555-0123.</summary>
    Figures,

    /// <summary>A date, time, amount or network address in figures: no part of a longer number.</summary>
    Fact,

    /// <summary>One spoken figure: zero, oh, one ... nine.</summary>
    Digit,

    /// <summary>Two spoken figures: ten ... ninety-nine.</summary>
    Pair,

    /// <summary>hundred, thousand, million.</summary>
    Scale,

    /// <summary>double, triple.</summary>
    Times,

    /// <summary>ones, fours: said after how many.</summary>
    Plural,

    /// <summary>Sounds like a figure: for, to, won, ate.</summary>
    Soundalike,

    /// <summary>One letter, spelled.</summary>
    Letter,

    /// <summary>Letters and figures mixed: GB29, A-1234567, 14th.</summary>
    Mixed,

    /// <summary>A sign read out: dot, dash, underscore.</summary>
    Sign,

    /// <summary>at, or @ alone.</summary>
    At,

    /// <summary>An e-mail address in one piece.</summary>
    Address,

    /// <summary>uh, um: between figures it means nothing.</summary>
    Filler,
}

/// <summary>A word as redaction sees it.</summary>
/// <param name="Text">Lower case, without punctuation around it.</param>
/// <param name="Kind">What it can be.</param>
/// <param name="Digits">Its figures, where it has any.</param>
/// <param name="FromMs">Stream time at which it begins, ms.</param>
internal readonly record struct Token(string Text, TokenKind Kind, string Digits, int FromMs)
{
    public static Token Of(Word word)
    {
        var bare = Figures.Bare(word.Text);
        var text = bare.ToLowerInvariant();
        var kind = SpokenFigures.Kind(text, out var digits) is { } spoken ? spoken : Written(text, word.Text, out digits);
        return new Token(text, kind, digits, word.FromMs);
    }

    /// <summary>True for what carries figures of a longer number.</summary>
    public bool IsNumber => Kind is TokenKind.Figures or TokenKind.Digit or TokenKind.Pair or TokenKind.Scale or TokenKind.Times or TokenKind.Plural;

    /// <summary>True for what may stand between two parts of one number and means nothing.</summary>
    public bool IsBridge => Kind == TokenKind.Filler || (Kind == TokenKind.Sign && Text is not ("underscore" or "plus"));

    private static TokenKind Written(string text, string raw, out string digits)
    {
        digits = "";
        if (text.Length > 2 && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1) return TokenKind.Address;
        if (text is "at" || raw.Trim() == "@") return TokenKind.At;
        if (text is "dot" or "period" or "point" or "dash" or "hyphen" or "minus" or "underscore" or "plus" || raw is "-" or "." or "_") return TokenKind.Sign;
        if (text is "uh" or "um" or "er" or "erm" or "hmm" or "mm" or "mhm" or "ah" or "") return TokenKind.Filler;
        if (text.Any(char.IsAsciiDigit)) return Figures.Kind(text, raw, out digits);
        return text.Length == 1 && char.IsAsciiLetter(text[0]) ? TokenKind.Letter : TokenKind.Word;
    }
}
