using LiveEmpathy.Turns;

namespace LiveEmpathy.Server.Calls.Packed;

/// <summary>A block in memory, later in the file. When nobody holds it any more its place is free.</summary>
internal sealed class FileBlock(byte[] bytes) : IBlock
{
    private volatile byte[]? _bytes = bytes;
    private SealedFile? _file;
    private SealedFile.Place _place;

    ~FileBlock() => _file?.Forget(_place);

    /// <summary>Its bytes go into a file.</summary>
    /// <exception cref="IOException">They stay here.</exception>
    public void MoveTo(SealedFile file)
    {
        if (_bytes is not { } here) return;
        (_place, _file) = (file.Write(here), file);
        _bytes = null; // last: who still sees them needs no place
    }

    /// <inheritdoc/>
    public byte[] Read()
    {
        var read = _bytes ?? _file!.Read(_place);
        GC.KeepAlive(this); // its place is its own until it is read
        return read;
    }
}
