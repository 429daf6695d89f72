using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Redis;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Coach;

/// <summary>The only class that sends to agents: the one nudge and the own figures.</summary>
public sealed class CoachPublisher(CallRegistry calls, CallFinder finder, OtherServers others, IHubContext<CoachHub, ICoachClient> coaches, ServerMeter meter, ILogger<CoachPublisher> log, TimeProvider time) : IHostedService
{
    /// <summary>What a page shows at once: a nudge, and all that tells how the call is doing.</summary>
    private const CallNews AtOnce = CallNews.Cue | CallNews.State | CallNews.Event | CallNews.Gone;

    /// <summary>Band for an agent of whom no own pace is known yet: 5th to 75th percentile of talkers on net speech time.</summary>
    private const float OrdinaryPace = 220;

    private readonly ConcurrentDictionary<string, CoachPage> _pages = new();
    private readonly Groups<CoachPage> _ofAgent = new();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Changed += OnChanged;
        others.Changed += OnOther;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Changed -= OnChanged;
        others.Changed -= OnOther;
        foreach (var id in _pages.Keys) await LeaveAsync(id);
    }

    /// <summary>Pages that look.</summary>
    internal int Viewers => _pages.Count;

    internal async Task WatchAsync(string connectionId, string agentId)
    {
        await LeaveAsync(connectionId);
        if (others.Tiles.FirstOrDefault(t => t.AgentId == agentId && t.State != CallState.Ended) is { } elsewhere) await finder.FindAsync(elsewhere.CallId);
        var page = new CoachPage(agentId, coaches.Clients.Client(connectionId), () => View(agentId), log, time, () => meter.Dropped("coach"));
        _pages[connectionId] = page;
        _ofAgent.Add(agentId, page);
    }

    internal async Task LeaveAsync(string connectionId)
    {
        if (!_pages.TryRemove(connectionId, out var page)) return;
        _ofAgent.Remove(page.AgentId, page);
        await page.DisposeAsync();
    }

    /// <summary>What this agent sees now.</summary>
    internal CoachView View(string agentId)
    {
        var call = calls.OfAgent(agentId).MaxBy(c => (c.Use(x => x.State != CallState.Ended), c.Info.StartedAt));
        call?.Asked();
        return call is null
            ? new CoachView(agentId, null, 0, CallState.Ended, null, null, 0, 0, null, null, false)
            : call.Use(View);
    }

    private static CoachView View(LiveCall call)
    {
        var measures = call.Analysis.Meter.Now;
        var zone = ToneZone.For(measures.Mood);
        var own = measures.Agent.BaselineWordsPerMinute ?? OrdinaryPace;
        var over = call.State == CallState.Ended;
        return new CoachView(
            call.Info.AgentName, call.Info.CallId, call.Analysis.Conversation.NowMs, call.State, over ? null : call.Cues.Current(call.Analysis),
            measures.Agent.WordsPerMinute, own * zone.PaceFrom, own * zone.PaceTo, measures.AgentTalkShare, zone.Hint, call.Side.ListenedIn, call.Analysis.Conversation.Facts);
    }

    /// <summary>A call of one of these agents begins at another server: it is followed here from now on.</summary>
    private void OnOther(CallTile call)
    {
        if (call.Tile.State == CallState.Ended || _ofAgent.Of(call.Tile.AgentId).IsEmpty || calls.Find(call.Tile.CallId) is not null) return;
        _ = FollowAsync(call.Tile.CallId);
    }

    private async Task FollowAsync(string callId)
    {
        if (await finder.FindAsync(callId) is { } call) OnChanged(call, CallNews.Cue);
    }

    private void OnChanged(LiveCall call, CallNews news)
    {
        foreach (var page in _ofAgent.Of(call.Info.AgentId)) page.Look((news & AtOnce) != 0);
    }
}
