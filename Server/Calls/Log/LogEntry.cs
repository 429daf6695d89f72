using LiveEmpathy.Contracts;
using MessagePack;

namespace LiveEmpathy.Server.Calls.Log;

/// <summary>One thing that happened to a call: a message of its uplink, or an act of a person. A call is what its entries make of it.</summary>
/// <param name="At">When a server took it, by that server's clock.</param>
/// <param name="Message">The message, or null.</param>
/// <param name="Act">The act, or null.</param>
[MessagePackObject]
public sealed record LogEntry([property: Key(0)] DateTimeOffset At, [property: Key(1)] UplinkMessage? Message = null, [property: Key(2)] CallAct? Act = null);

/// <summary>An entry and its place: 1, 2, 3 ... without a hole.</summary>
public readonly record struct Logged(long Number, LogEntry Entry);

/// <summary>Something a person did about a call.</summary>
/// <param name="Op">Id of this act: taken twice it counts once.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="Id">On which alert or cue.</param>
/// <param name="How">The <see cref="AlertAct"/> or <see cref="CueVerdict"/>.</param>
/// <param name="Text">The whisper, the note, or who should take an alert.</param>
/// <param name="Since">Of listening in that ends: when it began.</param>
[MessagePackObject]
public sealed record CallAct(
    [property: Key(0)] string Op,
    [property: Key(1)] ActKind Kind,
    [property: Key(2)] string By,
    [property: Key(3)] int Id = 0,
    [property: Key(4)] byte How = 0,
    [property: Key(5)] string? Text = null,
    [property: Key(6)] DateTimeOffset? Since = null);

/// <summary>Kinds of <see cref="CallAct"/>. A kind that a server does not know changes nothing.</summary>
public enum ActKind : byte
{
    /// <summary>Something is done about an alert.</summary>
    OnAlert = 1,

    /// <summary>And taken back.</summary>
    Undo = 2,

    /// <summary>A supervisor whispers.</summary>
    Whisper = 3,

    /// <summary>A supervisor makes a note.</summary>
    Note = 4,

    /// <summary>A cue was on the agent's screen.</summary>
    CueSeen = 5,

    /// <summary>The agent judges a cue.</summary>
    CueJudged = 6,

    /// <summary>Somebody begins to listen.</summary>
    ListenBegins = 7,

    /// <summary>And stops.</summary>
    ListenEnds = 8,
}
