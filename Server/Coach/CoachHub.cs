using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Coach;

/// <summary>Where an agent's coach page looks and answers.</summary>
public sealed class CoachHub(CallRegistry calls, CoachPublisher publisher) : Hub<ICoachClient>, ICoachHub
{
    /// <inheritdoc/>
    public async Task<CoachView> WatchCoach(string agentId)
    {
        if (string.IsNullOrWhiteSpace(agentId) || agentId.Length > 64) throw new HubException("Say which agent: an id of 1 to 64 characters.");
        await publisher.WatchAsync(Context.ConnectionId, agentId);
        return publisher.View(agentId);
    }

    /// <inheritdoc/>
    public Task Seen(string callId, int cueId)
    {
        if (calls.Find(callId ?? "") is { } call && call.Use(c => c.Cues.Seen(c.Analysis, cueId))) calls.Tell(call, CallNews.State);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Judge(string callId, int cueId, CueVerdict verdict)
    {
        if (!Enum.IsDefined(verdict)) throw new HubException("No such verdict: helpful, not now or wrong.");
        if (calls.Find(callId ?? "") is { } call && call.Use(c => c.Cues.Judge(c.Analysis, cueId, verdict))) calls.Tell(call, CallNews.State | CallNews.Cue);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => publisher.LeaveAsync(Context.ConnectionId);
}
