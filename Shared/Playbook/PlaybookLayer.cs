using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LiveEmpathy.Playbook;

/// <summary>A playbook, or a part of one that lies over another.</summary>
/// <param name="Yaml">Its text.</param>
/// <param name="Name">Name of the file, for messages.</param>
public sealed record PlaybookLayer(string Yaml, string Name)
{
    /// <summary>The file that it lies over (`extends`), or null.</summary>
    /// <exception cref="FormatException">It is no YAML: the message names file and line.</exception>
    public string? Extends => Root() is { } root && root.Children.TryGetValue("extends", out var node) && node is YamlScalarNode { Value.Length: > 0 } file ? file.Value : null;

    /// <summary>The line of a key, found by its path; null where it is not there.</summary>
    public long? LineOf(params ReadOnlySpan<string> path)
    {
        YamlNode? node = Root();
        long line = 1;
        foreach (var key in path)
        {
            if (node is not YamlMappingNode map) return null;
            var entry = map.Children.FirstOrDefault(c => c.Key is YamlScalarNode scalar && scalar.Value == key);
            if (entry.Key is null) return null;
            (node, line) = (entry.Value, entry.Key.Start.Line);
        }
        return line;
    }

    /// <summary>One playbook from two: an entry of the same id replaces the one below, an empty one takes it away.</summary>
    internal static PlaybookFile Over(PlaybookFile below, PlaybookFile above) => new()
    {
        Name = Given(above.Name, below.Name),
        Language = Given(above.Language, below.Language),
        Teams = above.Teams,
        Spelling = above.Spelling ?? below.Spelling,
        Words = Over(below.Words, above.Words),
        Habits = Over(below.Habits, above.Habits),
        Rules = Over(below.Rules, above.Rules),
        Phrases = Over(below.Phrases, above.Phrases),
        Cues = Over(below.Cues, above.Cues),
        Alerts = Over(below.Alerts, above.Alerts),
        Nudges = above.Nudges ?? below.Nudges,
        Whispers = above.Whispers.Count > 0 ? above.Whispers : below.Whispers,
    };

    private static string Given(string above, string below) => above.Length > 0 ? above : below;

    private static Dictionary<TKey, TPart> Over<TKey, TPart>(Dictionary<TKey, TPart> below, Dictionary<TKey, TPart> above)
        where TKey : notnull
    {
        var both = new Dictionary<TKey, TPart>(below);
        foreach (var (id, part) in above)
        {
            if (part is null) both.Remove(id);
            else both[id] = part;
        }
        return both;
    }

    private YamlMappingNode? Root()
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Yaml));
            return stream.Documents is [var document, ..] ? document.RootNode as YamlMappingNode : null;
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"{Name}, line {wrong.Start.Line}: {wrong.Message}", wrong);
        }
    }
}
