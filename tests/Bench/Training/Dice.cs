namespace LiveEmpathy.Bench.Training;

/// <summary>Random numbers that are the same on every machine and in every version (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Those of one text (FNV-1a).</summary>
    public static Dice For(string text, ulong seed) => new(text.Aggregate(14695981039346656037UL ^ seed, (h, c) => (h ^ c) * 1099511628211UL));

    /// <summary>0 to before <paramref name="count"/>.</summary>
    public int Below(int count)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)count);
    }

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>A new order (Fisher and Yates).</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
