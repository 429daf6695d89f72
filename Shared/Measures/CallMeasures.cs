using MessagePack;

namespace LiveEmpathy.Measures;

/// <summary>The measures of a call at one moment of stream time. Definitions: docs/measures.md.</summary>
/// <param name="Agent">The agent's leg.</param>
/// <param name="Customer">The customer's leg.</param>
/// <param name="AgentTalkShare">Agent's speech / (agent's + customer's speech), 0..1; null before 5 s of speech.</param>
/// <param name="TransferOffsetMs">Median floor-transfer offset of the agent's starts, ms; negative: overlapped. Null before 3 changes.</param>
/// <param name="SilenceMs">How long both legs have been silent now, ms; 0 on hold.</param>
/// <param name="DeadAirMs">All silences of both legs of 3 s and more, ms; holds do not count.</param>
/// <param name="TalkOvers">Talk-overs begun by the agent.</param>
/// <param name="TalkOversPerMinute">The same in the last 60 s of the call.</param>
/// <param name="Sentiment">Running level of the customer's utterances, -5..+5; null before the first.</param>
/// <param name="Trend">-1 falling, 0 steady, +1 rising; 0 before six customer utterances.</param>
/// <param name="Mood">Customer's mood, from words and voice.</param>
/// <param name="ToneGap">Distance of the agent's delivery from the zone the mood calls for, 0 (in it) upwards; null without a baseline or a mood.</param>
/// <param name="MoodWords">What the customer's words alone say of the mood.</param>
/// <param name="MoodVoice">What the customer's voice alone says of it, against the customer's own usual voice.</param>
/// <param name="Entrainment">How both speakers' ways of speaking follow each other; null before eight changes of speaker.</param>
[MessagePackObject]
public sealed record CallMeasures(
    [property: Key(0)] LegMeasures Agent,
    [property: Key(1)] LegMeasures Customer,
    [property: Key(2)] float? AgentTalkShare,
    [property: Key(3)] int? TransferOffsetMs,
    [property: Key(4)] int SilenceMs,
    [property: Key(5)] int DeadAirMs,
    [property: Key(6)] int TalkOvers,
    [property: Key(7)] int TalkOversPerMinute,
    [property: Key(8)] float? Sentiment,
    [property: Key(9)] int Trend,
    [property: Key(10)] Mood Mood,
    [property: Key(11)] float? ToneGap,
    [property: Key(12)] Mood MoodWords = Mood.Unknown,
    [property: Key(13)] VoiceTone MoodVoice = VoiceTone.Unknown,
    [property: Key(14)] Entrainment? Entrainment = null)
{
    /// <summary>True where the words are friendly or neutral and the voice is not: polite anger, or joy; worth a listen.</summary>
    [IgnoreMember]
    public bool VoiceSaysMore => MoodWords is Mood.Calm or Mood.Cheerful && MoodVoice is (VoiceTone.Raised or VoiceTone.Agitated);
}

/// <summary>The measures of one leg. Null: not enough heard yet.</summary>
/// <param name="SpeechMs">Net speech so far, ms.</param>
/// <param name="WordsPerMinute">Words per minute of net speech time, last 30 s.</param>
/// <param name="BaselineWordsPerMinute">The same over the speaker's call so far.</param>
/// <param name="SyllablesPerSecond">Syllables per second of net speech, last 30 s, from the audio alone.</param>
/// <param name="LoudnessDb">Level of the last 5 s of speech against the speaker's own baseline, dB.</param>
/// <param name="PitchSt">Pitch of the last 5 s of speech against the speaker's own median, semitones.</param>
/// <param name="PitchMovementSt">Standard deviation of the pitch of the last 5 s of speech, semitones.</param>
/// <param name="Arousal">Energy of delivery against the speaker's own baseline, in standard deviations: 0 usual, 2 very lively.</param>
/// <param name="LongestMonologueMs">Longest turn so far, ms.</param>
/// <param name="Backchannels">Acknowledgements given.</param>
[MessagePackObject]
public sealed record LegMeasures(
    [property: Key(0)] int SpeechMs,
    [property: Key(1)] float? WordsPerMinute,
    [property: Key(2)] float? BaselineWordsPerMinute,
    [property: Key(3)] float? SyllablesPerSecond,
    [property: Key(4)] float? LoudnessDb,
    [property: Key(5)] float? PitchSt,
    [property: Key(6)] float? PitchMovementSt,
    [property: Key(7)] float? Arousal,
    [property: Key(8)] int LongestMonologueMs,
    [property: Key(9)] int Backchannels);

/// <summary>What the customer seems to feel, from words and voice together.</summary>
public enum Mood : byte
{
    /// <summary>Not enough heard.</summary>
    Unknown,

    /// <summary>Neither words nor voice stand out.</summary>
    Calm,

    /// <summary>Negative words, ordinary voice.</summary>
    Upset,

    /// <summary>Negative words, high arousal.</summary>
    Angry,

    /// <summary>Negative words of worry or grief, or a shaken voice.</summary>
    Distressed,

    /// <summary>Positive words.</summary>
    Cheerful,

    /// <summary>Asks again, does not follow.</summary>
    Confused,
}

/// <summary>What a voice tells, against the speaker's own usual one (arousal in standard deviations).</summary>
public enum VoiceTone : byte
{
    /// <summary>Not enough heard to know what is usual.</summary>
    Unknown,

    /// <summary>Lower, slower, duller than usual (below -1.5).</summary>
    Low,

    /// <summary>As usual.</summary>
    Usual,

    /// <summary>Higher, louder, tighter than usual (above 1.2).</summary>
    Raised,

    /// <summary>Far above usual (above 3).</summary>
    Agitated,
}
