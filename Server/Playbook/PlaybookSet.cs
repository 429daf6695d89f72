using System.Security.Cryptography;
using System.Text;
using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Server.Playbook;

/// <summary>One playbook in use, and the text it was read from.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Layers">Its text over those that it extends, the lowest first.</param>
/// <param name="Playbook">What it says.</param>
/// <param name="Shipped">True where it is the product's own.</param>
/// <param name="Imported">Rules from other systems that were added to it.</param>
/// <param name="Edition">The same wherever the same texts are: 16 hexadecimal digits.</param>
internal sealed record PlaybookEntry(string File, PlaybookLayer[] Layers, CallPlaybook Playbook, bool Shipped, int Imported, string Edition)
{
    public static string EditionOf(IEnumerable<PlaybookLayer> layers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', layers.Select(l => l.Yaml)))).AsSpan(0, 8));

    public string Text => Layers[^1].Yaml;

    public string? Extends => Layers.Length > 1 ? Layers[^2].Name : null;
}

/// <summary>All playbooks in use at one time, and which call gets which. Immutable.</summary>
internal sealed class PlaybookSet(IReadOnlyDictionary<string, PlaybookEntry> entries, string defaultLanguage)
{
    private readonly HashSet<string> _extended =
        [.. entries.Values.Where(e => e.Playbook.Teams.Count == 0 && e.Extends is { } below && entries.TryGetValue(below, out var of) && Language(of) == Language(e)).Select(e => e.Extends!)];

    public IReadOnlyDictionary<string, PlaybookEntry> Entries => entries;

    /// <summary>The playbook of a call: its team's in its language, else that of its language, else that of the default language, else English.</summary>
    public PlaybookEntry For(CallInfo call)
    {
        var language = call.Language.Split('-')[0];
        return Best(language, call.Team) ?? Best(defaultLanguage, call.Team) ?? Best("en", call.Team)!; // English always ships
    }

    /// <summary>Calls for which there are two playbooks, and a default that is not there, in words.</summary>
    public IEnumerable<string> Conflicts() => Doubles().Concat(
        Best(defaultLanguage, "") is null ? [$"There is no playbook in the language {defaultLanguage} (Playbook:DefaultLanguage): the English one is used."] : []);

    private IEnumerable<string> Doubles() => entries.Values
        .SelectMany(e => (e.Playbook.Teams.Count == 0 ? [""] : e.Playbook.Teams).Select(team => (Entry: e, Team: team)))
        .Where(x => x.Team.Length > 0 || IsBase(x.Entry))
        .GroupBy(x => (Language(x.Entry), Team: x.Team.ToUpperInvariant())).Where(g => g.Count() > 1)
        .Select(g => $"{string.Join(" and ", g.Select(x => x.Entry.File).Order(StringComparer.Ordinal))} are for the same calls: "
            + $"{g.Min(x => x.Entry.File)} is used. Give them teams, or let one extend the other.");

    private PlaybookEntry? Best(string language, string team) => Of(language, e => e.Playbook.Teams.Contains(team, StringComparer.OrdinalIgnoreCase)) ?? Of(language, IsBase);

    private PlaybookEntry? Of(string language, Func<PlaybookEntry, bool> fits) => entries.Values
        .Where(e => string.Equals(Language(e), language, StringComparison.OrdinalIgnoreCase) && fits(e)).MinBy(e => e.File, StringComparer.Ordinal);

    /// <summary>For all teams that have none of their own; one that another such extends has given its place to it.</summary>
    private bool IsBase(PlaybookEntry e) => e.Playbook.Teams.Count == 0 && !_extended.Contains(e.File);

    private static string Language(PlaybookEntry e) => e.Playbook.Language.Split('-')[0];
}
