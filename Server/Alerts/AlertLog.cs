using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Alerts;

/// <summary>What was raised on this node and what became of it, as far back as its figures reach. Thread-safe.</summary>
public sealed class AlertLog(TimeProvider time)
{
    /// <summary>The figures reach back a shift.</summary>
    public const int MostMinutes = 480;

    /// <summary>Entries kept at most, oldest go first: 1,000 calls an hour with two alerts each over a shift.</summary>
    private const int Most = 20_000;

    private const int MostRules = 10;
    private readonly Lock _gate = new();
    private readonly Queue<(string CallId, int Id)> _order = new();
    private readonly Dictionary<(string CallId, int Id), (AlertView View, bool Over)> _entries = [];

    /// <summary>An alert is new, has cleared, or somebody has acted on it.</summary>
    /// <param name="view">As it stands.</param>
    /// <param name="over">It has cleared, or its call is over.</param>
    public void Note(AlertView view, bool over)
    {
        ArgumentNullException.ThrowIfNull(view);
        var key = (view.CallId, view.Alert.Id);
        lock (_gate)
        {
            if (!_entries.ContainsKey(key)) _order.Enqueue(key);
            _entries[key] = (view, over);
            var from = time.GetUtcNow() - TimeSpan.FromMinutes(MostMinutes);
            while (_order.TryPeek(out var oldest) && (_order.Count > Most || _entries[oldest].View.RaisedAt < from)) _entries.Remove(_order.Dequeue());
        }
    }

    /// <summary>The figures.</summary>
    /// <param name="minutes">Over the last so many minutes, brought into 10..480.</param>
    public AlertHealth Health(int minutes)
    {
        minutes = Math.Clamp(minutes, 10, MostMinutes);
        var from = time.GetUtcNow() - TimeSpan.FromMinutes(minutes);
        (AlertView View, bool Over)[] all;
        lock (_gate) all = [.. _entries.Values.Where(e => e.View.RaisedAt > from)];
        var interrupting = all.Where(e => e.View.Alert.Priority >= AlertPriority.Soon).ToArray();
        var acted = all.Where(e => FirstAct(e.View) is not null).ToArray();
        var seconds = interrupting.Select(e => (float?)(FirstAct(e.View)?.At - e.View.RaisedAt)?.TotalSeconds).OfType<float>().Order().ToArray();
        return new AlertHealth(
            minutes, all.Length, 10f * all.Length / minutes, 10f * interrupting.Length / minutes,
            Share(all, AlertPriority.Urgent), Share(all, AlertPriority.Soon), Share(all, AlertPriority.Note),
            Median(seconds),
            interrupting.Count(e => e.Over && FirstAct(e.View) is null),
            acted.Length == 0 ? null : (float)acted.Count(e => IsWrong(e.View)) / acted.Length,
            [.. all.GroupBy(e => e.View.Alert.Rule).Select(Rule).OrderByDescending(r => r.Raised).ThenBy(r => r.Rule, StringComparer.Ordinal).Take(MostRules)],
            acted.Length, seconds.Length);
    }

    private static RuleHealth Rule(IGrouping<string, (AlertView View, bool Over)> of) => new(
        of.Key, of.Max(e => e.View.Alert.Priority), of.Count(), of.DistinctBy(e => e.View.CallId).Count(),
        of.Count(e => FirstAct(e.View) is not null), of.Count(e => IsWrong(e.View)));

    private static AlertAction? FirstAct(AlertView view) => view.Acts is { } acts ? Array.Find(acts, a => a.UndoneAt is null) : null;

    private static bool IsWrong(AlertView view) => view.Act == AlertAct.Wrong;

    private static float Share((AlertView View, bool Over)[] all, AlertPriority priority) =>
        all.Length == 0 ? 0 : (float)all.Count(e => e.View.Alert.Priority == priority) / all.Length;

    private static float? Median(float[] sorted) =>
        sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
