using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.ListenIn;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Desk;

/// <summary>Where desks bring their calls.</summary>
public sealed class DeskHub(CallRegistry calls, CallClaims claims, CallIntake intake, ListenRooms listeners, IOptions<LiveCallOptions> options, ILogger<DeskHub> log) : Hub<IDeskClient>, IDeskHub
{
    /// <summary>An acknowledgement for every so many messages, about one in three seconds: the desk keeps what is not acknowledged.</summary>
    private const int AcknowledgeEvery = 8;

    private readonly int _maxMs = options.Value.MaxCallHours * 3_600_000;

    /// <inheritdoc/>
    public async Task<CallClaim> OpenCall(OpenCall open)
    {
        if (MessageCheck.Fault(open) is { } fault) return new CallClaim(0, 0, fault);
        var claim = await claims.ClaimAsync(open, Context.ConnectionId);
        if (claim.Refused is null) log.CallOpened(open.Call.CallId, claim.ResumeAfter);
        else log.CallRefused(open.Call.CallId);
        if (claim.Refused is null && listeners.On(open.Call.CallId)) await Clients.Caller.ListenedIn(open.Call.CallId, true); // back on a new line
        return claim;
    }

    /// <inheritdoc/>
    public async Task StreamCall(string callId, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        var call = calls.Find(callId ?? "") ?? throw new HubException("No such call: claim it with OpenCall first.");
        try
        {
            await TakeAll(call, claim, messages);
        }
        catch (OperationCanceledException)
        {
            log.LegDropped(call.Info.CallId); // the desk went away in mid-stream: it may come back
            Context.Abort(); // or was asked to: it comes on a new line
        }
        catch (Exception refused) when (refused is InvalidOperationException or ArgumentException)
        {
            throw new HubException(refused.Message);
        }
        finally
        {
            calls.Drop(call, claim);
        }
    }

    /// <inheritdoc/>
    public async Task StreamAudio(string callId, long claim, IAsyncEnumerable<ListenPacket> packets)
    {
        var call = calls.Find(callId ?? "") ?? throw new HubException("No such call: claim it with OpenCall first.");
        if (call.Use(c => c.Desk.Number) != claim) throw new HubException("Another desk or a newer connection has claimed this call.");
        await foreach (var packet in packets.WithCancellation(Context.ConnectionAborted))
        {
            if (packet is not { Agent.Length: > 0 and <= ListenPacket.MaxBytes } || packet.Customer?.Length != packet.Agent.Length)
                throw new HubException($"Audio refused: both legs of a packet have the same 1 to {ListenPacket.MaxBytes} bytes.");
            listeners.Hear(call.Info.CallId, packet);
        }
    }

    private async Task TakeAll(LiveCall call, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        long acknowledged = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Context.ConnectionAborted, call.Use(c => c.Place.ComeAgain.Token));
        await foreach (var message in messages.WithCancellation(stop.Token))
        {
            if (MessageCheck.Fault(message, call.Use(c => c.Analysis.Conversation.NowMs), _maxMs) is { } fault)
                throw new HubException($"Message refused: {fault}.");
            var (taken, interrupts) = await intake.TakeAsync(call, claim, message);
            if (taken / AcknowledgeEvery == acknowledged / AcknowledgeEvery && !message.Ended && !interrupts) continue;
            acknowledged = taken;
            await Clients.Caller.Acknowledged(call.Info.CallId, taken);
            if (call.Use(c => c.Analysis.Conversation.Ended)) return;
        }
    }
}
