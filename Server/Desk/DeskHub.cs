using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.ListenIn;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Desk;

/// <summary>Where desks bring their calls.</summary>
public sealed class DeskHub(CallRegistry calls, CallClaims claims, CallIntake intake, ListenRooms listeners, IOptions<LiveCallOptions> options, ServerMeter meter, ILogger<DeskHub> log, TimeProvider time)
    : Hub<IDeskClient>, IDeskHub
{
    /// <summary>An acknowledgement for every so many messages: the desk keeps what is not acknowledged.</summary>
    private const int AcknowledgeEvery = 8;

    /// <summary>And after so much stream time: a desk takes a line for dead that says nothing for ten seconds, and one leg alone makes a message a second.</summary>
    private const int AcknowledgeMs = 5_000;

    private readonly int _maxMs = options.Value.MaxCallHours * 3_600_000;

    /// <summary>The calls that this connection has claimed, with their claims.</summary>
    private ConcurrentDictionary<string, long> Claimed
    {
        get
        {
            if (Context.Items.TryGetValue(nameof(Claimed), out var claimed)) return (ConcurrentDictionary<string, long>)claimed!;
            Context.Items[nameof(Claimed)] = new ConcurrentDictionary<string, long>();
            return (ConcurrentDictionary<string, long>)Context.Items[nameof(Claimed)]!;
        }
    }

    /// <inheritdoc/>
    public async Task<CallClaim> OpenCall(OpenCall open)
    {
        if (MessageCheck.Fault(open) is { } fault) return Refuse("call", fault);
        if (Claimed.Count >= options.Value.MaxCallsPerDesk && !Claimed.ContainsKey(open.Call.CallId))
            return Refuse("call", $"a connection carries {options.Value.MaxCallsPerDesk} calls and no more; end some, or open another connection");
        var claim = await claims.ClaimAsync(open, Context.ConnectionId);
        if (claim.Refused is { } why)
        {
            log.CallRefused(open.Call.CallId);
            return Refuse("claim", why, claim.RetryAfterSeconds);
        }
        Claimed[open.Call.CallId] = claim.Claim;
        log.CallOpened(open.Call.CallId, claim.ResumeAfter);
        if (listeners.On(open.Call.CallId)) await Clients.Caller.ListenedIn(open.Call.CallId, true); // back on a new line
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
            log.LegDropped(call.Info.CallId); // the desk went away in mid-stream: it may come back, or was asked to
            Context.Abort();
        }
        catch (Exception refused) when (refused is InvalidOperationException or ArgumentException)
        {
            meter.Refused("message");
            throw new HubException(refused.Message);
        }
        finally
        {
            Claimed.TryRemove(new(call.Info.CallId, claim)); // a newer claim of the same line stays
            calls.Drop(call, claim);
        }
    }

    /// <summary>Calls that were claimed and never streamed go with their connection.</summary>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var (callId, claim) in Claimed)
            if (calls.Find(callId) is { } call) calls.Drop(call, claim);
        return Task.CompletedTask;
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
            if (!call.Use(c => c.InSecurePause)) listeners.Hear(call.Info.CallId, packet); // the desk sends none then: what comes all the same goes to nobody
        }
    }

    private async Task TakeAll(LiveCall call, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        var (acknowledged, acknowledgedMs) = (0L, call.NowMs);
        var pace = new UplinkPace(time);
        using var span = CallTrace.Uplink();
        var stop = Context.ConnectionAborted;
        using var comeAgain = call.Use(c => c.Place.ComeAgain.Token).Register(Context.Abort); // it comes on a new line
        await foreach (var message in messages) // ends with the connection: a token would be registered and let go with each message
        {
            if (await pace.NextAsync(stop)) meter.Refused("rate");
            if (MessageCheck.Fault(message, call.NowMs, _maxMs) is { } fault) throw new ArgumentException($"Message refused: {fault}.");
            var (taken, interrupts) = await intake.TakeAsync(call, claim, message);
            meter.Taken();
            if (taken / AcknowledgeEvery == acknowledged / AcknowledgeEvery && message.UpToMs - acknowledgedMs < AcknowledgeMs && !message.Ended && !interrupts) continue;
            (acknowledged, acknowledgedMs) = (taken, message.UpToMs);
            await Clients.Caller.Acknowledged(call.Info.CallId, taken);
            if (call.Ended) return;
        }
    }

    private CallClaim Refuse(string kind, string why, int retryAfterSeconds = 0)
    {
        meter.Refused(kind);
        return new CallClaim(0, 0, why, retryAfterSeconds);
    }
}
