using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Redis;

/// <summary>What this server knows of the calls that others have. Empty where it is by itself. Thread-safe.</summary>
public sealed class OtherServers(AlertLog alerts, IOptions<LiveCallOptions> options, TimeProvider time)
{
    /// <summary>A server is heard at least once a second; after so long its calls say that nothing comes of them.</summary>
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<string, Server> _servers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Server, CallTile Call)> _calls = new(StringComparer.Ordinal);

    private sealed record Server(long HeardAt, int Viewers, string[] Seats, bool Silent);

    /// <summary>A call of another server has changed.</summary>
    public event Action<CallTile>? Changed;

    /// <summary>A call of another server has left the wall.</summary>
    public event Action<string>? Gone;

    /// <summary>An alert was handed to somebody, here or elsewhere.</summary>
    public event Action<AlertView, string>? Handed;

    /// <summary>An alert was handed to somebody here.</summary>
    internal event Action<HandedAlert>? HandedHere;

    /// <summary>Servers heard lately.</summary>
    public int Count => _servers.Values.Count(s => !s.Silent);

    /// <summary>Pages open on them.</summary>
    public int Viewers => _servers.Values.Where(s => !s.Silent).Sum(s => s.Viewers);

    /// <summary>Names of the supervisors who are at them.</summary>
    public IEnumerable<string> Seats => _servers.Values.Where(s => !s.Silent).SelectMany(s => s.Seats);

    /// <summary>Their calls.</summary>
    public IEnumerable<CallTile> Calls => _calls.Values.Select(c => c.Call);

    /// <summary>Their calls as tiles.</summary>
    public IEnumerable<TileView> Tiles => Calls.Select(c => c.Tile);

    /// <summary>A call of theirs, or null.</summary>
    public CallTile? Find(string callId) => _calls.TryGetValue(callId, out var known) ? known.Call : null;

    /// <summary>How it is doing, or null: not known.</summary>
    public CallState? StateOf(string callId) => Find(callId)?.Tile.State;

    /// <summary>An alert of theirs, where it still holds and nobody has dealt with it.</summary>
    public AlertView? OpenAlert(string callId, int alertId) =>
        Find(callId) is { } call ? Array.Find(call.Alerts, a => a.Alert.Id == alertId && AlertDesk.IsOpen(a, time.GetUtcNow())) : null;

    /// <summary>Tells the seats of this name, at whichever server, that an alert is theirs now.</summary>
    public void Hand(AlertView alert, string to)
    {
        Handed?.Invoke(alert, to);
        HandedHere?.Invoke(new HandedAlert(alert, to));
    }

    /// <summary>This server has the call now.</summary>
    public void Forget(string callId) => _calls.TryRemove(callId, out _);

    /// <summary>Something was heard of another server.</summary>
    /// <returns>True where it was not known before.</returns>
    public bool Take(ServerNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        var known = _servers.TryGetValue(news.Server, out var before) && !before.Silent;
        _servers[news.Server] = new Server(time.GetTimestamp(), news.Viewers, news.Seats ?? [], Silent: false);
        foreach (var call in news.Tiles ?? []) Take(news.Server, call);
        foreach (var id in news.Gone ?? []) Remove(news.Server, id);
        if (news.All is { } all)
        {
            var still = all.ToHashSet(StringComparer.Ordinal);
            foreach (var (id, call) in _calls)
                if (call.Server == news.Server && !still.Contains(id)) Remove(news.Server, id);
        }
        foreach (var (alert, to) in (news.Handed ?? []).Select(h => (h.Alert, h.To))) Handed?.Invoke(alert, to);
        return !known;
    }

    /// <summary>Calls of a server that is not heard any more say so, and go when nobody takes them over.</summary>
    public void Sweep()
    {
        var gone = TimeSpan.FromSeconds(options.Value.DeskGoneSeconds);
        foreach (var (id, server) in _servers)
        {
            var silence = time.GetElapsedTime(server.HeardAt);
            if (silence < SilentAfter) continue;
            _servers[id] = server with { Silent = true };
            if (silence > gone) _servers.TryRemove(id, out _);
            foreach (var (callId, call) in _calls.Where(c => c.Value.Server == id))
            {
                if (silence > gone) Remove(id, callId);
                else if (call.Call.Tile.State is CallState.Live or CallState.OnHold) Take(id, call.Call with { Tile = call.Call.Tile with { State = CallState.DeskGone } });
            }
        }
    }

    private void Take(string server, CallTile call)
    {
        var id = call.Tile.CallId;
        if (_calls.TryGetValue(id, out var known) && known.Server != server && known.Call.Claim > call.Claim) return;
        _calls[id] = (server, call);
        foreach (var alert in call.Alerts) alerts.Note(alert, over: alert.Alert.ClearedAtMs is not null || call.Tile.State == CallState.Ended);
        Changed?.Invoke(call);
    }

    private void Remove(string server, string callId)
    {
        if (!_calls.TryGetValue(callId, out var known) || known.Server != server || !_calls.TryRemove(callId, out _)) return;
        Gone?.Invoke(callId);
    }
}
