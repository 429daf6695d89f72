using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>
/// Those who listen at other servers to calls of this one. Each server tells all of its listeners once a second at least: who is not among
/// them any more, or whose server is not heard, has left.
/// </summary>
internal sealed class FarListeners(CallRegistry calls, ListenRooms rooms, ListenRelay relay, TimeProvider time)
{
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(4);
    private readonly ConcurrentDictionary<string, Far> _all = new(StringComparer.Ordinal);

    private sealed class Far(string server, ListenAsk ask)
    {
        public string Server => server;

        public ListenAsk Ask => ask;

        public CancellationTokenSource Gone { get; } = new();

        public long HeardAt { get; set; }

        /// <summary>The call has gone on to another server, and so does the listener.</summary>
        public bool Moved { get; set; }

        public string? Refused { get; set; }
    }

    /// <summary>A server tells who listens there.</summary>
    public void Take(string server, ListenAsk[] asks)
    {
        foreach (var ask in asks)
        {
            if (Own(ask.CallId) is not { } call) continue;
            var fresh = new Far(server, ask);
            var far = _all.GetOrAdd(ask.Id, fresh);
            far.HeardAt = time.GetTimestamp();
            if (far == fresh) _ = ServeAsync(call, far);
            if (far.Refused is { } why) relay.Say(ask, new RelayedSound(Refused: why));
        }
        foreach (var far in _all.Values)
            if (far.Server == server && !Array.Exists(asks, a => a.Id == far.Ask.Id)) Leave(far);
    }

    /// <summary>Lets go of those whose server or whose call has gone.</summary>
    public void Sweep()
    {
        foreach (var far in _all.Values)
        {
            far.Moved = calls.Own(far.Ask.CallId) is not { } call || call.Use(c => c.Elsewhere is not null);
            if (Own(far.Ask.CallId) is null || time.GetElapsedTime(far.HeardAt) > SilentAfter) Leave(far);
        }
    }

    private LiveCall? Own(string callId) => calls.Own(callId) is { } call && call.Use(c => c.Elsewhere is null && c.State != CallState.Ended) ? call : null;

    private void Leave(Far far)
    {
        if (_all.TryRemove(far.Ask.Id, out _)) far.Gone.Cancel();
    }

    private async Task ServeAsync(LiveCall call, Far far)
    {
        try
        {
            var listening = await rooms.AdmitAsync(call, new ListenUse(far.Ask.By, far.Ask.Since));
            relay.Say(far.Ask, new RelayedSound());
            try
            {
                await foreach (var packet in listening.Audio.Reader.ReadAllAsync(far.Gone.Token)) relay.Say(far.Ask, new RelayedSound(packet));
            }
            catch (OperationCanceledException)
            {
                await rooms.LeaveAsync(listening, goesOn: far.Moved);
            }
        }
        catch (HubException refused)
        {
            relay.Say(far.Ask, new RelayedSound(Refused: far.Refused = refused.Message));
        }
    }
}
