namespace LiveEmpathy.Words;

/// <summary>
/// The words in a row that speak most for a thing: in live talk nothing says where a question begins and ends, so it is looked for.
/// <code>
/// part of each word   -.9 -.4 -.7  .3  .8  .4  .2 -.5 -.8
/// the stretch                      |-----------|
/// </code>
/// Training learns from the same stretch (instances in a bag: Andrews, Tsochantaridis and Hofmann 2003).
/// </summary>
public static class StrongestStretch
{
    /// <summary>The stretch with the largest sum; the earliest of equals, at least one word.</summary>
    /// <param name="parts">What each word brings; at least one.</param>
    /// <param name="longest">Words at most, 1 or more.</param>
    /// <returns>Its first word, the one after its last, and its sum.</returns>
    public static (int From, int To, float Sum) Find(ReadOnlySpan<float> parts, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        var best = (From: 0, To: 1, Sum: float.NegativeInfinity);
        for (var from = 0; from < parts.Length; from++)
        {
            var sum = 0f;
            for (var to = from; to < Math.Min(parts.Length, from + longest); to++)
            {
                sum += parts[to];
                if (sum > best.Sum) best = (from, to + 1, sum);
            }
        }
        return best;
    }
}
