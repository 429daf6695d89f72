namespace LiveEmpathy.Desk.Redact;

/// <summary>Payment card numbers.</summary>
internal static class CardNumber
{
    /// <summary>True for 13 to 19 figures of a card network's range with a good check digit (ISO/IEC 7812, Luhn).</summary>
    public static bool Is(string digits) => digits.Length is >= 13 and <= 19 && digits[0] is >= '2' and <= '6' && Luhn(digits);

    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            if (i % 2 == 1) d = d > 4 ? (2 * d) - 9 : 2 * d;
            sum += d;
        }

        return sum % 10 == 0;
    }
}
