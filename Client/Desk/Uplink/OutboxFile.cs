using System.Buffers.Binary;
using System.Security.Cryptography;
using LiveEmpathy.Contracts;
using MessagePack;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// Messages that memory has no room for, on disk, encrypted (AES-256-GCM). The key exists in this process only: what is left of the file
/// after a crash cannot be read by anybody. Not thread-safe.
/// </summary>
internal sealed class OutboxFile : IDisposable
{
    /// <summary>The most that is written, bytes: a day of a call is some 100 MB.</summary>
    public const long MaxBytes = 512L << 20;

    private const int NonceBytes = 12, TagBytes = 16, LengthBytes = sizeof(int), HeadBytes = LengthBytes + TagBytes;

    private readonly AesGcm _aes;
    private readonly FileStream _file;
    private readonly long _maxBytes;

    public OutboxFile(string folder, long maxBytes)
    {
        _maxBytes = maxBytes;
        _aes = new AesGcm(RandomNumberGenerator.GetBytes(32), TagBytes);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.outbox");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(path, options);
    }

    /// <summary>Where those files are.</summary>
    public static string Folder { get; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "LiveEmpathy", "outbox");

    /// <summary>Writes a message.</summary>
    /// <returns>Where it is; null: the disk or the allowance is full.</returns>
    public long? Write(UplinkMessage message)
    {
        var plain = MessagePackSerializer.Serialize(message);
        var record = new byte[HeadBytes + plain.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, plain.Length);
        // A message is written once, so its number is a nonce that never comes again under this key.
        _aes.Encrypt(Nonce(message.Seq), plain, record.AsSpan(HeadBytes), record.AsSpan(LengthBytes, TagBytes));
        var at = _file.Length;
        if (at + record.Length > _maxBytes) return null;
        try
        {
            _file.Position = at;
            _file.Write(record);
            _file.Flush();
            return at;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads a message back.</summary>
    /// <returns>Null: the file was changed or cannot be read.</returns>
    public UplinkMessage? Read(long at, long seq)
    {
        try
        {
            var head = new byte[HeadBytes];
            _file.Position = at;
            _file.ReadExactly(head);
            var cipher = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
            _file.ReadExactly(cipher);
            _aes.Decrypt(Nonce(seq), cipher, head.AsSpan(LengthBytes), cipher);
            return MessagePackSerializer.Deserialize<UplinkMessage>(cipher);
        }
        catch (Exception broken) when (broken is IOException or CryptographicException or OverflowException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _aes.Dispose();
    }

    private static byte[] Nonce(long seq)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, seq);
        return nonce;
    }
}
