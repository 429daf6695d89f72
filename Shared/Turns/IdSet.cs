namespace LiveEmpathy.Turns;

/// <summary>Ids that were seen: ids that grow one by one take a bit each, strays a few bytes.</summary>
internal sealed class IdSet
{
    private readonly Dictionary<int, ulong> _blocks = [];

    /// <summary>Adds an id.</summary>
    /// <returns>False: it was there before.</returns>
    public bool Add(int id)
    {
        var bit = 1UL << (id & 63);
        _blocks.TryGetValue(id >> 6, out var block);
        if ((block & bit) != 0) return false;
        _blocks[id >> 6] = block | bit;
        return true;
    }

    public bool Contains(int id) => _blocks.TryGetValue(id >> 6, out var block) && (block & (1UL << (id & 63))) != 0;
}
