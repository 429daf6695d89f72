using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>Where a supervisor hears a live call; `/hubs/listen`. A line of its own, made when it is asked for and closed after.</summary>
public interface IListenHub
{
    /// <summary>
    /// The call's audio from now on, until the caller hangs up or the call is over. Agent and desk are shown that it is on, and the use is
    /// recorded first. Refused with a <c>HubException</c> that says why: policy, no such call, call over, desk gone, too many listeners.
    /// </summary>
    IAsyncEnumerable<ListenPacket> Listen(string callId, CancellationToken cancel);
}

/// <summary>
/// A short piece of both legs, on its way to somebody's ears and kept nowhere. A packet that is lost or late is not sent again:
/// the listener's page bridges it.
/// </summary>
/// <param name="Seq">1, 2, 3 ... since the desk began to send; a hole is a lost packet.</param>
/// <param name="AtMs">Stream time of its first sample, ms.</param>
/// <param name="Agent">Agent's leg: 16 kHz, G.711 mu-law, one byte a sample; at most <see cref="MaxBytes"/>.</param>
/// <param name="Customer">Customer's leg, as long as the agent's.</param>
[MessagePackObject]
public sealed record ListenPacket(
    [property: Key(0)] int Seq, [property: Key(1)] int AtMs, [property: Key(2)] byte[] Agent, [property: Key(3)] byte[] Customer)
{
    /// <summary>Samples of a leg in one packet as desks send it: 40 ms.</summary>
    public const int Samples = 640;

    /// <summary>Longest leg of one packet, bytes: 100 ms.</summary>
    public const int MaxBytes = 1600;
}
