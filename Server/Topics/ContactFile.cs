using System.Security.Cryptography;
using System.Text.Json;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Server.Topics;

/// <summary>
/// The contacts of a <see cref="ContactBook"/> on disk: the first line is the key of its hashes, then a line for each contact. Old
/// ones go when the server starts.
/// </summary>
internal sealed class ContactFile : IDisposable
{
    private readonly StreamWriter? _file;

    private ContactFile(byte[] key, StreamWriter? file) => (Key, _file) = (key, file);

    private sealed record Line(string Customer, DateTimeOffset At, string Topic);

    /// <summary>The key of the hashes.</summary>
    public byte[] Key { get; }

    /// <summary>Opens a file and hands out what it holds, oldest first; with an empty path nothing is kept.</summary>
    public static ContactFile Open(string path, DateTimeOffset oldest, Action<string, EarlierContact> keep)
    {
        if (path.Length == 0) return new ContactFile(RandomNumberGenerator.GetBytes(32), null);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var key = lines.Length > 0 ? lines[0] : Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var contacts = lines.Skip(1).Select(Read).OfType<Line>().Where(c => c.At >= oldest).OrderBy(c => c.At).ToArray();
        File.WriteAllLines(path + ".new", [key, .. contacts.Select(c => JsonSerializer.Serialize(c))]);
        File.Move(path + ".new", path, overwrite: true);
        foreach (var c in contacts) keep(c.Customer, new EarlierContact(c.At, c.Topic));
        return new ContactFile(Convert.FromHexString(key), new StreamWriter(path, append: true) { AutoFlush = true });
    }

    /// <summary>Adds a contact.</summary>
    public void Add(string customer, EarlierContact contact) => _file?.WriteLine(JsonSerializer.Serialize(new Line(customer, contact.At, contact.Topic)));

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    /// <summary>A line that was cut off when the server was killed is left out.</summary>
    private static Line? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
