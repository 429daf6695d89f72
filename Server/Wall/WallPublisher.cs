using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Wall;

/// <summary>The only class that sends to supervisors.</summary>
public sealed class WallPublisher(CallRegistry calls, IHubContext<WallHub, IWallClient> wall, ILogger<WallPublisher> log, TimeProvider time) : IHostedService
{
    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        foreach (var id in _viewers.Keys) await LeaveAsync(id);
    }

    internal WallViewer Viewer(string connectionId) =>
        _viewers.GetOrAdd(connectionId, id => new WallViewer(wall.Clients.Client(id), calls, log, time));

    internal async Task LeaveAsync(string connectionId)
    {
        if (_viewers.TryRemove(connectionId, out var viewer)) await viewer.DisposeAsync();
    }

    private void OnChanged(LiveCall call, CallNews news)
    {
        if (_viewers.IsEmpty) return;
        var urgent = news.HasFlag(CallNews.Interrupts) ? call.Use(c => c.Alerts.Top()) : null;
        foreach (var viewer in _viewers.Values) viewer.Note(call, news, urgent);
    }
}
