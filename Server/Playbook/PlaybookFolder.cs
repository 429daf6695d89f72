using System.Text.RegularExpressions;
using LiveEmpathy.Playbook;
using LiveEmpathy.Playbook.ContactLens;

namespace LiveEmpathy.Server.Playbook;

/// <summary>The folder with a company's own playbooks; none where the setting is empty.</summary>
internal sealed partial class PlaybookFolder(string folder)
{
    /// <summary>A playbook of a megabyte is none.</summary>
    private const int MostBytes = 1 << 20;

    private readonly List<string> _problems = [];
    private readonly List<string> _leftOut = [];

    /// <summary>True where there is a folder.</summary>
    public bool Is => folder.Length > 0;

    /// <summary>Files that could not be read, in words, since the last <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What of the Contact Lens rules could not be taken over, in words.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>True for a name that a playbook file may have.</summary>
    public static bool IsName(string file) => file is not null && Name().IsMatch(file);

    /// <summary>The text of every playbook file, by name.</summary>
    public Dictionary<string, string> Read()
    {
        _problems.Clear();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in Files("*.yaml"))
        {
            if (IsName(file)) texts[file] = text;
            else _problems.Add($"{file}: not read. A playbook file has a name of a-z 0-9 . - that ends in .yaml.");
        }
        return texts;
    }

    /// <summary>The Contact Lens rules that lie in the folder (*.json), as one layer; null: there are none.</summary>
    public PlaybookLayer? Imported()
    {
        _leftOut.Clear();
        var rules = new List<ImportedRule>();
        foreach (var (file, text) in Files("*.json").OrderBy(f => f.File, StringComparer.Ordinal))
        {
            try
            {
                var rule = RuleFile.Read(text, file);
                rules.Add(rule);
                foreach (var reason in rule.LeftOut) _leftOut.Add($"{file}: left out: {reason}.");
            }
            catch (FormatException wrong)
            {
                _problems.Add(wrong.Message);
            }
        }
        return rules.Count == 0 ? null : new PlaybookLayer(RuleImport.ToYaml(rules, asFile: false), "Contact Lens rules");
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private IEnumerable<(string File, string Text)> Files(string pattern)
    {
        foreach (var path in Is ? Directory.GetFiles(folder, pattern) : [])
            if (Text(path) is { } text) yield return (Path.GetFileName(path), text);
    }

    private string? Text(string path)
    {
        try
        {
            if (new FileInfo(path).Length <= MostBytes) return File.ReadAllText(path);
            _problems.Add($"{Path.GetFileName(path)}: not read. It is larger than {MostBytes / 1024} KB.");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{Path.GetFileName(path)}: cannot be read ({failed.GetType().Name}).");
        }
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]{0,54}\.yaml$")]
    private static partial Regex Name();
}
