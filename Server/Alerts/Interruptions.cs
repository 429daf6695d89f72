using System.Collections.Concurrent;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Alerts;

/// <summary>Which alerts have interrupted the seats of this server: none does so twice, whichever server has its call. Thread-safe.</summary>
public sealed class Interruptions
{
    private readonly ConcurrentDictionary<string, HashSet<int>> _told = new(StringComparer.Ordinal);

    /// <summary>Those of a call's open alerts that interrupt and have not done so yet; from now on they have.</summary>
    internal AlertView[] New(string callId, IEnumerable<AlertView> open)
    {
        var told = _told.GetOrAdd(callId, _ => []);
        lock (told) return [.. open.Where(a => AlertDesk.Interrupts(a) && told.Add(a.Alert.Id))];
    }

    /// <summary>A call has left the wall.</summary>
    internal void Forget(string callId) => _told.TryRemove(callId, out _);
}
