using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.ListenIn;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>One connection to one server for one call; used once, then thrown away.</summary>
internal sealed class ServerLink : IAsyncDisposable
{
    /// <summary>No acknowledgement for this long while messages wait: the line is dead, whatever TCP says.</summary>
    private static readonly TimeSpan SilenceIsDeath = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    private readonly HubConnection _hub;
    private readonly Outbox _outbox;
    private readonly TimeProvider _time;
    private Action<bool>? _listen; // sends what a supervisor hears, once the call is claimed
    private bool _wanted;

    public ServerLink(Uri server, UplinkOptions options, Outbox outbox, TimeProvider time)
    {
        (_outbox, _time) = (outbox, time);
        var hub = new Uri(server.AbsoluteUri.TrimEnd('/') + "/hubs/desk");
        _hub = new HubConnectionBuilder()
            .WithUrl(hub, http => options.Http?.Invoke(http))
            .AddMessagePackProtocol()
            .Build();
        _hub.On<string, long>(nameof(IDeskClient.Acknowledged), (_, seq) => _outbox.Acknowledge(seq));
        _hub.On<string, CueView?>(nameof(IDeskClient.Nudged), (_, cue) => Nudged?.Invoke(cue));
        _hub.On<string, bool>(nameof(IDeskClient.ListenedIn), (_, on) => Listen(on));
    }

    /// <summary>Told of each change of the agent's nudge.</summary>
    public Action<CueView?>? Nudged { get; set; }

    /// <summary>Told when a supervisor begins to listen, and when nobody does any more.</summary>
    public Action<bool>? ListenedIn { get; set; }

    /// <summary>Connects.</summary>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public async Task ConnectAsync(CancellationToken cancel) =>
        await WithinAsync(stop => _hub.StartAsync(stop), cancel).ConfigureAwait(false);

    /// <summary>Claims the call.</summary>
    /// <exception cref="ServerBusyException">Refused for now.</exception>
    /// <exception cref="DeskException">Refused for good.</exception>
    public async Task<CallClaim> ClaimAsync(OpenCall open, CancellationToken cancel)
    {
        CallClaim? claim = null;
        await WithinAsync(async stop => claim = await _hub.InvokeAsync<CallClaim>(nameof(IDeskHub.OpenCall), open, stop).ConfigureAwait(false), cancel)
            .ConfigureAwait(false);
        if (claim!.Refused is not { } why) return claim;
        throw claim.RetryAfterSeconds > 0
            ? new ServerBusyException(why, TimeSpan.FromSeconds(claim.RetryAfterSeconds))
            : new DeskException(DeskExit.Refused, $"The server refuses the call: {why}");
    }

    /// <summary>Streams the call from where the server asks, until the server has it all.</summary>
    /// <exception cref="TimeoutException">The server stopped acknowledging.</exception>
    public async Task StreamAsync(string callId, CallClaim claim, ListenTap? tap, CancellationToken cancel)
    {
        _outbox.Acknowledge(claim.ResumeAfter);
        if (_outbox.Delivered) return; // only the last acknowledgement was lost
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (tap is not null) Hears(callId, claim, tap, stop.Token);
        var stream = _hub.InvokeAsync(nameof(IDeskHub.StreamCall), callId, claim.Claim, Lawful(_outbox.ReadAfter(claim.ResumeAfter, stop.Token), claim.Profile), stop.Token);
        var watch = WatchAsync(stop.Token);
        try
        {
            await (await Task.WhenAny(stream, watch).ConfigureAwait(false)).ConfigureAwait(false);
            _outbox.AcknowledgeAll();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(stream, watch).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    /// <summary>What the law of the server lets out of the building: under EU nothing that the agent's emotion could be read from.</summary>
    private static IAsyncEnumerable<UplinkMessage> Lawful(IAsyncEnumerable<UplinkMessage> messages, LegalProfile profile) =>
        profile == LegalProfile.EU ? messages.Select(AgentVoice.BehaviourOnly) : messages;

    /// <summary>From here on the server's wish to listen is granted: audio goes beside the messages, and never holds them up.</summary>
    private void Hears(string callId, CallClaim claim, ListenTap tap, CancellationToken stop)
    {
        _listen = on =>
        {
            if (on) _ = _hub.SendAsync(nameof(IDeskHub.StreamAudio), callId, claim.Claim, tap.Start().ReadAllAsync(stop), stop);
            else tap.Stop();
        };
        if (_wanted) _listen(true); // asked for between the claim and the stream
    }

    private void Listen(bool on)
    {
        _wanted = on;
        ListenedIn?.Invoke(on);
        _listen?.Invoke(on);
    }

    private async Task WatchAsync(CancellationToken cancel)
    {
        var (acknowledged, since) = (_outbox.Acknowledged, _time.GetTimestamp());
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _time);
        while (await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false))
        {
            if (_outbox.Waiting == 0 || _outbox.Acknowledged != acknowledged) (acknowledged, since) = (_outbox.Acknowledged, _time.GetTimestamp());
            else if (_time.GetElapsedTime(since) > SilenceIsDeath) throw new TimeoutException();
        }
    }

    private async Task WithinAsync(Func<CancellationToken, Task> action, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(ConnectWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await action(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
