using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>The agent's line: the one nudge, and the verdict on it.</summary>
public sealed class CoachLink : IAsyncDisposable
{
    private readonly HashSet<(string CallId, int CueId)> _seen = [];
    private string? _agentId;

    public CoachLink(HubLines lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Link = lines.Link("coach", WatchAsync);
        Link.Connection.On<CoachView>(nameof(ICoachClient.CoachChanged), Take);
    }

    public HubLink Link { get; }

    /// <summary>What the agent sees, or null: not here yet.</summary>
    public CoachView? View { get; private set; }

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
        View = view;
        Changed?.Invoke();
    }
}
