using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace LiveEmpathy.Server.Calls.Packed;

/// <summary>
/// A file that only this process can read: each block in it is sealed (AES-GCM) with a key that is nowhere but in memory, and with a
/// number that no other block has. Thread-safe, but for writing.
/// </summary>
internal sealed class SealedFile(SafeFileHandle file) : IDisposable
{
    private const int TagBytes = 16;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Places _places = new();
    private long _number;

    /// <summary>Length of the file, bytes.</summary>
    public long Length => _places.Length;

    /// <summary>A file without a name in this folder: gone with the process, however that ends.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static SealedFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"liveempathy-{Guid.NewGuid():N}.tmp");
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!OperatingSystem.IsWindows()) File.Delete(path); // what is open stays
        return new SealedFile(file);
    }

    /// <summary>Writes a block; one caller at a time.</summary>
    /// <exception cref="IOException">No room, or the disk is gone: nothing was written.</exception>
    public Place Write(byte[] bytes)
    {
        var (written, number) = (new byte[TagBytes + bytes.Length], ++_number);
        using (var cipher = new AesGcm(_key, TagBytes)) cipher.Encrypt(Nonce(number), bytes, written.AsSpan(TagBytes), written.AsSpan(0, TagBytes));
        var at = _places.Take(written.Length);
        try
        {
            RandomAccess.Write(file, written, at);
        }
        catch (IOException)
        {
            _places.GiveBack(at, written.Length);
            throw;
        }
        return new Place(at, bytes.Length, number);
    }

    /// <summary>Reads a block.</summary>
    /// <exception cref="IOException">What lies there is not what was written.</exception>
    public byte[] Read(Place place)
    {
        var (read, bytes) = (new byte[TagBytes + place.Bytes], new byte[place.Bytes]);
        var got = RandomAccess.Read(file, read, place.At);
        try
        {
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(Nonce(place.Number), read.AsSpan(TagBytes), read.AsSpan(0, TagBytes), bytes);
            return bytes;
        }
        catch (CryptographicException)
        {
            throw new IOException($"The file with the older parts of calls gives back other bytes than were written ({got} of {read.Length}): look after its disk.");
        }
    }

    /// <summary>Nobody will read this block any more.</summary>
    public void Forget(Place place) => _places.GiveBack(place.At, TagBytes + place.Bytes);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static byte[] Nonce(long number)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        return nonce;
    }

    /// <summary>Where a block lies.</summary>
    /// <param name="At">From this byte of the file.</param>
    /// <param name="Bytes">Its length, unsealed.</param>
    /// <param name="Number">Sealed with this number.</param>
    internal readonly record struct Place(long At, int Bytes, long Number);
}
