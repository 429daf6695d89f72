using LiveEmpathy.Alerts;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Calls;

/// <summary>The alerts of one call and what supervisors did about them.</summary>
internal sealed class AlertDesk(CallInfo call, TimeProvider time)
{
    private static readonly TimeSpan SnoozeFor = TimeSpan.FromMinutes(2);
    private readonly List<AlertView> _views = [];

    /// <summary>All alerts, oldest first.</summary>
    public IReadOnlyList<AlertView> All => _views;

    /// <summary>The most pressing alert that still holds and that nobody has dealt with; of two alike the older.</summary>
    public AlertView? Top() => Open().OrderByDescending(v => v.Alert.Priority).ThenBy(v => v.Alert.RaisedAtMs).FirstOrDefault();

    /// <summary>Alerts that still hold and that nobody has dealt with.</summary>
    public IEnumerable<AlertView> Open() => _views.Where(v => v.Alert.ClearedAtMs is null && !Settled(v));

    /// <summary>Takes over what the analysis has raised or cleared.</summary>
    /// <returns>The highest priority among those that are new, or null.</returns>
    public AlertPriority? Notice(IReadOnlyList<Alert> raised)
    {
        AlertPriority? highest = null;
        for (var i = 0; i < raised.Count; i++)
        {
            if (i < _views.Count) _views[i] = _views[i] with { Alert = raised[i] };
            else
            {
                _views.Add(new AlertView(call.CallId, call.AgentName, raised[i], time.GetUtcNow()));
                if (highest is null || raised[i].Priority > highest) highest = raised[i].Priority;
            }
        }
        return highest;
    }

    /// <summary>Somebody acts: the first one wins, and everybody is told who it was.</summary>
    public AlertView? Act(int alertId, AlertAct act, string by)
    {
        var at = _views.FindIndex(v => v.Alert.Id == alertId);
        if (at < 0) return null;
        if (!Settled(_views[at])) _views[at] = _views[at] with { Act = act, By = by, ActedAt = time.GetUtcNow() };
        return _views[at];
    }

    private bool Settled(AlertView view) => view.Act is { } act && (act != AlertAct.Snooze || time.GetUtcNow() - view.ActedAt < SnoozeFor);
}
