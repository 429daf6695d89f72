using System.Collections;
using System.IO.Compression;
using System.Text;

namespace LiveEmpathy.Turns;

/// <summary>
/// A list that grows at its end for as long as a call lasts. The newest entries are kept as they are; older ones, which nothing
/// changes any more, are packed to bytes, and those deflated block by block and given to a store.
/// <code>
/// [ deflated ][ deflated ][ packed, less than a block ][ newest: as they are ]
/// 0                                                    ^ FirstKept            ^ Count
/// </code>
/// Index and count are those of the whole list. Reading a packed entry by its index reads and unpacks its block each time: go through
/// packed ones with foreach or <see cref="From"/>, and not with each message.
/// </summary>
/// <typeparam name="T">What it lists.</typeparam>
public sealed class LongList<T> : IReadOnlyList<T>
{
    private readonly int _blockBytes;
    private readonly Action<BinaryWriter, T> _write;
    private readonly Func<BinaryReader, T> _read;
    private readonly List<T> _kept = [];
    private readonly IBlockStore _store;
    private readonly List<(int First, IBlock Block)> _blocks = [];
    private MemoryStream? _packing;
    private int _packingFrom;

    /// <param name="store">Where the blocks lie.</param>
    /// <param name="blockBytes">So many bytes are deflated together.</param>
    /// <param name="write">Packs one entry.</param>
    /// <param name="read">Unpacks one.</param>
    internal LongList(IBlockStore store, int blockBytes, Action<BinaryWriter, T> write, Func<BinaryReader, T> read) =>
        (_store, _blockBytes, _write, _read) = (store, blockBytes, write, read);

    /// <summary>Index of the first entry that is not packed.</summary>
    public int FirstKept { get; private set; }

    /// <inheritdoc/>
    public int Count => FirstKept + _kept.Count;

    /// <inheritdoc/>
    public T this[int index]
    {
        get => index >= FirstKept ? _kept[index - FirstKept] : Packed(index);
        internal set => _kept[index - FirstKept] = value;
    }

    internal void Add(T entry) => _kept.Add(entry);

    /// <summary>Puts in an entry among those that are not packed.</summary>
    internal void Insert(int index, T entry) => _kept.Insert(index - FirstKept, entry);

    /// <summary>Takes out an entry that is not packed.</summary>
    internal void RemoveAt(int index) => _kept.RemoveAt(index - FirstKept);

    /// <summary>Takes out all from an index on; none of them is packed.</summary>
    internal void CutFrom(int index) => _kept.RemoveRange(index - FirstKept, Count - index);

    /// <summary>Packs the entries before an index.</summary>
    internal void PackBefore(int index)
    {
        if (index <= FirstKept) return;
        using (var to = new BinaryWriter(_packing ??= new MemoryStream(), Encoding.UTF8, leaveOpen: true))
            for (var i = FirstKept; i < index; i++) _write(to, _kept[i - FirstKept]);
        _kept.RemoveRange(0, index - FirstKept);
        FirstKept = index;
        if (_packing.Length >= _blockBytes) CloseBlock(_packing);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => From(0).GetEnumerator();

    /// <summary>The entries from an index on; each block that has some of them is read once.</summary>
    public IEnumerable<T> From(int index)
    {
        for (var i = index < _packingFrom ? BlockOf(index) : _blocks.Count; i < _blocks.Count; i++)
            foreach (var entry in Inflated(_blocks[i].Block).Skip(index - _blocks[i].First)) yield return entry;
        if (index < FirstKept && _packing is not null)
            foreach (var entry in Entries(_packing.ToArray()).Skip(index - _packingFrom)) yield return entry;
        for (var i = Math.Max(index - FirstKept, 0); i < _kept.Count; i++) yield return _kept[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void CloseBlock(MemoryStream packing)
    {
        using var deflated = new MemoryStream();
        using (var to = new DeflateStream(deflated, CompressionLevel.Optimal)) to.Write(packing.GetBuffer(), 0, (int)packing.Length);
        _blocks.Add((_packingFrom, _store.Keep(deflated.ToArray())));
        (_packing, _packingFrom) = (null, FirstKept);
    }

    private T Packed(int index)
    {
        if (index >= _packingFrom) return Entries(_packing!.ToArray()).ElementAt(index - _packingFrom);
        var (first, block) = _blocks[BlockOf(index)];
        return Inflated(block).ElementAt(index - first);
    }

    private int BlockOf(int index) => _blocks.FindLastIndex(b => b.First <= index);

    private IEnumerable<T> Inflated(IBlock block)
    {
        var whole = new MemoryStream();
        using (var from = new DeflateStream(new MemoryStream(block.Read()), CompressionMode.Decompress)) from.CopyTo(whole);
        return Entries(whole.ToArray());
    }

    private IEnumerable<T> Entries(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        while (from.BaseStream.Position < from.BaseStream.Length) yield return _read(from);
    }
}
