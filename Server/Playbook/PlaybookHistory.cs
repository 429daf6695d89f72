using System.Text.Json;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Playbook;

/// <summary>
/// Every version of every playbook file, who made it and what it changed: `FOLDER/history/FILE/0003.yaml` and one line of JSON for
/// each in `versions.jsonl`. For one caller at a time.
/// </summary>
/// <param name="folder">The playbook folder.</param>
/// <param name="time">The server's clock.</param>
internal sealed class PlaybookHistory(string folder, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<PlaybookVersion> Versions(string file)
    {
        var log = Path.Combine(Of(file), "versions.jsonl");
        if (!File.Exists(log)) return [];
        return [.. File.ReadLines(log).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<PlaybookVersion>(l)!).OrderByDescending(v => v.Version)];
    }

    /// <summary>The text of a version, or null.</summary>
    public string? Text(string file, int version)
    {
        var path = PathOf(file, version);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>The newest version and its text, or null: there is none.</summary>
    public (PlaybookVersion Version, string Text)? Newest(string file) =>
        Versions(file) is [var newest, ..] && Text(file, newest.Version) is { } text ? (newest, text) : null;

    /// <summary>Keeps a text as the next version; one that is the newest already is not kept twice.</summary>
    public PlaybookVersion Add(string file, string text, string by, string note)
    {
        var newest = Newest(file);
        if (newest is { } same && same.Text == text) return same.Version;
        var changes = newest is { } before ? PlaybookDiff.Summary(before.Text, text) : "first version";
        var version = new PlaybookVersion((newest?.Version.Version ?? 0) + 1, time.GetUtcNow(), by, changes, note);
        Directory.CreateDirectory(Of(file));
        File.WriteAllText(PathOf(file, version.Version), text); // the text first: a line in the log has its text
        File.AppendAllText(Path.Combine(Of(file), "versions.jsonl"), JsonSerializer.Serialize(version) + "\n");
        return version;
    }

    private string Of(string file) => Path.Combine(folder, "history", file);

    private string PathOf(string file, int version) => Path.Combine(Of(file), $"{version:0000}.yaml");
}
