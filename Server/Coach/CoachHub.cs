using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Log;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Coach;

/// <summary>Where an agent's coach page looks and answers.</summary>
public sealed class CoachHub(CallFinder calls, CallIntake intake, CoachPublisher publisher) : Hub<ICoachClient>, ICoachHub
{
    /// <inheritdoc/>
    public async Task<CoachView> WatchCoach(string agentId)
    {
        if (string.IsNullOrWhiteSpace(agentId) || agentId.Length > 64) throw new HubException("Say which agent: an id of 1 to 64 characters.");
        await publisher.WatchAsync(Context.ConnectionId, agentId);
        return publisher.View(agentId);
    }

    /// <inheritdoc/>
    public async Task Seen(string callId, int cueId)
    {
        if (await calls.FindAsync(callId) is { } call && call.Use(c => c.Cues.Knows(c.Analysis, cueId) && !c.Cues.WasSeen(cueId)))
            await intake.ActAsync<object>(call, ActKind.CueSeen, "", cueId);
    }

    /// <inheritdoc/>
    public async Task Judge(string callId, int cueId, CueVerdict verdict)
    {
        if (!Enum.IsDefined(verdict)) throw new HubException("No such verdict: helpful, not now or wrong.");
        if (await calls.FindAsync(callId) is { } call && call.Use(c => c.Cues.Knows(c.Analysis, cueId)))
            await intake.ActAsync<object>(call, ActKind.CueJudged, "", cueId, (byte)verdict);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => publisher.LeaveAsync(Context.ConnectionId);
}
