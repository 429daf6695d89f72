using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Wall;

/// <summary>The only class that sends to supervisors.</summary>
public sealed class WallPublisher(CallRegistry calls, OtherServers others, Interruptions told, WallNews news, IHubContext<WallHub, IWallClient> wall, ServerMeter meter, ILogger<WallPublisher> log, TimeProvider time) : IHostedService, IAsyncDisposable
{
    /// <summary>More names than this are no list to choose from.</summary>
    private const int MostSeats = 50;

    /// <summary>Stands for the name of a team where all are shown.</summary>
    private const string AllTeams = "";

    private readonly ConcurrentDictionary<string, WallViewer> _viewers = new();
    private readonly Metronome _pace = new(WallViewer.BatchPause, time);
    private readonly Groups<WallViewer> _ofTeam = new();
    private readonly Groups<WallViewer> _ofCall = new();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        others.Changed += OnOther;
        others.Gone += OnOtherGone;
        others.Handed += Hand;
        news.Changed += OnNews;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        others.Changed -= OnOther;
        others.Gone -= OnOtherGone;
        others.Handed -= Hand;
        news.Changed -= OnNews;
        foreach (var id in _viewers.Keys) await LeaveAsync(id);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pace.DisposeAsync();

    /// <summary>Pages of supervisors that are open on this server.</summary>
    public int Pages => _viewers.Count;

    internal WallViewer Viewer(string connectionId, string name) =>
        _viewers.GetOrAdd(connectionId, id => new WallViewer(wall.Clients.Client(id), name, calls, others, news, _pace, meter, log, time));

    /// <summary>From now on it shows the calls of this team; null: of all.</summary>
    internal void Show(WallViewer viewer, string? team)
    {
        _ofTeam.Remove(viewer.Team ?? AllTeams, viewer);
        viewer.Show(team);
        _ofTeam.Add(team ?? AllTeams, viewer);
    }

    /// <summary>From now on it has the page of this call open.</summary>
    internal void Watch(WallViewer viewer, string callId, CallWatch watch)
    {
        if (viewer.Watch(callId, watch)) _ofCall.Add(callId, viewer);
    }

    /// <summary>It has the page of this call closed.</summary>
    internal void Leave(WallViewer viewer, string callId)
    {
        viewer.Leave(callId);
        _ofCall.Remove(callId, viewer);
    }

    /// <summary>Tells the seats of this name that an alert is theirs now.</summary>
    private void Hand(AlertView alert, string to)
    {
        foreach (var viewer in _viewers.Values)
            if (string.Equals(viewer.Name, to, StringComparison.OrdinalIgnoreCase)) viewer.Hand(alert);
    }

    /// <summary>Names of the seats, without one's own and those that have none.</summary>
    internal string[] Seats(string own) =>
        [.. _viewers.Values.Select(v => v.Name).Concat(others.Seats).Where(n => n != own && n != Viewers.Nameless).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(MostSeats)];

    /// <summary>The names of the seats of this server.</summary>
    internal string[] OwnSeats() => [.. _viewers.Values.Select(v => v.Name).Where(n => n != Viewers.Nameless).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSeats)];

    internal async Task LeaveAsync(string connectionId)
    {
        if (!_viewers.TryRemove(connectionId, out var viewer)) return;
        _ofTeam.Remove(viewer.Team ?? AllTeams, viewer);
        foreach (var id in viewer.Watched) _ofCall.Remove(id, viewer);
        await viewer.DisposeAsync();
    }

    private void OnChanged(LiveCall call, CallNews news)
    {
        var id = call.Info.CallId;
        var interrupting = (news & CallNews.Interrupts) != 0 ? told.New(id, call.Use(c => c.Alerts.Open().ToArray())) : [];
        Note(id, call.Info.Team, news, interrupting);
        if ((news & CallNews.Gone) != 0) told.Forget(id);
    }

    /// <summary>Tells those whom it concerns, and only them: a floor has a hundred supervisors.</summary>
    private void Note(string id, string team, CallNews news, IReadOnlyList<AlertView> interrupting)
    {
        foreach (var viewer in _ofTeam.Of(team)) viewer.Note(id, news, interrupting);
        foreach (var viewer in _ofTeam.Of(AllTeams)) viewer.Note(id, news, interrupting);
        foreach (var viewer in _ofCall.Of(id)) viewer.NoteWatched(id);
    }

    private void OnOther(CallTile call)
    {
        var interrupting = told.New(call.Tile.CallId, call.Alerts.Where(a => AlertDesk.IsOpen(a, time.GetUtcNow())));
        Note(call.Tile.CallId, call.Tile.Team, CallNews.Progress, interrupting);
    }

    private void OnOtherGone(string callId)
    {
        if (calls.OnWall.Any(c => c.Info.CallId == callId)) return; // it has come here
        foreach (var viewer in _viewers.Values) viewer.Note(callId, CallNews.Gone, []); // of which team it was is not known any more
        foreach (var viewer in _ofCall.Of(callId)) viewer.NoteWatched(callId);
        told.Forget(callId);
    }

    private void OnNews()
    {
        foreach (var viewer in _viewers.Values) viewer.Nudge();
    }
}
