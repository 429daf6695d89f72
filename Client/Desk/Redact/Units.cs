namespace LiveEmpathy.Desk.Redact;

/// <summary>Words after a number that make it an amount.</summary>
internal static class Units
{
    private static readonly HashSet<string> All = new(
    ("dollar dollars euro euros pound pounds cent cents pence bucks percent points miles mile km kilometers kilometres meters metres kilo kilos kg grams kwh kilowatt "
        + "kilowatts watts megabits megabit megabytes gigabytes gigabyte gigs mb gb second seconds minute minutes hour hours day days night nights week weeks month months "
        + "year years times people customers followers payments items pieces units boxes degrees am pm o'clock million thousand hundred feet inches litres liters "
        + "calls emails orders tickets").Split(' '), StringComparer.Ordinal);

    public static bool Is(string text) => All.Contains(text);
}
