using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>
/// One message of a call's uplink stream, desk to server. Speech edges travel at once, everything else is batched to
/// 2 or 3 messages a second. Handled exactly once by <see cref="Seq"/>: a repeated message changes nothing, a late one waits.
/// </summary>
/// <param name="Seq">Sequence number within the call: 1, 2, 3 ... without a hole.</param>
/// <param name="UpToMs">Stream time (ms) up to which both legs have been heard; never goes back.</param>
/// <param name="Edges">Starts and ends of speech, oldest first.</param>
/// <param name="Voice">What the voice did, 100 ms a point, only where there was speech.</param>
/// <param name="Words">Utterances that are new or have changed, each whole.</param>
/// <param name="Notices">Hold, secure pause, gaps and other facts about the stream.</param>
/// <param name="Ended">True on the last message of the call.</param>
[MessagePackObject]
public sealed record UplinkMessage(
    [property: Key(0)] long Seq,
    [property: Key(1)] int UpToMs,
    [property: Key(2)] SpeechEdge[]? Edges = null,
    [property: Key(3)] VoicePoint[]? Voice = null,
    [property: Key(4)] UtteranceUpdate[]? Words = null,
    [property: Key(5)] StreamNotice[]? Notices = null,
    [property: Key(6)] bool Ended = false);
