using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What an agent's coach page may ask of the server; `/hubs/coach`.</summary>
public interface ICoachHub
{
    /// <summary>The agent's own view now; changes follow through <see cref="ICoachClient.CoachChanged"/>.</summary>
    Task<CoachView> WatchCoach(string agentId);

    /// <summary>The cue was on the agent's screen (sent once by the page): the supervisor's delivery receipt.</summary>
    Task Seen(string callId, int cueId);

    /// <summary>The agent's verdict on a cue.</summary>
    Task Judge(string callId, int cueId, CueVerdict verdict);
}

/// <summary>What the server says to an agent's coach page.</summary>
public interface ICoachClient
{
    /// <summary>The whole view where something of it looks different: figures about once a second at most, a new cue and what the call does at once; every five seconds as it is.</summary>
    Task CoachChanged(CoachView view);
}

/// <summary>What the agent sees: one nudge and the own figures.</summary>
/// <param name="AgentName">The agent.</param>
/// <param name="CallId">The call, or null between calls.</param>
/// <param name="NowMs">Stream time, ms.</param>
/// <param name="State">How the stream is doing.</param>
/// <param name="Cue">The one nudge, or null: nothing to say.</param>
/// <param name="WordsPerMinute">Own pace, last 30 s of net speech; null: not enough heard.</param>
/// <param name="PaceFrom">Lower edge of the band to aim for, words per minute.</param>
/// <param name="PaceTo">Upper edge of the band.</param>
/// <param name="TalkShare">Own share of the talk, 0..1; null: not enough heard.</param>
/// <param name="ToneHint">What the tone zone asks for in a word or two ("calm and slow"), or null.</param>
/// <param name="ListenedIn">True while a supervisor listens to the call.</param>
/// <param name="Facts">What the desk says of the stream: secure pause, lost audio, no words.</param>
[MessagePackObject]
public sealed record CoachView(
    [property: Key(0)] string AgentName,
    [property: Key(1)] string? CallId,
    [property: Key(2)] int NowMs,
    [property: Key(3)] CallState State,
    [property: Key(4)] CueView? Cue,
    [property: Key(5)] float? WordsPerMinute,
    [property: Key(6)] float PaceFrom,
    [property: Key(7)] float PaceTo,
    [property: Key(8)] float? TalkShare,
    [property: Key(9)] string? ToneHint,
    [property: Key(10)] bool ListenedIn,
    [property: Key(11)] StreamFacts Facts = StreamFacts.None);

/// <summary>A cue and what became of it.</summary>
/// <param name="CallId">Its call.</param>
/// <param name="Id">Id within the call.</param>
/// <param name="Habit">1..15; 0: a supervisor's whisper.</param>
/// <param name="Rule">Id of the rule, or "whisper".</param>
/// <param name="Text">What to do.</param>
/// <param name="Phrase">Words to say, or null.</param>
/// <param name="RaisedAtMs">Stream time, ms.</param>
/// <param name="ExpiresAtMs">Stream time, ms.</param>
/// <param name="From">Name of the supervisor who whispered, or null: from the playbook.</param>
/// <param name="SeenAt">When it was on the agent's screen, or null: not yet.</param>
/// <param name="Verdict">What the agent thinks of it, or null.</param>
/// <param name="Outcome">What happened in the 20 s after it, or null: not known yet, or a whisper.</param>
[MessagePackObject]
public sealed record CueView(
    [property: Key(0)] string CallId,
    [property: Key(1)] int Id,
    [property: Key(2)] int Habit,
    [property: Key(3)] string Rule,
    [property: Key(4)] string Text,
    [property: Key(5)] string? Phrase,
    [property: Key(6)] int RaisedAtMs,
    [property: Key(7)] int ExpiresAtMs,
    [property: Key(8)] string? From = null,
    [property: Key(9)] DateTimeOffset? SeenAt = null,
    [property: Key(10)] CueVerdict? Verdict = null,
    [property: Key(11)] CueOutcome? Outcome = null);

/// <summary>The agent's verdict on a cue.</summary>
public enum CueVerdict : byte
{
    /// <summary>It helped.</summary>
    Helpful,

    /// <summary>True, but not now.</summary>
    NotNow,

    /// <summary>It was wrong.</summary>
    Wrong,
}

/// <summary>What happened after a cue.</summary>
public enum CueOutcome : byte
{
    /// <summary>What it asked for was done, or its cause stayed away.</summary>
    Followed,

    /// <summary>Its cause came again, or what it asked for was not done although there was time for it.</summary>
    NotFollowed,

    /// <summary>There was no occasion to tell.</summary>
    Unclear,
}
