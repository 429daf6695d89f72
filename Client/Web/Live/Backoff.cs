namespace LiveEmpathy.Web.Live;

/// <summary>How long to wait before the next attempt.</summary>
public static class Backoff
{
    private static readonly double[] Seconds = [0.2, 0.5, 1, 2, 4];

    /// <summary>Longest wait: a wall that comes back within ten seconds of its server needs nobody's hand.</summary>
    private const double LongestSeconds = 8;

    /// <summary>A fifth at random on top, so that a hundred screens do not come back in one instant.</summary>
    /// <param name="failures">Attempts that have failed in a row, from 1.</param>
    /// <param name="chance">0..1.</param>
    public static TimeSpan After(int failures, double chance) =>
        TimeSpan.FromSeconds((failures <= Seconds.Length ? Seconds[Math.Max(1, failures) - 1] : LongestSeconds) * (1 + (chance / 5)));
}
