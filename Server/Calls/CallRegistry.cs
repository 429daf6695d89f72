using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls.Log;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls;

/// <summary>The calls that this server has, and copies of those it follows elsewhere: when they end, and who is told of changes.</summary>
public sealed class CallRegistry(CallOpening opening, ICallLog log, CallJournal journal, IOptions<LiveCallOptions> options)
{
    private static readonly TimeSpan AskedFor = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, LiveCall> _calls = new();
    private readonly ConcurrentDictionary<string, LiveCall> _ended = new();
    private readonly ConcurrentDictionary<string, LiveCall> _elsewhere = new();
    private readonly Groups<string> _ofAgent = new(); // their ids, wherever they are: those that have gone are passed over
    private readonly LiveCallOptions _options = options.Value;

    /// <summary>A call has changed. Handlers note it and return at once.</summary>
    public event Action<LiveCall, CallNews>? Changed;

    /// <summary>A call is about to leave the wall: the last time to read it among those on it.</summary>
    public event Action<LiveCall>? Leaving;

    /// <summary>This server's calls on the wall.</summary>
    public ICollection<LiveCall> OnWall => _calls.Values;

    /// <summary>Copies of calls that other servers have and somebody here looks at.</summary>
    public ICollection<LiveCall> Elsewhere => _elsewhere.Values;

    /// <summary>An agent's calls on the wall, and those followed elsewhere.</summary>
    internal IEnumerable<LiveCall> OfAgent(string agentId)
    {
        foreach (var id in _ofAgent.Of(agentId))
            if (_calls.TryGetValue(id, out var call) || _elsewhere.TryGetValue(id, out call)) yield return call;
    }

    /// <summary>A call on the wall, ended not long ago, or followed elsewhere.</summary>
    public LiveCall? Find(string callId)
    {
        if (Own(callId) is { } own) return own;
        if (!_elsewhere.TryGetValue(callId, out var copy)) return null;
        copy.Asked();
        return copy;
    }

    /// <summary>A call that this server has or had.</summary>
    public LiveCall? Own(string callId) => _calls.TryGetValue(callId, out var call) || _ended.TryGetValue(callId, out call) ? call : null;

    /// <summary>True where there is no room for this call.</summary>
    public bool IsFullFor(string callId) => _calls.Count >= _options.MaxCalls && !_calls.ContainsKey(callId);

    /// <summary>Puts a call that a desk has claimed on the wall, or back on it.</summary>
    internal void Take(LiveCall call)
    {
        var id = call.Info.CallId;
        _elsewhere.TryRemove(id, out _);
        _calls.AddOrUpdate(id, call, (_, before) => before.Use(c => c.Desk.Number) > call.Use(c => c.Desk.Number) ? before : call);
        _ended.TryRemove(id, out _);
        _ofAgent.Add(call.Info.AgentId, id);
    }

    /// <summary>Follows a call that another server has.</summary>
    internal LiveCall Follow(LiveCall copy)
    {
        var followed = _elsewhere.GetOrAdd(copy.Info.CallId, copy);
        _ofAgent.Add(followed.Info.AgentId, followed.Info.CallId);
        return followed;
    }

    /// <summary>Another server has this call now.</summary>
    /// <returns>The call, where it was here.</returns>
    internal LiveCall? Lose(string callId, long newerClaim)
    {
        if (!_calls.TryGetValue(callId, out var call) || call.Use(c => c.Desk.Number >= newerClaim)) return null;
        if (!_calls.TryRemove(callId, out _)) return null;
        NoLongerOfAgent(call);
        journal.Close(callId);
        Leaving?.Invoke(call);
        call.Use(c => c.Place.ComeAgain).Cancel();
        return call;
    }

    /// <summary>The line of a desk dropped: its call says so, and ends if nobody comes back.</summary>
    public void Drop(LiveCall call, long claim)
    {
        ArgumentNullException.ThrowIfNull(call);
        var dropped = call.Use(c =>
        {
            if (c.Desk.Number != claim || c.Desk.ConnectionId is null || c.State == CallState.Ended || c.Elsewhere is not null) return false; // stream and connection may both say so
            c.Drop(forGood: false, awaited: c.Place.ComeAgain.IsCancellationRequested);
            return true;
        });
        _ = log.DropAsync(call.Info.CallId, claim).AsTask();
        if (dropped && Own(call.Info.CallId) == call) Tell(call, CallNews.State | CallNews.Cue);
    }

    /// <summary>Tells the audiences that something about a call has changed.</summary>
    public void Tell(LiveCall call, CallNews news) => Changed?.Invoke(call, news);

    /// <summary>Ends calls whose desk did not come back and clears the wall of ended ones.</summary>
    public void Sweep()
    {
        foreach (var call in _calls.Values)
        {
            var (state, silence) = call.Use(c => (c.State, c.Silence));
            if (state == CallState.DeskGone && silence > TimeSpan.FromSeconds(_options.DeskGoneSeconds))
            {
                call.Use(c => c.Drop(forGood: true));
                Tell(call, CallNews.State | CallNews.Cue);
            }
            else if (call.Use(c => c.StoppedWaiting())) Tell(call, CallNews.State | CallNews.Cue);
            else if (state == CallState.Ended && silence > TimeSpan.FromSeconds(_options.EndedOnWallSeconds)) Retire(call);
        }
        foreach (var (id, call) in _ended)
            if (call.Use(c => c.Silence) > TimeSpan.FromSeconds(_options.EndedKeptSeconds)) Forget(id);
        foreach (var (id, copy) in _elsewhere)
            if (copy.NotAskedFor > AskedFor && _elsewhere.TryRemove(id, out _)) NoLongerOfAgent(copy);
    }

    private void Retire(LiveCall call)
    {
        _ended[call.Info.CallId] = call;
        _calls.TryRemove(call.Info.CallId, out _);
        NoLongerOfAgent(call);
        journal.Close(call.Info.CallId);
        call.Use(c => c.Alerts.Close());
        Leaving?.Invoke(call);
        opening.Closed(call);
        while (_ended.Count > _options.MaxEnded) Forget(_ended.MaxBy(e => e.Value.Use(c => c.Silence)).Key);
        Tell(call, CallNews.Gone);
    }

    /// <summary>It has left; unless it has come again meanwhile, at this server or as a copy.</summary>
    private void NoLongerOfAgent(LiveCall call)
    {
        var id = call.Info.CallId;
        _ofAgent.Remove(call.Info.AgentId, id);
        if (_calls.ContainsKey(id) || _elsewhere.ContainsKey(id)) _ofAgent.Add(call.Info.AgentId, id);
    }

    private void Forget(string callId)
    {
        if (_ended.TryRemove(callId, out _) && !_calls.ContainsKey(callId)) log.Forget(callId);
    }
}
