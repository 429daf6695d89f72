using LiveEmpathy.Calls;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What a desk may ask of the server; `/hubs/desk`, MessagePack.</summary>
public interface IDeskHub
{
    /// <summary>
    /// Claims a call, new or resumed. The answer says from which message on to send; a call that another desk holds,
    /// a server that is full and a bad <see cref="CallInfo"/> are refused with a reason, never with silence.
    /// </summary>
    Task<CallClaim> OpenCall(OpenCall open);

    /// <summary>
    /// The uplink of one call, in order of <see cref="UplinkMessage.Seq"/>. Returns when the call has ended.
    /// A message out of range ends the stream with a <c>HubException</c> that says what was wrong with it.
    /// </summary>
    /// <param name="callId">A call this desk has claimed.</param>
    /// <param name="claim">The number from <see cref="CallClaim.Claim"/>; an older claim is refused.</param>
    /// <param name="messages">The messages.</param>
    Task StreamCall(string callId, long claim, IAsyncEnumerable<UplinkMessage> messages);

    /// <summary>The audio of a call that is listened to, from <see cref="IDeskClient.ListenedIn"/> on until it is off; kept nowhere.</summary>
    /// <param name="callId">A call this desk has claimed.</param>
    /// <param name="claim">The number from <see cref="CallClaim.Claim"/>; an older claim is refused.</param>
    /// <param name="packets">The audio, 40 ms a packet.</param>
    Task StreamAudio(string callId, long claim, IAsyncEnumerable<ListenPacket> packets);
}

/// <summary>What the server says to a desk.</summary>
public interface IDeskClient
{
    /// <summary>All messages up to and with this one are taken: the desk may forget them.</summary>
    Task Acknowledged(string callId, long seq);

    /// <summary>The nudge for the agent of this call has changed; null: nothing to say now.</summary>
    Task Nudged(string callId, CueView? cue);

    /// <summary>A supervisor begins to listen to this call, or nobody does any more: the desk shows it, and sends audio while it is on.</summary>
    Task ListenedIn(string callId, bool on);
}

/// <summary>A desk claims a call.</summary>
/// <param name="DeskId">Id of the desk process; a second desk cannot claim a call that is live at another.</param>
/// <param name="Call">The call.</param>
/// <param name="Acknowledged">The last message that a server has acknowledged: a server that begins again does not interrupt anybody twice with what was in them.</param>
[MessagePackObject]
public sealed record OpenCall([property: Key(0)] string DeskId, [property: Key(1)] CallInfo Call, [property: Key(2)] long Acknowledged = 0);

/// <summary>The answer to <see cref="OpenCall"/>.</summary>
/// <param name="Claim">Number of this claim, growing with each claim of the call; 0 where refused.</param>
/// <param name="ResumeAfter">The last message the server has: send from the next on.</param>
/// <param name="Refused">Why not, in words for a person; null where granted.</param>
/// <param name="RetryAfterSeconds">When trying again makes sense; 0: it does not.</param>
/// <param name="Profile">The legal profile of the server: under EU the desk sends nothing of the agent's voice but behaviour (<see cref="AgentVoice"/>).</param>
[MessagePackObject]
public sealed record CallClaim(
    [property: Key(0)] long Claim,
    [property: Key(1)] long ResumeAfter,
    [property: Key(2)] string? Refused = null,
    [property: Key(3)] int RetryAfterSeconds = 0,
    [property: Key(4)] LegalProfile Profile = LegalProfile.Standard);
