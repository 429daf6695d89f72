using System.Text.RegularExpressions;

namespace LiveEmpathy.Desk.Redact;

/// <summary>Words written in figures: which are numbers, and which are dates, times, amounts.</summary>
internal static partial class Figures
{
    /// <summary>A word without the punctuation around it.</summary>
    public static string Bare(string word) => word.Trim().Trim('.', ',', ';', ':', '?', '!', '"', '\'', '(', ')', '[', ']', '#', '…', '-').Replace('’', '\'');

    /// <summary>What a word with figures in it is.</summary>
    public static TokenKind Kind(string text, string raw, out string digits)
    {
        digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (raw.AsSpan().IndexOfAny("$£€¥%") >= 0 || Time().IsMatch(text) || Amount().IsMatch(text) || Date().IsMatch(text) || IsNetworkAddress(text))
            return TokenKind.Fact;
        return text.All(c => char.IsAsciiDigit(c) || c is '-' or '.' or '/' or '(' or ')' or '+' or '–') ? TokenKind.Figures : TokenKind.Mixed;
    }

    /// <summary>True for a date of three numbers that could as well be a sort code: 12-03-56.</summary>
    public static bool CouldBeSortCode(string text) => ThreePairs().IsMatch(text);

    private static bool IsNetworkAddress(string text) =>
        text.Split('.') is { Length: 4 } parts && parts.All(part => part.Length is > 0 and <= 3 && byte.TryParse(part, out _));

    [GeneratedRegex(@"^\d{1,2}[:.h]\d{2}(am|pm)?([-–]\d{1,2}:\d{2})?$|^\d{1,2}:\d{2}:\d{2}$")]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+\.\d{1,2}$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(0?[1-9]|[12]\d|3[01])([-/.])(0?[1-9]|[12]\d|3[01])\2((19|20)\d{2}|\d{2})$|^(19|20)\d{2}([-/.])(0?[1-9]|1[0-2])\7(0?[1-9]|[12]\d|3[01])$|^\d{1,2}/\d{2,4}$|^(19|20)\d{2}[-–/](19|20)?\d{2}$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{2}[-.]\d{2}[-.]\d{2}$")]
    private static partial Regex ThreePairs();
}
