using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Floor;

/// <summary>The only class that sends to wall displays: the whole floor, at most once a second.</summary>
public sealed class FloorPublisher(CallRegistry calls, OtherServers others, FloorTotals totals, IHubContext<FloorHub, IFloorClient> floor, ServerMeter meter, ILogger<FloorPublisher> log, TimeProvider time)
    : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Pump> _displays = new();
    private readonly Metronome _pace = new(Pause, time);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        others.Changed += OnOther;
        others.Gone += OnOtherGone;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        others.Changed -= OnOther;
        others.Gone -= OnOtherGone;
        foreach (var id in _displays.Keys) await LeaveAsync(id);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pace.DisposeAsync();

    /// <summary>Displays that look.</summary>
    internal int Viewers => _displays.Count;

    internal void Watch(string connectionId)
    {
        var client = floor.Clients.Client(connectionId);
        _displays.GetOrAdd(connectionId, _ => new Pump(_pace, () => client.FloorChanged(totals.Now()), log, () => meter.Dropped("floor")));
    }

    internal async Task LeaveAsync(string connectionId)
    {
        if (_displays.TryRemove(connectionId, out var pump)) await pump.DisposeAsync();
    }

    private void OnOther(CallTile call) => Signal();

    private void OnOtherGone(string callId) => Signal();

    private void OnChanged(LiveCall call, CallNews news) => Signal();

    private void Signal()
    {
        foreach (var (_, pump) in _displays) pump.Signal();
    }
}
