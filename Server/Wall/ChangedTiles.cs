using System.Collections.Concurrent;

namespace LiveEmpathy.Server.Wall;

/// <summary>
/// Which tiles of one page have changed since it was last told, and which of them it is told of now.
/// <code>
/// a glance should catch it      with the next batch
/// seen, only time goes on       one to four times a second
/// not in the window             every other second
/// </code>
/// Many may note; one reads.
/// </summary>
internal sealed class ChangedTiles(TimeProvider time)
{
    /// <summary>A page draws some hundred tiles a second and should have time left: a tile on which only time goes on rests this long for each tile shown, ms.</summary>
    private const int RestMs = 40;

    /// <summary>But no shorter, and no longer: a wall on which nothing moves for longer looks dead.</summary>
    private const int LeastRestMs = 240, MostRestMs = 900;

    /// <summary>One that nobody sees now comes this often at least: counts and order need it, and the page calls a tile stale after 3 s.</summary>
    private static readonly TimeSpan UnseenRest = TimeSpan.FromSeconds(2);

    /// <summary>More tiles than these are in no window.</summary>
    private const int MostSeen = 500;

    /// <summary>Tiles in one batch: a page should read it between two frames. The others come with the next.</summary>
    private const int MostAtOnce = 60;

    private readonly ConcurrentDictionary<string, Change> _waiting = new();
    private readonly ConcurrentDictionary<string, byte> _gone = new();
    private readonly Dictionary<string, long> _sentAt = [];
    private volatile HashSet<string>? _seen; // null: all of them
    private volatile bool _pressing;

    /// <summary>Something waits that a glance should catch.</summary>
    public bool IsPressing => _pressing;

    /// <summary>Nothing waits.</summary>
    public bool IsEmpty => _waiting.IsEmpty;

    /// <summary>Nobody has said what can be seen: all of them count.</summary>
    public void SeeAll() => _seen = null;

    /// <summary>These tiles can be seen, the others cannot. One that comes into view is due.</summary>
    public void See(string[] callIds)
    {
        var before = _seen;
        HashSet<string> now = [.. callIds.Take(MostSeen)];
        _seen = now;
        if (before is not null) foreach (var id in now.Except(before)) Note(id, pressing: true);
    }

    /// <summary>A call has changed.</summary>
    /// <param name="id">Which.</param>
    /// <param name="pressing">A glance should catch it.</param>
    /// <returns>False: a change of it waits already.</returns>
    public bool Note(string id, bool pressing)
    {
        var first = _waiting.TryAdd(id, new Change(time.GetTimestamp(), pressing));
        if (!first && pressing && _waiting.TryGetValue(id, out var waiting)) _waiting.TryUpdate(id, waiting with { Pressing = true }, waiting);
        if (pressing) _pressing = true; // after it is there to be taken
        return first;
    }

    /// <summary>A call has left the wall.</summary>
    public void NoteGone(string id)
    {
        _gone[id] = 0;
        _pressing = true;
    }

    /// <summary>Takes what the page should be told of now.</summary>
    /// <returns>Each with how long it has waited; null where nobody sees it and nobody waits.</returns>
    public IEnumerable<(string Id, TimeSpan? Waited)> TakeDue()
    {
        var (taken, seen) = (0, _seen);
        _pressing = false; // what is noted from here on says so again
        var rest = TimeSpan.FromMilliseconds(Math.Clamp(RestMs * (seen?.Count ?? _sentAt.Count), LeastRestMs, MostRestMs));
        foreach (var (id, change) in _waiting)
        {
            if (taken == MostAtOnce)
            {
                _pressing = true; // perhaps: what is left goes soon
                yield break;
            }
            var sees = change.Pressing || seen is null || seen.Contains(id);
            if (!change.Pressing && _sentAt.TryGetValue(id, out var sent) && time.GetElapsedTime(sent) < (sees ? rest : UnseenRest)) continue;
            _waiting.TryRemove(id, out _);
            _sentAt[id] = time.GetTimestamp();
            taken++;
            yield return (id, sees ? time.GetElapsedTime(change.Since) : null);
        }
    }

    /// <summary>Takes the calls that have left.</summary>
    public string[] TakeGone()
    {
        string[] gone = [.. _gone.Keys];
        foreach (var id in gone)
        {
            _gone.TryRemove(id, out _);
            _sentAt.Remove(id);
        }
        return gone;
    }

    /// <param name="Since">When the first change came that is not told yet.</param>
    /// <param name="Pressing">A glance should catch it.</param>
    private readonly record struct Change(long Since, bool Pressing);
}
