using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Desk;

/// <summary>The only class that sends to desks unasked: the agent's nudge, for the desk's own face.</summary>
public sealed class DeskPublisher(CallRegistry calls, IHubContext<DeskHub, IDeskClient> desks) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        return Task.CompletedTask;
    }

    private void OnChanged(LiveCall call, CallNews news)
    {
        if (!news.HasFlag(CallNews.Cue)) return;
        var (connection, cue) = call.Use(c => (c.Desk.ConnectionId, c.Cues.Current(c.Analysis)));
        if (connection is not null) _ = desks.Clients.Client(connection).Nudged(call.Info.CallId, cue);
    }
}
