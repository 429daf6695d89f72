namespace LiveEmpathy.Words;

/// <summary>Hashes of words and of their combinations, the same on every machine.</summary>
internal static class Hashes
{
    /// <summary>FNV-1a of the letters, mixed.</summary>
    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in letters) hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>One hash of two, in this order.</summary>
    public static ulong Join(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15UL) + second);

    private static ulong Mix(ulong h) // the finaliser of SplitMix64 (Steele, Lea, Flood 2014)
    {
        h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9UL;
        h = (h ^ (h >> 27)) * 0x94D049BB133111EBUL;
        return h ^ (h >> 31);
    }
}
