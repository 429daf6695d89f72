using LiveEmpathy.Measures;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Cues;

/// <summary>Puts figures and names into the wording of a cue: "slower: 175 -> 150 words a minute".</summary>
internal sealed class CueWording(IConversation conversation, CallMeasures measures)
{
    public string Fill(string wording)
    {
        if (!wording.Contains('{', StringComparison.Ordinal)) return wording;
        var zone = ToneZone.For(measures.Mood);
        return wording
            .Replace("{wpm}", Round(measures.Agent.WordsPerMinute), StringComparison.Ordinal)
            .Replace("{target-wpm}", Round(measures.Agent.BaselineWordsPerMinute * zone.PaceTo), StringComparison.Ordinal)
            .Replace("{name}", conversation.Call.Customer?.Name ?? "the customer", StringComparison.Ordinal)
            .Replace("{earlier}", conversation.Call.Customer?.Earlier is [{ Topic.Length: > 0 } last, ..] ? last.Topic : "it", StringComparison.Ordinal);
    }

    private static string Round(float? value) => value is { } v ? $"{MathF.Round(v / 5) * 5:0}" : "?";
}
