using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Words;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Wall;

/// <summary>Where supervisors look and act.</summary>
public sealed class WallHub(CallRegistry calls, WallPublisher publisher, AlertLog alerts, IOptions<LegalOptions> legal, ServerIdentity server, TextModels models, TimeProvider time)
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
        var viewer = Viewer;
        viewer.Show(team); // first listen, then look: nothing falls between
        var tiles = calls.OnWall.Where(c => team is null || c.Info.Team == team).Select(c => c.Use(Tiles.Tile)).ToArray();
        return Task.FromResult(viewer.Snapshot(tiles, time.GetUtcNow(), server.Id, legal.Value.Profile));
    }

    /// <inheritdoc/>
    public Task<CallView?> WatchCall(string callId)
    {
        if (calls.Find(callId ?? "") is not { } call) return Task.FromResult<CallView?>(null);
        var watch = new CallWatch(models);
        var whole = call.Use(c =>
        {
            var view = watch.Whole(c);
            Viewer.Watch(c.Info.CallId, watch);
            return view;
        });
        return Task.FromResult<CallView?>(whole);
    }

    /// <inheritdoc/>
    public Task LeaveCall(string callId)
    {
        Viewer.Leave(callId ?? "");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AlertView?> ActOnAlert(string callId, int alertId, AlertAct act)
    {
        if (!Enum.IsDefined(act)) throw new HubException("No such act: acknowledge, snooze, hand over or wrong.");
        return Task.FromResult(OnAlerts(callId, desk => desk.Act(alertId, act, Context.ViewerName())));
    }

    /// <inheritdoc/>
    public Task<AlertView?> HandOverAlert(string callId, int alertId, string to)
    {
        to = to?.Trim() ?? "";
        if (to.Length is 0 or > Viewers.MaxName) throw new HubException($"Say who should take it: a name of 1 to {Viewers.MaxName} characters.");
        var alert = OnAlerts(callId, desk => desk.Act(alertId, AlertAct.HandOver, Context.ViewerName(), to));
        if (alert is { Act: AlertAct.HandOver } && alert.HandedTo == to && alert.By == Context.ViewerName()) publisher.Hand(alert, to);
        return Task.FromResult(alert);
    }

    /// <inheritdoc/>
    public Task<AlertView?> UndoAlert(string callId, int alertId) => Task.FromResult(OnAlerts(callId, desk => desk.Undo(alertId, Context.ViewerName())));

    /// <inheritdoc/>
    public Task<string[]> Seats() => Task.FromResult(publisher.Seats(Context.ViewerName()));

    /// <inheritdoc/>
    public Task<AlertHealth> AlertHealth(int minutes) => Task.FromResult(alerts.Health(minutes));

    /// <inheritdoc/>
    public Task<CueView?> Whisper(string callId, string text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MaxWhisper) throw new HubException($"A whisper has 1 to {MaxWhisper} characters.");
        if (calls.Find(callId ?? "") is not { } call) return Task.FromResult<CueView?>(null);
        var cue = call.Use(c => c.State == CallState.Ended ? null : c.Cues.Whisper(text, Context.ViewerName(), c.Analysis.Conversation.NowMs));
        if (cue is not null) calls.Tell(call, CallNews.Cue | CallNews.State);
        return Task.FromResult(cue);
    }

    /// <inheritdoc/>
    public Task<NoteView?> AddNote(string callId, string text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MaxNote) throw new HubException($"A note has 1 to {MaxNote} characters.");
        if (calls.Find(callId ?? "") is not { } call) return Task.FromResult<NoteView?>(null);
        var note = call.Use(c => c.Side.Note(Context.ViewerName(), text, c.Analysis.Conversation.NowMs));
        if (note is not null) calls.Tell(call, CallNews.State);
        return Task.FromResult(note);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => publisher.LeaveAsync(Context.ConnectionId);

    private AlertView? OnAlerts(string? callId, Func<AlertDesk, AlertView?> act)
    {
        if (calls.Find(callId ?? "") is not { } call) return null;
        var alert = call.Use(c => act(c.Alerts));
        if (alert is not null) calls.Tell(call, CallNews.State);
        return alert;
    }
}
