using YamlDotNet.RepresentationModel;

namespace LiveEmpathy.Server.Playbook;

/// <summary>What one version of a playbook changes against another, in a line.</summary>
internal static class PlaybookDiff
{
    private const int MostIds = 6;

    /// <summary>"alerts: changed long-silence; rules: added churn". Both must be YAML.</summary>
    public static string Summary(string before, string after)
    {
        var (old, now) = (Root(before), Root(after));
        var parts = Keys(old).Concat(Keys(now)).Distinct(StringComparer.Ordinal).Select(key => Part(key, Node(old, key), Node(now, key))).OfType<string>().ToArray();
        return parts.Length == 0 ? "only comments or layout" : string.Join("; ", parts);
    }

    private static string? Part(string key, YamlNode? old, YamlNode? now)
    {
        if (old is not null && now is not null && old.Equals(now)) return null;
        if (old is not YamlMappingNode a || now is not YamlMappingNode b) return old is null ? $"added {key}" : now is null ? $"removed {key}" : $"changed {key}";
        string[] ids = [.. Keys(a).Concat(Keys(b)).Distinct(StringComparer.Ordinal)];
        var changes = new[]
        {
            Said("added", ids.Where(i => Node(a, i) is null)),
            Said("removed", ids.Where(i => Node(b, i) is null)),
            Said("changed", ids.Where(i => Node(a, i) is { } x && Node(b, i) is { } y && !x.Equals(y))),
        };
        return $"{key}: {string.Join(", ", changes.OfType<string>())}";
    }

    private static string? Said(string what, IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        return all.Length == 0 ? null : $"{what} {string.Join(' ', all.Take(MostIds))}{(all.Length > MostIds ? $" and {all.Length - MostIds} more" : "")}";
    }

    private static YamlMappingNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [{ RootNode: YamlMappingNode map }, ..] ? map : [];
    }

    private static IEnumerable<string> Keys(YamlMappingNode map) => map.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    private static YamlNode? Node(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var node) ? node : null;
}
