using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Words;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Wall;

/// <summary>Where supervisors look and act.</summary>
public sealed class WallHub(CallRegistry calls, CallFinder finder, CallIntake intake, OtherServers others, WallPublisher publisher, AlertLog alerts, IOptions<LegalOptions> legal, ServerIdentity server, TextModels models, TimeProvider time)
    : Hub<IWallClient>, IWallHub
{
    /// <summary>Longest whisper: what an agent can read at the edge of sight.</summary>
    private const int MaxWhisper = 140;

    /// <summary>Longest note: a paragraph.</summary>
    private const int MaxNote = 1_000;

    private WallViewer Viewer => publisher.Viewer(Context.ConnectionId, Context.ViewerName());

    /// <inheritdoc/>
    public Task<WallSnapshot> WatchWall(string? team)
    {
        if (team?.Length == 0) team = null;
        var viewer = Viewer;
        publisher.Show(viewer, team); // first listen, then look: nothing falls between
        return Task.FromResult(viewer.Snapshot([.. Tiles.OnWall(calls, others, team)], time.GetUtcNow(), server.Id, legal.Value.Profile));
    }

    /// <inheritdoc/>
    public Task LookAt(string[] callIds)
    {
        Viewer.LookAt(callIds ?? []);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<CallView?> WatchCall(string callId)
    {
        if (await finder.FindAsync(callId) is not { } call) return null;
        var watch = new CallWatch(models);
        return call.Use(c =>
        {
            var view = watch.Whole(c);
            publisher.Watch(Viewer, c.Info.CallId, watch);
            return view;
        });
    }

    /// <inheritdoc/>
    public Task LeaveCall(string callId)
    {
        publisher.Leave(Viewer, callId ?? "");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AlertView?> ActOnAlert(string callId, int alertId, AlertAct act)
    {
        if (!Enum.IsDefined(act)) throw new HubException("No such act: acknowledge, snooze, hand over or wrong.");
        return ActAsync<AlertView>(callId, ActKind.OnAlert, alertId, (byte)act);
    }

    /// <inheritdoc/>
    public async Task<AlertView?> HandOverAlert(string callId, int alertId, string to)
    {
        to = to?.Trim() ?? "";
        if (to.Length is 0 or > Viewers.MaxName) throw new HubException($"Say who should take it: a name of 1 to {Viewers.MaxName} characters.");
        var alert = await ActAsync<AlertView>(callId, ActKind.OnAlert, alertId, (byte)AlertAct.HandOver, to);
        if (alert is { Act: AlertAct.HandOver } && alert.HandedTo == to && alert.By == Context.ViewerName()) others.Hand(alert, to);
        return alert;
    }

    /// <inheritdoc/>
    public Task<AlertView?> UndoAlert(string callId, int alertId) => ActAsync<AlertView>(callId, ActKind.Undo, alertId);

    /// <inheritdoc/>
    public Task<string[]> Seats() => Task.FromResult(publisher.Seats(Context.ViewerName()));

    /// <inheritdoc/>
    public Task<AlertHealth> AlertHealth(int minutes) => Task.FromResult(alerts.Health(minutes));

    /// <inheritdoc/>
    public Task<CueView?> Whisper(string callId, string text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MaxWhisper) throw new HubException($"A whisper has 1 to {MaxWhisper} characters.");
        return ActAsync<CueView>(callId, ActKind.Whisper, text: text);
    }

    /// <inheritdoc/>
    public Task<NoteView?> AddNote(string callId, string text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MaxNote) throw new HubException($"A note has 1 to {MaxNote} characters.");
        return ActAsync<NoteView>(callId, ActKind.Note, text: text);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => publisher.LeaveAsync(Context.ConnectionId);

    private async Task<T?> ActAsync<T>(string? callId, ActKind kind, int id = 0, byte how = 0, string? text = null)
        where T : class
    {
        try
        {
            if (await finder.ReachAsync(callId) is not { } call || (kind == ActKind.Whisper && call.Use(c => c.State) == CallState.Ended)) return null;
            return await intake.ActAsync<T>(call, kind, Context.ViewerName(), id, how, text);
        }
        catch (LogAwayException)
        {
            throw new HubException("The server that has this call cannot be reached now. Nothing was done: try again in a moment.");
        }
    }
}
