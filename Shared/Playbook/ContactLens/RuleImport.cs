using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LiveEmpathy.Playbook.Heard;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Playbook.ContactLens;

/// <summary>
/// Contact Lens rules as a playbook that lies over another. A rule becomes a mark on the timeline, found during the call, also where
/// Contact Lens finds it only afterwards; one that is for real time there is an alert of priority note as well.
/// </summary>
public static partial class RuleImport
{
    /// <summary>The playbook that the rules are written to lie over.</summary>
    public const string Below = "playbook.en.yaml";

    /// <summary>The rules as YAML; what was left out is named in comments.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asFile">True: a file of its own, with a name and what it lies over. False: only the rules.</param>
    public static string ToYaml(IReadOnlyList<ImportedRule> rules, bool asFile = true)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var text = new StringBuilder("# Rules of Amazon Connect Contact Lens; docs/contact-lens.md says what each becomes.\n");
        foreach (var rule in rules.Where(r => r.LeftOut.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"# {OneLine(rule.Name)}: {(rule.Extent == ImportExtent.None ? "not imported" : "in part")}.\n");
            foreach (var reason in rule.LeftOut.Distinct(StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"#   left out: {OneLine(reason)}\n");
        }
        return text.Append(Serializer().Serialize(File(rules, asFile))).ToString();
    }

    private static ImportedFile File(IReadOnlyList<ImportedRule> rules, bool asFile)
    {
        var file = asFile ? new ImportedFile { Name = "With Contact Lens rules", Extends = Below } : new ImportedFile();
        foreach (var rule in rules.Where(r => r.Heard is not null))
        {
            var id = Id(rule.Name, file.Rules.Keys);
            file.Rules.Add(id, new ImportedFile.Rule { Says = rule.Name, Heard = rule.Heard! });
            if (rule.RealTime) file.Alerts.Add(id, Alert(id, rule.Name));
        }
        return file;
    }

    private static PlaybookFile.AlertPart Alert(string id, string name) => new()
    {
        Priority = "note",
        Says = name,
        Action = "Look at the call",
        When = [new PlaybookFile.ClausePart { Moments = [id], Count = 1, Within = 60 }],
        ClearAfter = 10,
        Cooldown = 120,
        Cap = 3,
    };

    private static string Id(string name, ICollection<string> taken)
    {
        var id = "cl-" + Other().Replace(name.ToLowerInvariant(), "-").Trim('-');
        for (var n = 2; taken.Contains(id); n++) id = $"cl-{Other().Replace(name.ToLowerInvariant(), "-").Trim('-')}-{n}";
        return id;
    }

    private static ISerializer Serializer() => new SerializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitDefaults | DefaultValuesHandling.OmitEmptyCollections).WithQuotingNecessaryStrings().Build();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();

    /// <summary>What is written: the parts of a playbook that there are.</summary>
    private sealed class ImportedFile
    {
        public string? Name { get; set; }

        public string? Extends { get; set; }

        public Dictionary<string, Rule> Rules { get; set; } = [];

        public Dictionary<string, PlaybookFile.AlertPart> Alerts { get; set; } = [];

        internal sealed class Rule
        {
            public string Says { get; set; } = "";

            public HeardPart Heard { get; set; } = new();
        }
    }
}
