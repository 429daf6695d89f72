using LiveEmpathy.Alerts;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Alerts;

/// <summary>
/// The alerts of one call and what supervisors did about them. The first to act wins.
/// <code>
/// open -- acknowledge, wrong --> settled
///      -- snooze --------------> settled for two minutes, then open again
///      -- hand over -----------> open, for everybody but the one who handed it over
/// </code>
/// An act can be taken back by who did it, for half a minute and while nobody has acted after it.
/// </summary>
internal sealed class AlertDesk(CallInfo call, AlertLog log, TimeProvider time)
{
    private static readonly TimeSpan SnoozeFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan UndoWithin = TimeSpan.FromSeconds(30);
    private readonly List<AlertView> _views = [];

    /// <summary>All alerts, oldest first.</summary>
    public IReadOnlyList<AlertView> All => _views;

    /// <summary>How often one was raised or cleared.</summary>
    public int Changes { get; private set; }

    /// <summary>The most pressing alert that still holds and that nobody has dealt with, of two alike the older; and how many there are.</summary>
    public (AlertView? Top, int Open) Standing()
    {
        var (top, open, now) = ((AlertView?)null, 0, time.GetUtcNow());
        foreach (var view in _views)
        {
            if (!IsOpen(view, now)) continue;
            open++;
            if (top is null || Pressing(view).CompareTo(Pressing(top)) > 0) top = view;
        }
        return (top, open);

        static (AlertPriority, int) Pressing(AlertView view) => (view.Alert.Priority, -view.Alert.RaisedAtMs);
    }

    /// <summary>Alerts that still hold and that nobody has dealt with.</summary>
    public IEnumerable<AlertView> Open() => _views.Where(IsOpen);

    /// <summary>The alert of this id, where it still holds and nobody has dealt with it.</summary>
    public AlertView? Open(int alertId)
    {
        foreach (var view in _views)
            if (view.Alert.Id == alertId) return IsOpen(view) ? view : null;
        return null;
    }

    /// <summary>Takes over what the analysis has raised or cleared.</summary>
    /// <param name="raised">All of them.</param>
    /// <param name="at">When; null: now.</param>
    /// <returns>True where one of the new ones interrupts.</returns>
    public bool Notice(IReadOnlyList<Alert> raised, DateTimeOffset? at = null)
    {
        var known = _views.Count;
        for (var i = 0; i < raised.Count; i++)
        {
            if (i < known && ReferenceEquals(_views[i].Alert, raised[i])) continue;
            if (i < known) _views[i] = _views[i] with { Alert = raised[i] };
            else _views.Add(new AlertView(call.CallId, call.AgentName, raised[i], at ?? time.GetUtcNow()));
            log.Note(_views[i], over: raised[i].ClearedAtMs is not null);
            Changes++;
        }
        return _views.Count > known && _views.Skip(known).Any(Interrupts);
    }

    /// <summary>Somebody acts: the first one wins, and everybody is told who it was.</summary>
    /// <param name="alertId">On which alert.</param>
    /// <param name="act">What.</param>
    /// <param name="by">Who.</param>
    /// <param name="to">Who should take it, of a hand-over.</param>
    /// <param name="when">When; null: now.</param>
    /// <returns>The alert as it stands now, or null: no such alert.</returns>
    public AlertView? Act(int alertId, AlertAct act, string by, string? to = null, DateTimeOffset? when = null)
    {
        var now = when ?? time.GetUtcNow();
        var at = _views.FindIndex(v => v.Alert.Id == alertId);
        if (at < 0) return null;
        var view = _views[at];
        if (Settled(view, now) || (view.Act == AlertAct.HandOver && view.By == by)) return view;
        return Keep(at, [.. view.Acts ?? [], new AlertAction(act, by, now, act == AlertAct.HandOver ? to : null)]);
    }

    /// <summary>Takes back one's own last act; see the state machine above.</summary>
    public AlertView? Undo(int alertId, string by, DateTimeOffset? when = null)
    {
        var now = when ?? time.GetUtcNow();
        var at = _views.FindIndex(v => v.Alert.Id == alertId);
        if (at < 0) return null;
        var acts = _views[at].Acts ?? [];
        var last = Array.FindLastIndex(acts, a => a.UndoneAt is null);
        if (last < 0 || acts[last].By != by || now - acts[last].At > UndoWithin) return _views[at];
        AlertAction[] after = [.. acts];
        after[last] = acts[last] with { UndoneAt = now };
        return Keep(at, after);
    }

    /// <summary>The call has left the wall: nobody will act any more.</summary>
    public void Close()
    {
        foreach (var view in _views) log.Note(view, over: true);
    }

    private AlertView Keep(int at, AlertAction[] acts)
    {
        var stands = Array.FindLast(acts, a => a.UndoneAt is null);
        _views[at] = _views[at] with { Act = stands?.Act, By = stands?.By, ActedAt = stands?.At, HandedTo = stands?.To, Acts = acts };
        log.Note(_views[at], over: _views[at].Alert.ClearedAtMs is not null);
        return _views[at];
    }

    /// <summary>True where it still holds and nobody has dealt with it.</summary>
    public static bool IsOpen(AlertView view, DateTimeOffset now) => view.Alert.ClearedAtMs is null && !Settled(view, now);

    private bool IsOpen(AlertView view) => IsOpen(view, time.GetUtcNow());

    public static bool Interrupts(AlertView view) => view.Alert.Priority >= AlertPriority.Soon;

    private static bool Settled(AlertView view, DateTimeOffset now) => view.Act switch
    {
        null or AlertAct.HandOver => false,
        AlertAct.Snooze => now - view.ActedAt < SnoozeFor,
        _ => true,
    };
}
