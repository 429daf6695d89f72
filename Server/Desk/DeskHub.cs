using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Desk;

/// <summary>Where desks bring their calls.</summary>
public sealed class DeskHub(CallRegistry calls, IOptions<LiveCallOptions> options, ILogger<DeskHub> log) : Hub<IDeskClient>, IDeskHub
{
    /// <summary>An acknowledgement for every so many messages, about one in three seconds: the desk keeps what is not acknowledged.</summary>
    private const int AcknowledgeEvery = 8;

    private readonly int _maxMs = options.Value.MaxCallHours * 3_600_000;

    /// <inheritdoc/>
    public Task<CallClaim> OpenCall(OpenCall open)
    {
        if (MessageCheck.Fault(open) is { } fault) return Task.FromResult(new CallClaim(0, 0, fault));
        var claim = calls.Claim(open, Context.ConnectionId);
        if (claim.Refused is null) log.CallOpened(open.Call.CallId, claim.ResumeAfter);
        else log.CallRefused(open.Call.CallId);
        return Task.FromResult(claim);
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

    private async Task TakeAll(LiveCall call, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        long acknowledged = 0;
        await foreach (var message in messages.WithCancellation(Context.ConnectionAborted))
        {
            if (MessageCheck.Fault(message, call.Use(c => c.Analysis.Conversation.NowMs), _maxMs) is { } fault)
                throw new HubException($"Message refused: {fault}.");
            var taken = calls.Take(call, claim, message);
            if (taken - acknowledged < AcknowledgeEvery && !message.Ended) continue;
            acknowledged = taken;
            await Clients.Caller.Acknowledged(call.Info.CallId, taken);
            if (call.Use(c => c.Analysis.Conversation.Ended)) return;
        }
    }
}
