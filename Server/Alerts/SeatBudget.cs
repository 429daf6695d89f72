using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Alerts;

/// <summary>
/// What may interrupt one supervisor. The bounds: one interrupting alert in ten minutes is the target, two the limit (Hollifield and
/// Habibi, "Alarm Management", after EEMUA 191 and ISA 18.2: beyond about one in ten minutes alarms are no longer believed).
/// <code>
/// urgent                                         interrupts
/// soon    under the target                       interrupts
///         under the limit, the last one settled  interrupts
///         else                                   held: a ranked list, the first goes through when there is room
/// more than ten in ten minutes                   a flood: all in the ranked list, until half of that is left
/// </code>
/// For one caller at a time.
/// </summary>
/// <param name="options">The numbers.</param>
/// <param name="now">The alert as it stands, where it is still open; else null.</param>
/// <param name="time">The clock.</param>
internal sealed class SeatBudget(AlertOptions options, Func<AlertView, AlertView?> now, TimeProvider time)
{
    /// <summary>Longest list: more cannot be read, and the tiles show them all.</summary>
    private const int MostRanked = 100;

    private readonly TimeSpan _window = TimeSpan.FromMinutes(options.WindowMinutes);
    private readonly Queue<DateTimeOffset> _offered = new();
    private readonly List<(DateTimeOffset At, AlertView Alert)> _interrupted = [];
    private readonly Dictionary<(string CallId, int Id), AlertView> _held = [];
    private volatile AlertQueue _last = new([], false, 0);

    /// <summary>The list as it was told last; for any caller.</summary>
    public AlertQueue Last => _last;

    /// <summary>True in a flood.</summary>
    public bool Flood { get; private set; }

    /// <summary>An interrupting alert for this seat.</summary>
    /// <returns>True: it interrupts, now. False: it is held in the list.</returns>
    public bool Offer(AlertView alert)
    {
        _offered.Enqueue(time.GetUtcNow());
        Count();
        if (!Flood && MayInterrupt(alert)) return Interrupt(alert);
        _held[(alert.CallId, alert.Alert.Id)] = alert;
        return false;
    }

    /// <summary>The most pressing held alert for which there is room by now, or null.</summary>
    public AlertView? Release()
    {
        Count();
        if (Flood) return null;
        Refresh();
        if (Ranked().FirstOrDefault() is not { } first || !MayInterrupt(first)) return null;
        _held.Remove((first.CallId, first.Alert.Id));
        Interrupt(first);
        return first;
    }

    /// <summary>The list as it is now.</summary>
    public AlertQueue Queue()
    {
        Count();
        Refresh();
        return _last = new AlertQueue([.. Ranked().Take(MostRanked)], Flood, _interrupted.Count);
    }

    /// <summary>The list where it is another than the last time, else null.</summary>
    public AlertQueue? Changed()
    {
        var before = _last;
        var queue = Queue();
        return queue.Flood == before.Flood && queue.Interrupted == before.Interrupted && queue.Ranked.SequenceEqual(before.Ranked) ? null : queue;
    }

    private IEnumerable<AlertView> Ranked() =>
        _held.Values.OrderByDescending(a => a.Alert.Priority).ThenBy(a => a.RaisedAt).ThenBy(a => a.CallId, StringComparer.Ordinal);

    private bool MayInterrupt(AlertView alert) =>
        alert.Alert.Priority == AlertPriority.Urgent || _interrupted.Count < options.Target
        || (_interrupted.Count < options.Limit && _interrupted.TrueForAll(i => now(i.Alert) is null));

    private bool Interrupt(AlertView alert)
    {
        _interrupted.Add((time.GetUtcNow(), alert));
        return true;
    }

    private void Count()
    {
        var from = time.GetUtcNow() - _window;
        while (_offered.TryPeek(out var at) && at <= from) _offered.Dequeue();
        _interrupted.RemoveAll(i => i.At <= from);
        var flood = _offered.Count > (Flood ? options.FloodAbove / 2 : options.FloodAbove);
        if (flood && !Flood) foreach (var (_, alert) in _interrupted) _held[(alert.CallId, alert.Alert.Id)] = alert; // nothing open is left out of the list
        Flood = flood;
    }

    /// <summary>What is held is as it stands. In a flood that is much, so only when the list is told.</summary>
    private void Refresh()
    {
        foreach (var (key, held) in _held.ToArray())
        {
            if (now(held) is { } stands) _held[key] = stands;
            else _held.Remove(key);
        }
    }
}
