using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Desk;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>
/// Who hears which call now. The first listener switches the desk's audio on, the last one off; audio passes through and is kept nowhere.
/// <code>
/// desk --StreamAudio--> room --channel, newest 1 s--> listener
/// desk --StreamAudio--> room at the server that has the call --ListenRelay--> channel, newest 1 s--> listener
/// </code>
/// </summary>
public sealed class ListenRooms(CallRegistry calls, CallFinder finder, CallIntake intake, ListenRecord record, ListenRelay relay, IHubContext<DeskHub, IDeskClient> desks, IOptions<ListenInOptions> options, TimeProvider time)
{
    /// <summary>One second: what is older than that is not live any more.</summary>
    private const int PacketsWaiting = 25;

    private readonly ConcurrentDictionary<string, List<Channel<ListenPacket>>> _rooms = new();

    /// <summary>What policy says.</summary>
    public bool Allowed => options.Value.Allowed;

    /// <summary>True while somebody listens to this call.</summary>
    public bool On(string callId) => _rooms.TryGetValue(callId, out var room) && room.Count > 0;

    /// <summary>A desk has sent audio: everybody in the room gets it, or, being slow, newer audio later.</summary>
    public void Hear(string callId, ListenPacket packet)
    {
        if (!_rooms.TryGetValue(callId, out var room)) return;
        lock (room)
            foreach (var listener in room) listener.Writer.TryWrite(packet);
    }

    /// <summary>Somebody begins to listen; the use is on record before the first sound, here and at the server that has the call.</summary>
    /// <exception cref="HubException">Why not.</exception>
    internal async Task<Listening> EnterAsync(string callId, string by)
    {
        var call = Allowed ? await ReachAsync(callId) : null;
        var use = new ListenUse(by, time.GetUtcNow());
        if (call is null || call.Use(c => c.Elsewhere) is null) return await AdmitAsync(call, use);
        var listening = Admit(call, use);
        try
        {
            return listening with { Line = await relay.OpenAsync(callId, use, listening.Audio.Writer) };
        }
        catch (HubException)
        {
            Remove(listening);
            throw;
        }
    }

    private async ValueTask<LiveCall?> ReachAsync(string callId)
    {
        try
        {
            return await finder.ReachAsync(callId);
        }
        catch (LogAwayException)
        {
            throw new HubException(ListenRelay.NoAnswer);
        }
    }

    /// <summary>Somebody begins to listen, here or elsewhere, to a call of this server.</summary>
    /// <exception cref="HubException">Why not.</exception>
    internal async Task<Listening> AdmitAsync(LiveCall? call, ListenUse use)
    {
        var listening = Admit(call, use);
        await intake.ActAsync<ListenUse>(listening.Call, ActKind.ListenBegins, use.By, since: use.From);
        await TellAsync(listening.Call, on: true);
        return listening;
    }

    /// <param name="listening">Who leaves.</param>
    /// <param name="goesOn">The call is at another server now, where the same use goes on.</param>
    internal async Task LeaveAsync(Listening listening, bool goesOn = false)
    {
        var last = Remove(listening);
        if (listening.Line is { } line) await line.DisposeAsync();
        if (listening.Line is not null || goesOn) return; // the server that has the call tells agent and desk
        await intake.ActAsync<ListenUse>(listening.Call, ActKind.ListenEnds, listening.Use.By, since: listening.Use.From);
        if (last) await TellAsync(listening.Call, on: false);
        else calls.Tell(listening.Call, CallNews.State);
    }

    private Listening Admit(LiveCall? call, ListenUse use)
    {
        if (!Allowed) throw new HubException("Listening in is switched off on this server (ListenIn:Allowed).");
        if (call is null || call.Use(c => c.State) is not (CallState.Live or CallState.OnHold)) throw new HubException("This call is not live any more.");
        var channel = Channel.CreateBounded<ListenPacket>(new BoundedChannelOptions(PacketsWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        var room = _rooms.GetOrAdd(call.Info.CallId, _ => []);
        lock (room)
        {
            if (room.Count >= options.Value.MaxListeners) throw new HubException("As many supervisors as policy allows listen to this call already. Try again when one has stopped.");
            room.Add(channel);
        }
        try
        {
            record.Add(call.Info.CallId, use);
            return new Listening(call, use, channel);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            lock (room) room.Remove(channel);
            throw new HubException("The use cannot be recorded, so there is no listening in. Tell whoever runs the server.");
        }
    }

    /// <summary>Out of the room; the end of the use is on record.</summary>
    /// <returns>True: nobody is left in it.</returns>
    private bool Remove(Listening listening)
    {
        var callId = listening.Call.Info.CallId;
        var last = true;
        if (_rooms.TryGetValue(callId, out var room))
        {
            lock (room)
            {
                room.Remove(listening.Audio);
                last = room.Count == 0;
            }
        }
        record.Add(callId, listening.Use with { To = time.GetUtcNow() });
        return last;
    }

    private async Task TellAsync(LiveCall call, bool on)
    {
        calls.Tell(call, CallNews.State | CallNews.Cue); // the coach is told at once
        if (call.Use(c => c.Desk.ConnectionId) is { } desk) await desks.Clients.Client(desk).ListenedIn(call.Info.CallId, on);
    }
}

/// <summary>One supervisor on one call.</summary>
internal sealed record Listening(LiveCall Call, ListenUse Use, Channel<ListenPacket> Audio)
{
    /// <summary>To the server that has the call, where that is another.</summary>
    public IAsyncDisposable? Line { get; init; }

    /// <summary>Why there will be no sound any more although the call goes on; null: all is well.</summary>
    public string? Broken(ListenRelay relay) =>
        Call.Use(c => c.Elsewhere) is null != Line is null ? "The call has gone to another server. Listen again."
        : Line is not null && !relay.Here ? "This call is at another server, and Redis between them cannot be reached."
        : null;
}
