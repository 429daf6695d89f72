using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Topics;

/// <summary>A phrase that rises, and the calls behind it.</summary>
internal sealed record RisingPhrase(string Phrase, Said[] Calls, float Times);

/// <summary>Many phrases are one topic: "internet", "internet is", "internet is down" on the same calls.</summary>
internal static class TopicGroups
{
    private const int MostTopics = 6;
    private const int MostCalls = 20;
    private const double SameCalls = .6;
    private const double NearlyAll = .8;

    /// <summary>The topics, most calls first, each under the phrase that says most.</summary>
    public static TopicView[] Of(IReadOnlyList<RisingPhrase> phrases, Func<string, bool> isCommon)
    {
        var groups = new List<List<RisingPhrase>>();
        foreach (var phrase in phrases.OrderByDescending(p => p.Calls.Length).ThenByDescending(p => p.Times).ThenBy(p => p.Phrase, StringComparer.Ordinal))
        {
            if (groups.Find(g => Together(g[0], phrase)) is { } group) group.Add(phrase);
            else groups.Add([phrase]);
        }
        return [.. groups.Select(g => Topic(g, isCommon)).OrderByDescending(t => t.Calls).ThenByDescending(t => t.Times).Take(MostTopics)];
    }

    private static bool Together(RisingPhrase a, RisingPhrase b)
    {
        var both = a.Calls.Select(c => c.CallId).Intersect(b.Calls.Select(c => c.CallId)).Count();
        return both >= SameCalls * Math.Min(a.Calls.Length, b.Calls.Length);
    }

    private static TopicView Topic(List<RisingPhrase> group, Func<string, bool> isCommon)
    {
        var label = group.Where(p => p.Calls.Length >= NearlyAll * group[0].Calls.Length)
            .OrderBy(p => Common(p.Phrase.Split(' '))).ThenByDescending(p => p.Phrase.Length).ThenBy(p => p.Phrase, StringComparer.Ordinal).First();
        var calls = group.SelectMany(p => p.Calls).GroupBy(c => c.CallId).Select(g => g.MinBy(c => c.At)!).OrderByDescending(c => c.At).ToArray();
        return new TopicView(label.Phrase, group[0].Calls.Length, group.Max(p => p.Times), calls.Min(c => c.At), [.. calls.Select(c => c.CallId).Take(MostCalls)]);

        int Common(string[] words) => (isCommon(words[0]) ? 1 : 0) + (isCommon(words[^1]) ? 1 : 0);
    }
}
