using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Web.Tests.Live;

/// <summary>A wall with one call, "c1", another that is known when it is asked for again, "late", and one alert, 4; all that is asked of it is done, by "Supervisor".</summary>
internal sealed class TestWallHub(Asked asked) : Hub<IWallClient>, IWallHub
{
    public Task<WallSnapshot> WatchWall(string? team) => Task.FromResult(new WallSnapshot([Example.Alarmed("c1", LiveEmpathy.Alerts.AlertPriority.Urgent)], Example.Start, "one"));

    public Task LookAt(string[] callIds) => Note<string>($"LookAt {string.Join(' ', callIds)}", null);

    public Task<CallView?> WatchCall(string callId) => Task.FromResult(callId == "c1" || (callId == "late" && asked.Late()) ? Example.Call(Example.Alert()) : null);

    public Task LeaveCall(string callId)
    {
        asked.Left.TrySetResult(callId);
        return Task.CompletedTask;
    }

    public Task<AlertView?> ActOnAlert(string callId, int alertId, AlertAct act) => Note($"{act} {alertId}", Example.Alert(act: act, by: "Supervisor"));

    public Task<CueView?> Whisper(string callId, string text) => Note($"Whisper {text}", Example.Cue(from: "Supervisor"));

    public Task<AlertView?> HandOverAlert(string callId, int alertId, string to) =>
        Note($"HandOver {alertId} to {to}", Example.Alert(act: AlertAct.HandOver, by: "Supervisor") with { HandedTo = to });

    public Task<AlertView?> UndoAlert(string callId, int alertId) => Note($"Undo {alertId}", Example.Alert() with
    {
        Acts = [new AlertAction(AlertAct.Snooze, "Supervisor", Example.Start, UndoneAt: Example.Start)],
    });

    public Task<string[]> Seats() => Task.FromResult<string[]>(["Mia", "Sam"]);

    public Task<AlertHealth> AlertHealth(int minutes) => Note($"Health {minutes}", Example.Health() with { Minutes = minutes })!;

    public Task<NoteView?> AddNote(string callId, string text) => Note<NoteView>($"Note {text}", null);

    private Task<T?> Note<T>(string what, T? answer)
        where T : class
    {
        asked.Done.Enqueue(what);
        return Task.FromResult(answer);
    }
}
