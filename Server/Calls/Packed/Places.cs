namespace LiveEmpathy.Server.Calls.Packed;

/// <summary>
/// Who lies where in a file. A place that is given back is used again for the next that is as long, so that the file is as long as
/// what lay in it at once. Thread-safe.
/// <code>
/// | 3 units |  2  | free: 3 |  2  |            the next of 3 units goes there, one of 5 to the end
/// 0                                 ^ Length
/// </code>
/// </summary>
internal sealed class Places
{
    private const int Unit = 256; // bytes: blocks of like length share their places
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Stack<long>> _free = [];

    /// <summary>Length of the file, bytes.</summary>
    public long Length { get; private set; }

    /// <summary>A place for so many bytes.</summary>
    public long Take(int bytes)
    {
        lock (_gate)
        {
            if (_free.TryGetValue(Units(bytes), out var free) && free.TryPop(out var place)) return place;
            place = Length;
            Length += (long)Units(bytes) * Unit;
            return place;
        }
    }

    /// <summary>Nothing lies here any more.</summary>
    /// <param name="place">The place.</param>
    /// <param name="bytes">As many as it was taken for.</param>
    public void GiveBack(long place, int bytes)
    {
        lock (_gate)
        {
            if (!_free.TryGetValue(Units(bytes), out var free)) _free[Units(bytes)] = free = [];
            free.Push(place);
        }
    }

    private static int Units(int bytes) => (bytes + Unit - 1) / Unit;
}
