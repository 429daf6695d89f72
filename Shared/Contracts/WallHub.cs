using System.Text.Json.Serialization;
using LiveEmpathy.Alerts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What a supervisor's page may ask of the server; `/hubs/wall`.</summary>
public interface IWallHub
{
    /// <summary>All live calls now; changes follow through <see cref="IWallClient.WallChanged"/>.</summary>
    /// <param name="team">Only this team, or null for all that the viewer may see.</param>
    Task<WallSnapshot> WatchWall(string? team);

    /// <summary>
    /// Which tiles can be seen now: these come one to four times a second; the others when their state changes or an alert interrupts, else
    /// every other second. Until it is said, all count as seen; watching the wall anew forgets it.
    /// </summary>
    /// <param name="callIds">All of them, not only those that came into view; the first 500 count.</param>
    Task LookAt(string[] callIds);

    /// <summary>One call, whole; changes follow through <see cref="IWallClient.CallChanged"/>. Null: no such call.</summary>
    Task<CallView?> WatchCall(string callId);

    /// <summary>No more changes of this call.</summary>
    Task LeaveCall(string callId);

    /// <summary>Acknowledges, snoozes, hands over or marks as wrong. Exactly one viewer wins; the answer says who.</summary>
    Task<AlertView?> ActOnAlert(string callId, int alertId, AlertAct act);

    /// <summary>Sends the agent a nudge in the supervisor's words (at most 140 characters). The cue, or null: the call is over.</summary>
    Task<CueView?> Whisper(string callId, string text);

    /// <summary>Hands an alert to somebody by name (1 to 60 characters): it stays open, and their seat is told at once. First wins, as in <see cref="ActOnAlert"/>.</summary>
    Task<AlertView?> HandOverAlert(string callId, int alertId, string to);

    /// <summary>Takes back one's own last act on an alert, within 30 s and while nobody has acted after it; else nothing changes. The alert as it stands now.</summary>
    Task<AlertView?> UndoAlert(string callId, int alertId);

    /// <summary>Who else looks at this server's wall now, by name: whom an alert can be handed to. Without the one who asks; each name once; at most 50.</summary>
    Task<string[]> Seats();

    /// <summary>How believable the alerts are. The same as JSON: `GET /api/alerts/health`.</summary>
    /// <param name="minutes">Over the last so many minutes, 10..480.</param>
    Task<AlertHealth> AlertHealth(int minutes);

    /// <summary>Adds a note to a call, live or over (at most 1,000 characters). Null: no such call, or it has its fill of notes.</summary>
    Task<NoteView?> AddNote(string callId, string text);
}

/// <summary>What the server says to a supervisor's page.</summary>
public interface IWallClient
{
    /// <summary>Calls that are new, have changed or are gone; at most 8 times a second: what a glance should catch (state, mood, talk-over, alert) with the next batch, a tile on which only time goes on one to four times a second.</summary>
    Task WallChanged(WallBatch batch);

    /// <summary>
    /// An alert that interrupts, ahead of the batch: urgent, or soon within the budget of this seat, or handed to it. What the
    /// budget holds back, and all alerts in a flood, come as <see cref="WallBatch.Queue"/> instead.
    /// </summary>
    Task AlertRaised(AlertView alert);

    /// <summary>What has changed in a call that is being watched; at most 4 times a second.</summary>
    Task CallChanged(CallChange change);
}

/// <summary>Everything a new viewer needs.</summary>
/// <param name="Tiles">All live calls.</param>
/// <param name="ServerTime">The server's clock, to correct the viewer's.</param>
/// <param name="ServerId">Changes when the server has restarted.</param>
/// <param name="Profile">The legal profile of this server: under EU the pages leave out everything about the agent's tone.</param>
/// <param name="Queue">Alerts of this seat that are held as a list.</param>
/// <param name="Topics">Topics that rise over the floor now, with the calls behind them.</param>
/// <param name="Troubles">What is wrong with the server's own set-up, in words for a person, such as a playbook file that cannot be read; null: nothing.</param>
[MessagePackObject]
public sealed record WallSnapshot(
    [property: Key(0)] TileView[] Tiles,
    [property: Key(1)] DateTimeOffset ServerTime,
    [property: Key(2)] string ServerId,
    [property: Key(3)] LegalProfile Profile = LegalProfile.Standard,
    [property: Key(4)] AlertQueue? Queue = null,
    [property: Key(5)] TopicView[]? Topics = null,
    [property: Key(6)] string[]? Troubles = null);

/// <summary>Changes since the last batch.</summary>
/// <param name="Changed">Calls that are new or have changed, each whole.</param>
/// <param name="Gone">Ids of calls that left the wall.</param>
/// <param name="Queue">The alerts of this seat that are held as a list, whole, where that has changed; else null.</param>
/// <param name="Topics">The topics that rise over the floor, all, where they have changed; else null.</param>
/// <param name="Troubles">What is wrong with the server's own set-up, all of it, where that has changed; else null.</param>
[MessagePackObject]
public sealed record WallBatch(
    [property: Key(0)] TileView[] Changed,
    [property: Key(1)] string[] Gone,
    [property: Key(2)] AlertQueue? Queue = null,
    [property: Key(3)] TopicView[]? Topics = null,
    [property: Key(4)] string[]? Troubles = null);

/// <summary>One call as a tile.</summary>
/// <param name="CallId">Id of the call.</param>
/// <param name="AgentId">Id of the agent.</param>
/// <param name="AgentName">Name of the agent.</param>
/// <param name="Team">Team.</param>
/// <param name="CustomerName">Name of the customer, or null.</param>
/// <param name="StartedAt">When the call began.</param>
/// <param name="NowMs">Stream time of this state, ms.</param>
/// <param name="State">Live, desk gone, on hold, ended.</param>
/// <param name="Strip">Who spoke when in the last 60 s.</param>
/// <param name="SentimentLine">Running sentiment, one value each 5 s of the last 3 minutes, oldest first; empty before the first.</param>
/// <param name="Measures">The measures.</param>
/// <param name="Score">Empathy score 0..100; null without an occasion.</param>
/// <param name="Alert">The one alert that matters, or null: all quiet.</param>
/// <param name="OpenAlerts">How many alerts are open.</param>
/// <param name="Facts">What the desk says of the stream: secure pause, lost audio, words left out.</param>
[MessagePackObject]
[JsonConverter(typeof(PackedTile))]
public sealed record TileView(
    [property: Key(0)] string CallId,
    [property: Key(1)] string AgentId,
    [property: Key(2)] string AgentName,
    [property: Key(3)] string Team,
    [property: Key(4)] string? CustomerName,
    [property: Key(5)] DateTimeOffset StartedAt,
    [property: Key(6)] int NowMs,
    [property: Key(7)] CallState State,
    [property: Key(8)] TalkStrip Strip,
    [property: Key(9)] float[] SentimentLine,
    [property: Key(10)] CallMeasures Measures,
    [property: Key(11)] int? Score,
    [property: Key(12)] AlertView? Alert,
    [property: Key(13)] int OpenAlerts,
    [property: Key(14)] StreamFacts Facts = StreamFacts.None);

/// <summary>Who spoke when. Each array holds pairs of stream times (from, to) in ms, oldest first.</summary>
/// <param name="Agent">Agent's talk spurts.</param>
/// <param name="Customer">Customer's talk spurts.</param>
/// <param name="TalkOvers">Talk-overs begun by the agent.</param>
/// <param name="CustomerTalkOvers">Talk-overs begun by the customer.</param>
[MessagePackObject]
public sealed record TalkStrip(
    [property: Key(0)] int[] Agent, [property: Key(1)] int[] Customer, [property: Key(2)] int[] TalkOvers, [property: Key(3)] int[] CustomerTalkOvers);

/// <summary>What a desk says of its stream now, from the notices it sends. Several may hold at once.</summary>
[Flags]
public enum StreamFacts : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>The customer is on hold.</summary>
    Hold = 1,

    /// <summary>Secure pause: nothing is captured, transcribed or to be listened to.</summary>
    SecurePause = 2,

    /// <summary>Audio is lost: a device is gone.</summary>
    Gap = 4,

    /// <summary>Transcription cannot keep up: partial text is left out, then the agent's words.</summary>
    WordsDegraded = 8,

    /// <summary>The desk has no transcription: everything but words works.</summary>
    NoWords = 16,
}

/// <summary>How a call is doing as a stream.</summary>
public enum CallState : byte
{
    /// <summary>Messages arrive.</summary>
    Live,

    /// <summary>On hold or in secure pause.</summary>
    OnHold,

    /// <summary>The desk is gone; the call ends if it does not come back.</summary>
    DeskGone,

    /// <summary>Over.</summary>
    Ended,
}

/// <summary>An alert and what became of it.</summary>
/// <param name="CallId">Its call.</param>
/// <param name="AgentName">The agent of that call.</param>
/// <param name="Alert">The alert.</param>
/// <param name="RaisedAt">When it was raised, by the server's clock.</param>
/// <param name="Act">What was done about it, or null: nothing yet.</param>
/// <param name="By">Who did it.</param>
/// <param name="ActedAt">When.</param>
/// <param name="HandedTo">Who should take it, where it was handed over to somebody and nobody has acted since; it is open then.</param>
/// <param name="Acts">Everything that was done about it, oldest first, what was taken back as well; null: nothing yet.</param>
[MessagePackObject]
public sealed record AlertView(
    [property: Key(0)] string CallId,
    [property: Key(1)] string AgentName,
    [property: Key(2)] Alert Alert,
    [property: Key(3)] DateTimeOffset RaisedAt,
    [property: Key(4)] AlertAct? Act = null,
    [property: Key(5)] string? By = null,
    [property: Key(6)] DateTimeOffset? ActedAt = null,
    [property: Key(7)] string? HandedTo = null,
    [property: Key(8)] AlertAction[]? Acts = null);

/// <summary>What a supervisor does about an alert.</summary>
public enum AlertAct : byte
{
    /// <summary>Seen, I take it.</summary>
    Acknowledge,

    /// <summary>Not for the next two minutes.</summary>
    Snooze,

    /// <summary>Somebody else should take it.</summary>
    HandOver,

    /// <summary>The rule is wrong here.</summary>
    Wrong,
}

/// <summary>One call, whole.</summary>
/// <param name="Tile">Its tile.</param>
/// <param name="Strip">Who spoke when, the whole call.</param>
/// <param name="Lines">The transcript, oldest first.</param>
/// <param name="Moments">All moments, oldest first.</param>
/// <param name="Alerts">All alerts, oldest first.</param>
/// <param name="Cues">All cues, oldest first.</param>
/// <param name="MoodTrail">Where the customer was on the tone compass, oldest first.</param>
/// <param name="HasWords">False where the desk has no transcription.</param>
/// <param name="WhisperPhrases">What a supervisor might whisper, from the playbook.</param>
/// <param name="Habits">The score by habit.</param>
/// <param name="Side">Notes, and who listened in; null from an older server.</param>
[MessagePackObject]
public sealed record CallView(
    [property: Key(0)] TileView Tile,
    [property: Key(1)] TalkStrip Strip,
    [property: Key(2)] TranscriptLine[] Lines,
    [property: Key(3)] Moment[] Moments,
    [property: Key(4)] AlertView[] Alerts,
    [property: Key(5)] CueView[] Cues,
    [property: Key(6)] CompassPoint[] MoodTrail,
    [property: Key(7)] bool HasWords,
    [property: Key(8)] string[] WhisperPhrases,
    [property: Key(9)] HabitScore[] Habits,
    [property: Key(10)] CallSide? Side = null);

/// <summary>What has changed in a watched call since the last change. Lines, moments, alerts and cues replace those of the same id.</summary>
/// <param name="Tile">Its tile, with the strip of the last 60 s.</param>
/// <param name="Lines">New or changed lines.</param>
/// <param name="Moments">New moments, and those that went on when they were found and have another end by now.</param>
/// <param name="Alerts">New or changed alerts.</param>
/// <param name="Cues">New or changed cues.</param>
/// <param name="Mood">Where the customer is on the compass now, or null.</param>
/// <param name="Habits">The score by habit where it has changed, or null.</param>
/// <param name="Side">Notes and listening in where they have changed, or null.</param>
[MessagePackObject]
public sealed record CallChange(
    [property: Key(0)] TileView Tile,
    [property: Key(1)] TranscriptLine[] Lines,
    [property: Key(2)] Moment[] Moments,
    [property: Key(3)] AlertView[] Alerts,
    [property: Key(4)] CueView[] Cues,
    [property: Key(5)] CompassPoint? Mood,
    [property: Key(6)] HabitScore[]? Habits,
    [property: Key(7)] CallSide? Side = null);

/// <summary>One utterance of the transcript.</summary>
/// <param name="Id">Id of the utterance.</param>
/// <param name="Leg">Who speaks.</param>
/// <param name="FromMs">Stream time, ms.</param>
/// <param name="ToMs">Stream time, ms.</param>
/// <param name="Text">Redacted text.</param>
/// <param name="Final">False while it may change.</param>
/// <param name="Sentiment">-5..+5, customer only, else null.</param>
/// <param name="Pulls">The words that pulled the sentiment up or down, strongest first, at most 4; null: none did, or the line may still change.</param>
[MessagePackObject]
public sealed record TranscriptLine(
    [property: Key(0)] int Id,
    [property: Key(1)] Calls.Leg Leg,
    [property: Key(2)] int FromMs,
    [property: Key(3)] int ToMs,
    [property: Key(4)] string Text,
    [property: Key(5)] bool Final,
    [property: Key(6)] float? Sentiment,
    [property: Key(7)] WordPull[]? Pulls = null);

/// <summary>What one word did to the sentiment of its line.</summary>
/// <param name="Word">Which word of the text, 0-based, between spaces.</param>
/// <param name="Share">Its part of the sentiment, in the same units; below 0 it pulled down.</param>
[MessagePackObject]
public readonly record struct WordPull([property: Key(0)] int Word, [property: Key(1)] float Share);

/// <summary>A place on the tone compass.</summary>
/// <param name="AtMs">Stream time, ms.</param>
/// <param name="Valence">-1 (bad) .. +1 (good), from the words.</param>
/// <param name="Energy">-1 (low) .. +1 (high), from the voice.</param>
[MessagePackObject]
public readonly record struct CompassPoint([property: Key(0)] int AtMs, [property: Key(1)] float Valence, [property: Key(2)] float Energy);

/// <summary>One habit's part of the empathy score.</summary>
/// <param name="Habit">1..15.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">0..100.</param>
/// <param name="Kept">Moments that count for it.</param>
/// <param name="Faults">Moments that count against it.</param>
[MessagePackObject]
public sealed record HabitScore(
    [property: Key(0)] int Habit, [property: Key(1)] string Name, [property: Key(2)] int Score, [property: Key(3)] int Kept, [property: Key(4)] int Faults);
