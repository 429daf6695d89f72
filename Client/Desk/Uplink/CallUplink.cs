using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.ListenIn;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// Brings the messages of one call to a server and does not rest until it has them all:
/// connect, claim, stream from where the server asks; after any failure wait a little longer than the last time, and again.
/// </summary>
public sealed class CallUplink(UplinkOptions options, CallInfo call, Outbox outbox, LineStatus line, TimeProvider time, ILogger<CallUplink> log)
{
    /// <summary>A server that refuses the same message this often will not take it the next time.</summary>
    private const int RejectionsInPlace = 3;

    private readonly Backoff _backoff = new();
    private long _silentSince = time.GetTimestamp();
    private (long Seq, int Times) _rejected;

    /// <summary>Where a supervisor may hear the call; null: nowhere.</summary>
    public ListenTap? Tap { get; init; }

    /// <summary>Runs until the server has the whole call.</summary>
    /// <exception cref="DeskException">The server refused the call, was not there within the time given, or has not all of it when cancelled.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await DeliverAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not DeskException && cancel.IsCancellationRequested && outbox.Waiting > 0)
        {
            log.NotDelivered(call.CallId, outbox.Waiting);
            (line.State, line.Note) = (LinkState.Lost, $"{outbox.Waiting} messages were not delivered");
            throw new DeskException(DeskExit.NoServer, $"The call was ended before a server had all of it: {line.Note}.");
        }

        (line.State, line.Note) = (LinkState.Delivered, null);
        log.Delivered(call.CallId, outbox.Acknowledged);
    }

    private async Task DeliverAsync(CancellationToken cancel)
    {
        for (var attempt = 0; !outbox.Delivered; attempt++)
        {
            var server = options.Servers[attempt % options.Servers.Count];
            try
            {
                await StreamAsync(server, cancel).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not DeskException && !cancel.IsCancellationRequested)
            {
                await RestAfterAsync(failure, server, cancel).ConfigureAwait(false);
            }
        }
    }

    private async Task StreamAsync(Uri server, CancellationToken cancel)
    {
        var link = new ServerLink(server, options, outbox, time);
        await using (link.ConfigureAwait(false))
        {
            link.Nudged = cue => line.Nudge = cue;
            link.ListenedIn = on => line.ListenedIn = on && Tap is not null;
            await link.ConnectAsync(cancel).ConfigureAwait(false);
            var claim = await link.ClaimAsync(new OpenCall(options.DeskId, call, outbox.Acknowledged), cancel).ConfigureAwait(false);

            (line.State, line.Note) = (LinkState.Streaming, null);
            log.Streaming(call.CallId, server, claim.ResumeAfter + 1);
            try
            {
                await link.StreamAsync(call.CallId, claim, Tap, cancel).ConfigureAwait(false);
            }
            finally
            {
                Tap?.Stop();
                line.ListenedIn = false;
                _silentSince = time.GetTimestamp();
                if (outbox.Acknowledged > claim.ResumeAfter) _backoff.Reset();
            }
        }
    }

    private async Task RestAfterAsync(Exception failure, Uri server, CancellationToken cancel)
    {
        if (Reason.IsRejection(failure)) CountRejection(failure);
        var rest = failure is ServerBusyException busy ? busy.RetryAfter : _backoff.Next();
        if (options.GiveUpAfter is { } limit && time.GetElapsedTime(_silentSince) + rest > limit)
            throw new DeskException(DeskExit.NoServer, $"Gave up: {Reason.Of(failure, server)} for {limit.TotalSeconds:0} s. {outbox.Waiting} messages of the call were not delivered.");

        (line.State, line.Note) = (LinkState.Waiting, Reason.Of(failure, server));
        log.Resting(call.CallId, Reason.Of(failure, server), rest.TotalSeconds, outbox.Waiting);
        await Task.Delay(rest, time, cancel).ConfigureAwait(false);
        line.State = LinkState.Connecting;
    }

    private void CountRejection(Exception failure)
    {
        _rejected = _rejected.Seq == outbox.Acknowledged ? (_rejected.Seq, _rejected.Times + 1) : (outbox.Acknowledged, 1);
        if (_rejected.Times < RejectionsInPlace) return;
        line.State = LinkState.Refused;
        throw new DeskException(DeskExit.Refused, $"The server does not take message {outbox.Acknowledged + 1} of the call: {Reason.InWords(failure)}");
    }
}
