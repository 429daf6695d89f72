using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Wall;

/// <summary>The only class that sends to supervisors.</summary>
public sealed class WallPublisher(CallRegistry calls, WallNews news, IHubContext<WallHub, IWallClient> wall, ServerMeter meter, ILogger<WallPublisher> log, TimeProvider time) : IHostedService
{
    /// <summary>More names than this are no list to choose from.</summary>
    private const int MostSeats = 50;

    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        news.Changed += OnNews;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        news.Changed -= OnNews;
        foreach (var id in _viewers.Keys) await LeaveAsync(id);
    }

    /// <summary>Pages that look.</summary>
    internal int Viewers => _viewers.Count;

    internal WallViewer Viewer(string connectionId, string name) =>
        _viewers.GetOrAdd(connectionId, id => new WallViewer(wall.Clients.Client(id), name, calls, news, meter, log, time));

    /// <summary>Tells the seats of this name that an alert is theirs now.</summary>
    internal void Hand(AlertView alert, string to)
    {
        foreach (var viewer in _viewers.Values)
            if (string.Equals(viewer.Name, to, StringComparison.OrdinalIgnoreCase)) viewer.Hand(alert);
    }

    /// <summary>Names of the seats, without one's own and those that have none.</summary>
    internal string[] Seats(string own) =>
        [.. _viewers.Values.Select(v => v.Name).Where(n => n != own && n != Access.Viewers.Nameless).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(MostSeats)];

    internal async Task LeaveAsync(string connectionId)
    {
        if (_viewers.TryRemove(connectionId, out var viewer)) await viewer.DisposeAsync();
    }

    private void OnChanged(LiveCall call, CallNews news)
    {
        IReadOnlyList<AlertView> interrupting = (news & CallNews.Interrupts) != 0 ? call.Use(c => c.Alerts.Interrupting) : [];
        foreach (var (_, viewer) in _viewers) viewer.Note(call, news, interrupting); // not Values: that is a copy, with each message
    }

    private void OnNews()
    {
        foreach (var viewer in _viewers.Values) viewer.Nudge();
    }
}
