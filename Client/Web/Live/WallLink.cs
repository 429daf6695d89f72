using System.Text.Json;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>The supervisor's line: the wall, the one call looked at, and what is done about alerts.</summary>
public sealed class WallLink : IAsyncDisposable
{
    private readonly ServerWatch _server;
    private bool _onWall;
    private string? _team;

    public WallLink(HubLines lines, ServerWatch server, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lines);
        (_server, Wall) = (server, new WallState(time));
        Link = lines.Link("wall", WatchAsync);
        Link.Connection.On<WallBatch>(nameof(IWallClient.WallChanged), Wall.Take);
        Link.Connection.On<AlertView>(nameof(IWallClient.AlertRaised), OnRaised);
        Link.Connection.On<CallChange>(nameof(IWallClient.CallChanged), OnCallChanged);
    }

    public WallState Wall { get; }

    /// <summary>How the wall was looked at last: where "back to the wall" leads.</summary>
    public Web.Wall.WallView View { get; set; } = new();

    public HubLink Link { get; }

    /// <summary>The call that is looked at, or null.</summary>
    public CallRecord? Call { get; private set; }

    /// <summary>Id of the call that is looked at, or null.</summary>
    public string? CallId { get; private set; }

    /// <summary>True where the server knows no call of that id.</summary>
    public bool CallUnknown { get; private set; }

    /// <summary><see cref="Call"/> has changed.</summary>
    public event Action? CallChanged;

    /// <summary>An urgent alert came ahead of its batch.</summary>
    public event Action<AlertView>? Raised;

    /// <summary>Shows the wall, of one team or of all.</summary>
    public async Task ShowWallAsync(string? team)
    {
        if (_onWall && _team == team && Wall.Loaded) return;
        (_onWall, _team) = (true, team);
        Wall.Expect();
        Link.Start();
        if (Link.State == LinkState.Live) await WatchWallAsync();
    }

    /// <summary>
    /// The wall that an address leads to, while its page is still being made: its worst calls where they have been fetched ahead, and the
    /// line then follows the first tiles; else the line at once.
    /// </summary>
    /// <param name="path">Below the base of the site, with its query: "wall?team=Billing".</param>
    /// <param name="glance">A <see cref="WallSnapshot"/> in JSON, or "".</param>
    public void Begin(string path, string glance = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(glance);
        var parts = path.Split('#')[0].Split('?', 2);
        if (parts[0] is not ("" or "wall")) return;
        if (!TakeGlance(glance)) _ = ShowWallAsync(Web.Wall.WallView.Parse(parts.ElementAtOrDefault(1) ?? "").Team);
    }

    /// <summary>Tiles were scrolled into the window, or out of it.</summary>
    public Task ScrolledAsync(IEnumerable<string> cameIn, IEnumerable<string> wentOut)
    {
        var before = Wall.Seen();
        Wall.Scrolled(cameIn, wentOut);
        return before is not null && before.SequenceEqual(Wall.Seen() ?? []) ? Task.CompletedTask : SayWhatIsSeenAsync();
    }

    /// <summary>The wall has given way to another page.</summary>
    public async Task LeaveWallAsync()
    {
        Wall.LookAway();
        if (Link.State == LinkState.Live) await Link.Connection.SendAsync(nameof(IWallHub.LookAt), Array.Empty<string>());
    }

    /// <summary>Looks at a call.</summary>
    public async Task ShowCallAsync(string callId)
    {
        (CallId, Call, CallUnknown) = (callId, null, false);
        Link.Start();
        if (Link.State == LinkState.Live) await WatchCallAsync();
    }

    /// <summary>Asks again for a call that was not known: it may begin now, or another server may have it that could not be reached.</summary>
    public Task LookAgainAsync() => CallUnknown && Link.State == LinkState.Live ? WatchCallAsync() : Task.CompletedTask;

    /// <summary>Looks away from the call.</summary>
    public async Task LeaveCallAsync()
    {
        var left = CallId;
        (CallId, Call, CallUnknown) = (null, null, false);
        if (left is not null && Link.State == LinkState.Live) await Link.Connection.SendAsync(nameof(IWallHub.LeaveCall), left);
    }

    /// <summary>Does something about an alert. The alert as it is then, by whoever was first; null: the call is not there any more.</summary>
    public Task<AlertView?> ActAsync(AlertView alert, AlertAct act)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return TakeAsync(Link.Connection.InvokeAsync<AlertView?>(nameof(IWallHub.ActOnAlert), alert.CallId, alert.Alert.Id, act));
    }

    /// <summary>Hands an alert to somebody by name.</summary>
    public Task<AlertView?> HandOverAsync(AlertView alert, string to)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return TakeAsync(Link.Connection.InvokeAsync<AlertView?>(nameof(IWallHub.HandOverAlert), alert.CallId, alert.Alert.Id, to));
    }

    /// <summary>Takes back one's own last act.</summary>
    public Task<AlertView?> UndoAsync(AlertView alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return TakeAsync(Link.Connection.InvokeAsync<AlertView?>(nameof(IWallHub.UndoAlert), alert.CallId, alert.Alert.Id));
    }

    /// <summary>Who else looks at the wall now.</summary>
    public Task<string[]> SeatsAsync() => Link.Connection.InvokeAsync<string[]>(nameof(IWallHub.Seats));

    /// <summary>How believable the alerts of the last so many minutes are.</summary>
    public Task<AlertHealth> HealthAsync(int minutes) => Link.Connection.InvokeAsync<AlertHealth>(nameof(IWallHub.AlertHealth), minutes);

    /// <summary>Whispers to the agent. The cue, or null: the call is over.</summary>
    public Task<CueView?> WhisperAsync(string callId, string text) =>
        Link.Connection.InvokeAsync<CueView?>(nameof(IWallHub.Whisper), callId, text);

    /// <summary>Adds a note to a call. Null: the call is gone, or has its fill of notes.</summary>
    public Task<NoteView?> NoteAsync(string callId, string text) =>
        Link.Connection.InvokeAsync<NoteView?>(nameof(IWallHub.AddNote), callId, text);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Link.DisposeAsync();

    private async Task<AlertView?> TakeAsync(Task<AlertView?> asked)
    {
        if (await asked is not { } done) return null;
        Wall.Take(done);
        if (done.CallId == CallId && Call is { } call)
        {
            call.Take(done);
            CallChanged?.Invoke();
        }
        return done;
    }

    private async Task WatchAsync()
    {
        if (_onWall) await WatchWallAsync();
        if (CallId is not null) await WatchCallAsync();
    }

    private async Task WatchWallAsync()
    {
        var snapshot = await Link.Connection.InvokeAsync<WallSnapshot>(nameof(IWallHub.WatchWall), _team);
        _server.Take(snapshot.Profile);
        Wall.Take(snapshot);
        await SayWhatIsSeenAsync();
    }

    private bool TakeGlance(string json)
    {
        if (json.Length == 0) return false;
        try
        {
            if (JsonSerializer.Deserialize(json, HubJson.Default.WallSnapshot) is not { Tiles.Length: > 0 } glance) return false;
            _server.Take(glance.Profile);
            Wall.Glance(glance);
            return true;
        }
        catch (JsonException)
        {
            return false; // of a server that is newer than this page: the line will say so
        }
    }

    private async Task SayWhatIsSeenAsync()
    {
        if (Link.Connection.State == HubConnectionState.Connected && Wall.Seen() is { } seen) await Link.Connection.SendAsync(nameof(IWallHub.LookAt), seen);
    }

    private async Task WatchCallAsync()
    {
        var id = CallId;
        var view = await Link.Connection.InvokeAsync<CallView?>(nameof(IWallHub.WatchCall), id);
        if (id != CallId) return;
        // After a restart the server may not know the call any more: what was heard of it stays on the page.
        (Call, CallUnknown) = view is null ? (Call, Call is null) : (new CallRecord(view), false);
        CallChanged?.Invoke();
    }

    private void OnRaised(AlertView alert)
    {
        Wall.Take(alert);
        Raised?.Invoke(alert);
    }

    private void OnCallChanged(CallChange change)
    {
        if (change.Tile.CallId != CallId || Call is null) return;
        Call.Take(change);
        CallChanged?.Invoke();
    }
}
