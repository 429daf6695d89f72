using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>The agent's line: the one nudge, and the verdict on it.</summary>
public sealed class CoachLink : IAsyncDisposable
{
    /// <summary>The server sets the clock every five seconds; where it does not, nobody knows whether the call goes on.</summary>
    private static readonly TimeSpan RunsAlone = TimeSpan.FromSeconds(8);

    private readonly TimeProvider _time;
    private readonly HashSet<(string CallId, int CueId)> _seen = [];
    private string? _agentId;
    private long _heardAt;
    private int _clockMs; // then

    public CoachLink(HubLines lines, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _time = time;
        Link = lines.Link("coach", WatchAsync);
        Link.Connection.On<CoachView>(nameof(ICoachClient.CoachChanged), Take);
    }

    public HubLink Link { get; }

    /// <summary>What the agent sees, or null: not here yet.</summary>
    public CoachView? View { get; private set; }

    /// <summary>How long the call has lasted, ms: between two views the clock goes on.</summary>
    public int NowMs => View is { State: CallState.Live or CallState.OnHold }
        ? _clockMs + (int)TimeSpan.FromTicks(Math.Min(_time.GetElapsedTime(_heardAt).Ticks, RunsAlone.Ticks)).TotalMilliseconds
        : View?.NowMs ?? 0;

    /// <summary><see cref="View"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>Shows an agent's own view.</summary>
    public async Task ShowAsync(string agentId)
    {
        if (_agentId == agentId) return;
        (_agentId, View) = (agentId, null);
        Link.Start();
        if (Link.State == LinkState.Live) await WatchAsync();
    }

    /// <summary>The cue is on the screen: told once.</summary>
    public async Task SeenAsync(CueView cue)
    {
        ArgumentNullException.ThrowIfNull(cue);
        if (cue.SeenAt is not null || Link.State != LinkState.Live || !_seen.Add((cue.CallId, cue.Id))) return;
        await Link.Connection.SendAsync(nameof(ICoachHub.Seen), cue.CallId, cue.Id);
    }

    /// <summary>The agent's verdict.</summary>
    public Task JudgeAsync(CueView cue, CueVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(cue);
        return Link.Connection.InvokeAsync(nameof(ICoachHub.Judge), cue.CallId, cue.Id, verdict);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Link.DisposeAsync();

    private async Task WatchAsync() => Take(await Link.Connection.InvokeAsync<CoachView>(nameof(ICoachHub.WatchCoach), _agentId));

    private void Take(CoachView view)
    {
        var runs = NowMs; // what is told is a moment old: a clock that is right but for that goes on evenly
        _clockMs = View?.CallId == view.CallId && runs - view.NowMs is > 0 and < 2_000 ? runs : view.NowMs;
        (View, _heardAt) = (view, _time.GetTimestamp());
        Changed?.Invoke();
    }
}
