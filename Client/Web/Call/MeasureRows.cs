using LiveEmpathy.Calls;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Call;

/// <summary>One measure as a row: what it is called, what it says now, how it is defined, and what it rests on.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value with its unit.</param>
/// <param name="Unit">The unit in words.</param>
/// <param name="Definition">Definition with its denominator.</param>
/// <param name="Evidence">Places in the call; empty: none yet.</param>
public sealed record MeasureRow(string Name, string Value, string Unit, string Definition, IReadOnlyList<Evidence> Evidence);

/// <summary>The measures of a call for its page. The customer's rate of speech is not set beside the agent's.</summary>
public static class MeasureRows
{
    private const int PaceMs = 30_000;

    /// <param name="call">The call.</param>
    /// <param name="t">In which words.</param>
    /// <param name="tone">False: the law keeps the agent's tone from supervisors.</param>
    public static IEnumerable<MeasureRow> Of(CallRecord call, Texts t, bool tone = true)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(t);
        return Talk(call, t).Concat(Delivery(call, t, tone));
    }

    private static IEnumerable<MeasureRow> Talk(CallRecord call, Texts t)
    {
        var m = call.Tile.Measures;
        yield return new(t["Agent's talk share"], Figures.Percent(m.AgentTalkShare), t["percent"], t["Agent's speech divided by all speech of both."], Evidence.Longest(call.Strip.Agent));
        yield return new(t["Talk-overs by the agent"], t["{0}, {1} in the last minute", m.TalkOvers, m.TalkOversPerMinute], t["count"], t["Overlaps of 0.5 s or more that are no acknowledgement, begun while the customer held the floor."], Evidence.Newest(call.Strip.TalkOvers));
        yield return new(t["Gap before the agent speaks"], m.TransferOffsetMs is { } ms ? $"{(ms < 0 ? "−" : "")}{Math.Abs(ms)} ms" : Figures.None, t["milliseconds"], t["Median time from the end of the customer's turn to the start of the agent's. Negative: overlapped. From 3 changes of speaker on."], Evidence.Answers(call.Strip));
        yield return new(t["Dead air"], Figures.Seconds(m.DeadAirMs), t["seconds"], t["All silences of both of 3 s and more. Holds do not count."], Evidence.DeadAir(call.Strip));
        yield return new(t["Silence now"], Figures.Seconds(m.SilenceMs), t["seconds"], t["How long both have been silent. 0 on hold."], []);
        yield return new(t["Longest turn"], (m.Agent.LongestMonologueMs, m.Customer.LongestMonologueMs) is (0, 0) ? Figures.None : t["agent {0}, customer {1}", Figures.Seconds(m.Agent.LongestMonologueMs), Figures.Seconds(m.Customer.LongestMonologueMs)], t["seconds"], t["The longest time each held the floor."], Evidence.Longest(call.Strip.Customer));
        yield return new(t["Acknowledgements"], t["agent {0}, customer {1}", m.Agent.Backchannels, m.Customer.Backchannels], t["count"], t["Short words that claim no floor, such as mm-hm or I see. Credit for listening."], [.. call.Moments.Where(x => x.Rule == "backchannel").TakeLast(Evidence.Most).Select(x => new Evidence(x.FromMs, x.Words ?? x.Text))]);
    }

    private static IEnumerable<MeasureRow> Delivery(CallRecord call, Texts t, bool tone)
    {
        var m = call.Tile.Measures;
        yield return new(t["Agent's pace"], m.Agent.WordsPerMinute is { } now ? t["{0} wpm, own {1}", Figures.Whole(now), Figures.Whole(m.Agent.BaselineWordsPerMinute)] : Figures.None, t["words per minute"], t["Words per minute of the agent's own speech time, last 30 s, beside the agent's own usual pace."], Evidence.Said(call, Leg.Agent, PaceMs));
        yield return new(t["Agent's syllables"], m.Agent.SyllablesPerSecond is { } rate ? t["{0} a second", Figures.One(rate)] : Figures.None, t["syllables per second"], t["Syllables per second of the agent's own speech time, last 30 s, from the sound alone: pace before any word is known."], []);
        if (tone) yield return new(t["Tone gap"], m.ToneGap is { } gap ? gap < .5f ? $"{Figures.One(gap)}, {t["in zone"]}" : t["{0} out", Figures.One(gap)] : Figures.None, t["noticeable steps"], t["How far pace, loudness and liveliness are from what this mood calls for. 1 is one noticeable step: 15 % of pace, 4 dB or 2 semitones."], [.. call.Moments.Where(x => x.Rule.Contains("tone", StringComparison.Ordinal)).TakeLast(Evidence.Most).Select(x => new Evidence(x.FromMs, x.Text))]);
        yield return new(t["Customer's sentiment"], $"{Figures.Signed(m.Sentiment)}{(m.Sentiment is null ? "" : ", " + t[m.Trend > 0 ? "rising" : m.Trend < 0 ? "falling" : "steady"])}", t["−5 to +5"], t["Running level of the customer's words, −5 to +5, newer and longer sentences weigh more. No trend before six sentences."], Evidence.Strongest(call.Lines));
        yield return new(t["Customer's energy"], m.Customer.Arousal is { } energy ? $"{Figures.Signed(energy)} SD" : Figures.None, t["standard deviations"], t["Loudness, pitch and liveliness of the customer's voice against the customer's own usual, in standard deviations."], []);
    }
}
