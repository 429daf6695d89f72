using LiveEmpathy.Playbook;

namespace LiveEmpathy.Server.Playbook;

/// <summary>
/// Makes the playbooks from the texts of a folder over the shipped ones. A file that is wrong does not take the others with it:
/// what was in use of it before stays, and the reason is told.
/// </summary>
/// <param name="texts">Text by file name; the folder's own where it has a file of a shipped name.</param>
/// <param name="shipped">The product's own.</param>
/// <param name="imported">Rules from other systems, over every playbook of their language; null: none.</param>
/// <param name="before">What was in use before, by file; empty at the start.</param>
internal sealed class PlaybookBuild(
    IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> shipped, PlaybookLayer? imported,
    IReadOnlyDictionary<string, PlaybookEntry> before)
{
    private readonly HashSet<string> _reading = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaybookEntry?> _made = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by file.</summary>
    public SortedDictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    public PlaybookSet Make(string defaultLanguage)
    {
        foreach (var file in texts.Keys.Concat(shipped.Keys)) Entry(file);
        var entries = _made.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!, StringComparer.Ordinal);
        return new PlaybookSet(entries, defaultLanguage);
    }

    private PlaybookEntry? Entry(string file)
    {
        if (_made.TryGetValue(file, out var made)) return made;
        var own = texts.TryGetValue(file, out var text);
        if (!own && !shipped.TryGetValue(file, out text)) return null;
        try
        {
            _reading.Add(file);
            made = Read(file, text!, own);
        }
        catch (FormatException wrong)
        {
            made = Fallback(file);
            Problems[file] = made is null ? wrong.Message : $"{wrong.Message} The version before is used.";
        }
        _reading.Remove(file);
        return _made[file] = made;
    }

    private PlaybookEntry Read(string file, string text, bool own)
    {
        var layer = new PlaybookLayer(text, file);
        PlaybookLayer[] layers = [layer];
        if (layer.Extends is { } below)
        {
            var at = $"{file}, line {layer.LineOf("extends") ?? 1}: extends";
            if (_reading.Contains(below)) throw new FormatException($"{at} goes in a circle.");
            var entry = Entry(below) ?? throw new FormatException($"{at}: there is no playbook {below} that can be used.");
            layers = [.. entry.Layers, layer];
        }
        var playbook = CallPlaybook.Parse(layers);
        if (imported is null || !playbook.Language.StartsWith("en", StringComparison.Ordinal)) return new PlaybookEntry(file, layers, playbook, !own, 0, PlaybookEntry.EditionOf(layers));
        var rules = playbook.Rules.Count();
        PlaybookLayer[] all = [.. layers, imported with { Yaml = WithTeams(imported.Yaml, playbook) }];
        playbook = CallPlaybook.Parse(all);
        return new PlaybookEntry(file, layers, playbook, !own, playbook.Rules.Count() - rules, PlaybookEntry.EditionOf(all));
    }

    private PlaybookEntry? Fallback(string file) =>
        before.TryGetValue(file, out var old) ? old : shipped.TryGetValue(file, out var text) ? Read(file, text, own: false) : null;

    private static string WithTeams(string yaml, CallPlaybook playbook) =>
        playbook.Teams.Count == 0 ? yaml : $"{yaml}\nteams: [{string.Join(", ", playbook.Teams.Select(t => $"\"{t}\""))}]\n";
}
