using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls;

/// <summary>The calls of this node: who may write them, when they end, and who is told of changes.</summary>
public sealed class CallRegistry(CallOpening opening, CallJournal journal, IOptions<LiveCallOptions> options, TimeProvider time)
{
    private const int FullRetrySeconds = 15;
    private readonly ConcurrentDictionary<string, LiveCall> _calls = new();
    private readonly ConcurrentDictionary<string, LiveCall> _ended = new();
    private readonly LiveCallOptions _options = options.Value;
    private long _claims = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A call has changed. Handlers note it and return at once.</summary>
    public event Action<LiveCall, CallNews>? Changed;

    /// <summary>A call is about to leave the wall: the last time to read it among those on it.</summary>
    public event Action<LiveCall>? Leaving;

    /// <summary>Calls on the wall.</summary>
    public ICollection<LiveCall> OnWall => _calls.Values;

    /// <summary>A call on the wall or ended not long ago.</summary>
    public LiveCall? Find(string callId) => _calls.TryGetValue(callId, out var call) || _ended.TryGetValue(callId, out call) ? call : null;

    /// <summary>A desk asks for a call, new or again after its line dropped.</summary>
    public CallClaim Claim(OpenCall open, string connectionId)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (_ended.TryGetValue(open.Call.CallId, out var over))
        {
            if (!over.Use(c => IsLeftBy(c, open.DeskId))) return over.Use(c => Over(c, open.DeskId));
            if (_ended.TryRemove(open.Call.CallId, out _)) _calls[open.Call.CallId] = over;
        }

        if (_calls.Count >= _options.MaxCalls && !_calls.ContainsKey(open.Call.CallId))
            return Refuse($"this server carries {_options.MaxCalls} calls and can take no more now", FullRetrySeconds);

        var call = _calls.GetOrAdd(open.Call.CallId, static (_, s) => s.opening.Open(s.Call), (open.Call, opening));
        var claim = call.Use(c => Grant(c, open.DeskId, connectionId));
        if (claim.Refused is null)
        {
            journal.Open(call.Info);
            Tell(call, CallNews.State);
        }
        return claim;
    }

    /// <summary>Takes one message of a call's uplink from the desk that holds it.</summary>
    /// <returns>The last message taken with none missing before it.</returns>
    /// <exception cref="InvalidOperationException">Another claim is newer, or the call is over.</exception>
    public long Take(LiveCall call, long claim, UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (news, seq) = call.Use(c =>
        {
            if (c.Desk.Number != claim) throw new InvalidOperationException("Another desk or a newer connection has claimed this call.");
            var before = c.Analysis.LastSeq;
            message = opening.Lawful(message);
            var changed = c.Take(message);
            if (message.Seq > before) journal.Append(c.Info.CallId, message);
            return (changed, c.Analysis.LastSeq);
        });
        Tell(call, news);
        return seq;
    }

    /// <summary>The line of a desk dropped: its call says so, and ends if nobody comes back.</summary>
    public void Drop(LiveCall call, long claim)
    {
        ArgumentNullException.ThrowIfNull(call);
        var dropped = call.Use(c =>
        {
            if (c.Desk.Number != claim || c.State == CallState.Ended) return false;
            c.Drop(forGood: false);
            return true;
        });
        if (dropped) Tell(call, CallNews.State | CallNews.Cue);
    }

    /// <summary>Tells the audiences that something about a call has changed.</summary>
    public void Tell(LiveCall call, CallNews news) => Changed?.Invoke(call, news);

    /// <summary>Ends calls whose desk did not come back and clears the wall of ended ones.</summary>
    public void Sweep()
    {
        foreach (var call in _calls.Values)
        {
            var (state, age) = call.Use(c => (c.State, time.GetUtcNow() - c.LastHeard));
            if (state == CallState.DeskGone && age > TimeSpan.FromSeconds(_options.DeskGoneSeconds))
            {
                call.Use(c =>
                {
                    c.Drop(forGood: true);
                    return 0;
                });
                Tell(call, CallNews.State | CallNews.Cue);
            }
            else if (state == CallState.Ended && age > TimeSpan.FromSeconds(_options.EndedOnWallSeconds)) Retire(call);
        }
        foreach (var (id, call) in _ended)
        {
            var age = call.Use(c => time.GetUtcNow() - c.LastHeard);
            if (age > TimeSpan.FromSeconds(_options.EndedKeptSeconds)) _ended.TryRemove(id, out _);
        }
    }

    private void Retire(LiveCall call)
    {
        _ended[call.Info.CallId] = call;
        _calls.TryRemove(call.Info.CallId, out _);
        journal.Close(call.Info.CallId);
        call.Use(c =>
        {
            c.Alerts.Close();
            return 0;
        });
        Leaving?.Invoke(call);
        opening.Closed(call);
        while (_ended.Count > _options.MaxEnded)
            _ended.TryRemove(_ended.MinBy(e => e.Value.Use(c => c.LastHeard)).Key, out _);
        Tell(call, CallNews.Gone);
    }

    private CallClaim Grant(LiveCall call, string deskId, string connectionId)
    {
        if (call.State == CallState.Ended && !IsLeftBy(call, deskId)) return Over(call, deskId);
        if (call.Desk.ConnectionId is not null && call.Desk.DeskId != deskId)
            return Refuse("another desk is on this call; give each call an id of its own");
        if (call.Desk.Number > 0 && call.Desk.DeskId != deskId)
            return Refuse("this call belongs to another desk, which may come back", FullRetrySeconds);
        call.Desk = new DeskClaim(deskId, Interlocked.Increment(ref _claims), connectionId);
        return new CallClaim(call.Desk.Number, call.Analysis.LastSeq, Profile: opening.Profile);
    }

    /// <summary>A desk that was offline for longer than a call waits comes back with the rest of it: nothing is lost.</summary>
    private static bool IsLeftBy(LiveCall call, string deskId) => !call.Analysis.Conversation.Ended && call.Desk.DeskId == deskId;

    /// <summary>The desk that brought the call may not have heard that all of it came: its last acknowledgement is lost with its line.</summary>
    private static CallClaim Over(LiveCall call, string deskId) => call.Analysis.Conversation.Ended && call.Desk.DeskId == deskId
        ? new CallClaim(call.Desk.Number, call.Analysis.LastSeq)
        : Refuse("this call is over; open a new one under another id");

    private static CallClaim Refuse(string why, int retryAfterSeconds = 0) => new(0, 0, why, retryAfterSeconds);
}
