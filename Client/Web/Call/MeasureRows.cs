using LiveEmpathy.Measures;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Call;

/// <summary>One measure as a row: what it is called, what it says now, and how it is defined.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value with its unit.</param>
/// <param name="Definition">Definition with its denominator.</param>
public sealed record MeasureRow(string Name, string Value, string Definition);

/// <summary>The measures of a call for its page. The customer's rate of speech is not set beside the agent's.</summary>
public static class MeasureRows
{
    public static IEnumerable<MeasureRow> Of(CallMeasures m)
    {
        ArgumentNullException.ThrowIfNull(m);
        return Talk(m).Concat(Delivery(m));
    }

    private static IEnumerable<MeasureRow> Talk(CallMeasures m)
    {
        yield return new("Agent's talk share", Figures.Percent(m.AgentTalkShare), "Agent's speech divided by all speech of both.");
        yield return new("Talk-overs by the agent", $"{m.TalkOvers}, {m.TalkOversPerMinute} in the last minute", "Overlaps of 0.5 s or more that are no acknowledgement, begun while the customer held the floor.");
        yield return new("Gap before the agent speaks", m.TransferOffsetMs is { } ms ? $"{(ms < 0 ? "−" : "")}{Math.Abs(ms)} ms" : Figures.None, "Median time from the end of the customer's turn to the start of the agent's. Negative: overlapped. From 3 changes of speaker on.");
        yield return new("Dead air", Figures.Seconds(m.DeadAirMs), "All silences of both of 3 s and more. Holds do not count.");
        yield return new("Silence now", Figures.Seconds(m.SilenceMs), "How long both have been silent. 0 on hold.");
        yield return new("Longest turn", $"agent {Figures.Seconds(m.Agent.LongestMonologueMs)}, customer {Figures.Seconds(m.Customer.LongestMonologueMs)}", "The longest time each held the floor.");
        yield return new("Acknowledgements", $"agent {m.Agent.Backchannels}, customer {m.Customer.Backchannels}", "Short words that claim no floor, such as mm-hm or I see. Credit for listening.");
    }

    private static IEnumerable<MeasureRow> Delivery(CallMeasures m)
    {
        yield return new("Agent's pace", m.Agent.WordsPerMinute is { } now ? $"{Figures.Whole(now)} wpm, own {Figures.Whole(m.Agent.BaselineWordsPerMinute)}" : Figures.None, "Words per minute of the agent's own speech time, last 30 s, beside the agent's own usual pace.");
        yield return new("Agent's syllables", m.Agent.SyllablesPerSecond is { } rate ? $"{Figures.One(rate)} a second" : Figures.None, "Syllables per second of the agent's own speech time, last 30 s, from the sound alone: pace before any word is known.");
        yield return new("Tone gap", m.ToneGap is { } gap ? gap < .5f ? $"{Figures.One(gap)}, in zone" : $"{Figures.One(gap)} out" : Figures.None, "How far pace, loudness and liveliness are from what this mood calls for. 1 is one noticeable step: 15 % of pace, 4 dB or 2 semitones.");
        yield return new("Customer's sentiment", $"{Figures.Signed(m.Sentiment)}{(m.Sentiment is null ? "" : m.Trend > 0 ? ", rising" : m.Trend < 0 ? ", falling" : ", steady")}", "Running level of the customer's words, −5 to +5, newer and longer sentences weigh more. No trend before six sentences.");
        yield return new("Customer's energy", m.Customer.Arousal is { } energy ? $"{Figures.Signed(energy)} SD" : Figures.None, "Loudness, pitch and liveliness of the customer's voice against the customer's own usual, in standard deviations.");
    }
}
