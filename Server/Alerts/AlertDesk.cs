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
    private AlertView[] _interrupting = [];

    /// <summary>All alerts, oldest first.</summary>
    public IReadOnlyList<AlertView> All => _views;

    /// <summary>Those that interrupt and came with the last message that brought any.</summary>
    public IReadOnlyList<AlertView> Interrupting => _interrupting;

    /// <summary>The most pressing alert that still holds and that nobody has dealt with; of two alike the older.</summary>
    public AlertView? Top() => Open().OrderByDescending(v => v.Alert.Priority).ThenBy(v => v.Alert.RaisedAtMs).FirstOrDefault();

    /// <summary>Alerts that still hold and that nobody has dealt with.</summary>
    public IEnumerable<AlertView> Open() => _views.Where(IsOpen);

    /// <summary>The alert of this id, where it still holds and nobody has dealt with it.</summary>
    public AlertView? Open(int alertId) => _views.Find(v => v.Alert.Id == alertId && IsOpen(v));

    /// <summary>Takes over what the analysis has raised or cleared.</summary>
    /// <returns>True where one of the new ones interrupts.</returns>
    public bool Notice(IReadOnlyList<Alert> raised)
    {
        var known = _views.Count;
        for (var i = 0; i < raised.Count; i++)
        {
            if (i < known && ReferenceEquals(_views[i].Alert, raised[i])) continue;
            if (i < known) _views[i] = _views[i] with { Alert = raised[i] };
            else _views.Add(new AlertView(call.CallId, call.AgentName, raised[i], time.GetUtcNow()));
            log.Note(_views[i], over: raised[i].ClearedAtMs is not null);
        }
        if (_views.Count == known || !_views.Skip(known).Any(Interrupts)) return false;
        _interrupting = [.. _views.Skip(known).Where(Interrupts)];
        return true;
    }

    /// <summary>Somebody acts: the first one wins, and everybody is told who it was.</summary>
    /// <param name="alertId">On which alert.</param>
    /// <param name="act">What.</param>
    /// <param name="by">Who.</param>
    /// <param name="to">Who should take it, of a hand-over.</param>
    /// <returns>The alert as it stands now, or null: no such alert.</returns>
    public AlertView? Act(int alertId, AlertAct act, string by, string? to = null)
    {
        var at = _views.FindIndex(v => v.Alert.Id == alertId);
        if (at < 0) return null;
        var view = _views[at];
        if (Settled(view) || (view.Act == AlertAct.HandOver && view.By == by)) return view;
        return Keep(at, [.. view.Acts ?? [], new AlertAction(act, by, time.GetUtcNow(), act == AlertAct.HandOver ? to : null)]);
    }

    /// <summary>Takes back one's own last act; see the state machine above.</summary>
    public AlertView? Undo(int alertId, string by)
    {
        var at = _views.FindIndex(v => v.Alert.Id == alertId);
        if (at < 0) return null;
        var acts = _views[at].Acts ?? [];
        var last = Array.FindLastIndex(acts, a => a.UndoneAt is null);
        if (last < 0 || acts[last].By != by || time.GetUtcNow() - acts[last].At > UndoWithin) return _views[at];
        AlertAction[] after = [.. acts];
        after[last] = acts[last] with { UndoneAt = time.GetUtcNow() };
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

    private bool IsOpen(AlertView view) => view.Alert.ClearedAtMs is null && !Settled(view);

    private static bool Interrupts(AlertView view) => view.Alert.Priority >= AlertPriority.Soon;

    private bool Settled(AlertView view) => view.Act switch
    {
        null or AlertAct.HandOver => false,
        AlertAct.Snooze => time.GetUtcNow() - view.ActedAt < SnoozeFor,
        _ => true,
    };
}
