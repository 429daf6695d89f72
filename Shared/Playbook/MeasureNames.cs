using LiveEmpathy.Measures;

namespace LiveEmpathy.Playbook;

/// <summary>The measures that a playbook can speak of. Definitions: docs/measures.md.</summary>
public static class MeasureNames
{
    private static readonly Dictionary<string, Func<CallMeasures, float?>> All = new(StringComparer.Ordinal)
    {
        ["tone-gap"] = m => m.ToneGap,
        ["too-fast"] = m => ToneZone.For(m.Mood).TooFast(m.Agent),
        ["too-loud"] = m => ToneZone.For(m.Mood).TooLoud(m.Agent),
        ["too-flat"] = m => ToneZone.For(m.Mood).TooFlat(m.Agent),
        ["too-lively"] = m => ToneZone.For(m.Mood).TooLively(m.Agent),
        ["sentiment"] = m => m.Sentiment,
        ["trend"] = m => m.Trend,
        ["silence-seconds"] = m => m.SilenceMs / 1000f,
        ["dead-air-seconds"] = m => m.DeadAirMs / 1000f,
        ["talk-share"] = m => m.AgentTalkShare,
        ["talk-overs-per-minute"] = m => m.TalkOversPerMinute,
        ["agent-words-per-minute"] = m => m.Agent.WordsPerMinute,
        ["customer-arousal"] = m => m.Customer.Arousal,
    };

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>True for a name that is known.</summary>
    public static bool Knows(string name) => All.ContainsKey(name);

    /// <summary>Reads the value of now, null where not enough was heard.</summary>
    /// <exception cref="KeyNotFoundException">No measure has this name.</exception>
    internal static Func<CallMeasures, float?> Reader(string name) => All[name];
}
