namespace LiveEmpathy.Turns;

/// <summary>Packed parts of calls stay in memory.</summary>
public sealed class BlocksInMemory : IBlockStore
{
    private BlocksInMemory()
    {
    }

    /// <summary>The only one: it has no state.</summary>
    public static BlocksInMemory Instance { get; } = new();

    /// <inheritdoc/>
    public IBlock Keep(byte[] bytes) => new Block(bytes);

    private sealed class Block(byte[] bytes) : IBlock
    {
        public byte[] Read() => bytes;
    }
}
