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
/// </code>
/// </summary>
public sealed class ListenRooms(CallRegistry calls, CallIntake intake, ListenRecord record, IHubContext<DeskHub, IDeskClient> desks, IOptions<ListenInOptions> options, TimeProvider time)
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

    /// <summary>Somebody begins to listen; the use is on record before the first sound.</summary>
    /// <exception cref="HubException">Why not.</exception>
    internal async Task<Listening> EnterAsync(string callId, string by)
    {
        if (!Allowed) throw new HubException("Listening in is switched off on this server (ListenIn:Allowed).");
        if (calls.Find(callId) is not { } call || call.Use(c => c.State) is not (CallState.Live or CallState.OnHold)) throw new HubException("This call is not live any more.");
        if (call.Use(c => c.Elsewhere) is not null) throw new HubException("This call is at another server than this page: only that one can let you listen. Loading the page anew may lead there.");
        var channel = Channel.CreateBounded<ListenPacket>(new BoundedChannelOptions(PacketsWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        var room = _rooms.GetOrAdd(callId, _ => []);
        lock (room)
        {
            if (room.Count >= options.Value.MaxListeners) throw new HubException("As many supervisors as policy allows listen to this call already. Try again when one has stopped.");
            room.Add(channel);
        }
        var use = new ListenUse(by, time.GetUtcNow());
        try
        {
            record.Add(callId, use);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            lock (room) room.Remove(channel);
            throw new HubException("The use cannot be recorded, so there is no listening in. Tell whoever runs the server.");
        }
        await intake.ActAsync<ListenUse>(call, ActKind.ListenBegins, by, since: use.From);
        await TellAsync(call, on: true);
        return new Listening(call, use, channel);
    }

    internal async Task LeaveAsync(Listening listening)
    {
        var last = true;
        if (_rooms.TryGetValue(listening.Call.Info.CallId, out var room))
        {
            lock (room)
            {
                room.Remove(listening.Audio);
                last = room.Count == 0;
            }
        }
        var use = listening.Use;
        record.Add(listening.Call.Info.CallId, use with { To = time.GetUtcNow() });
        await intake.ActAsync<ListenUse>(listening.Call, ActKind.ListenEnds, use.By, since: use.From);
        if (last) await TellAsync(listening.Call, on: false);
        else calls.Tell(listening.Call, CallNews.State);
    }

    private async Task TellAsync(LiveCall call, bool on)
    {
        calls.Tell(call, CallNews.State | CallNews.Cue); // the coach is told at once
        if (call.Use(c => c.Desk.ConnectionId) is { } desk) await desks.Clients.Client(desk).ListenedIn(call.Info.CallId, on);
    }
}

/// <summary>One supervisor on one call.</summary>
internal sealed record Listening(LiveCall Call, ListenUse Use, Channel<ListenPacket> Audio);
