namespace LiveEmpathy.Desk.Redact;

/// <summary>Payment card numbers.</summary>
internal static class CardNumber
{
    /// <summary>True for the figures of a card: a network's range and length, and a good check digit (ISO/IEC 7812, Luhn).</summary>
    public static bool Is(string digits) => digits.Length is >= 13 and <= 19 && IsInRange(digits) && Luhn(digits);

    private static bool IsInRange(string digits)
    {
        var four = int.Parse(digits.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            14 => four / 100 is 30 or 36 or 38 or 39,
            15 => four / 100 is 34 or 37,
            16 => four is (>= 2200 and <= 2720) or (>= 3528 and <= 3589) or (>= 4000 and <= 6999),
            _ => digits[0] is '4' or '5' or '6',
        };
    }

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
