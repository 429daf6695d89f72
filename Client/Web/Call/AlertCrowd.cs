using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Call;

/// <summary>Alerts of about the same time on a timeline.</summary>
/// <param name="FromMs">When the first occurred, stream time.</param>
/// <param name="ToMs">When the last did.</param>
/// <param name="Alerts">Most pressing first.</param>
/// <param name="Beside">True: there is room for each beside the other; false: they are counted.</param>
public sealed record AlertCrowd(int FromMs, int ToMs, IReadOnlyList<AlertView> Alerts, bool Beside)
{
    /// <summary>
    /// The alerts of a window in groups, none of which touches the next: a timeline has room for so many marks that a finger can tell apart.
    /// <code>
    /// places   |    |    |    |    |    |    |
    /// alerts   a b       c         d e f   g
    /// marks    a b       c         [3]     g
    /// </code>
    /// </summary>
    /// <param name="alerts">In any order.</param>
    /// <param name="span">The window.</param>
    /// <param name="places">Marks that fit side by side.</param>
    public static IReadOnlyList<AlertCrowd> Of(IEnumerable<AlertView> alerts, TimelineSpan span, int places)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        var groups = new List<List<AlertView>>();
        var mark = (double)span.Length / places;
        foreach (var alert in alerts.Where(a => At(a) >= span.FromMs && At(a) <= span.ToMs).OrderBy(At))
        {
            if (groups.Count == 0 || At(alert) - At(groups[^1][0]) >= mark) groups.Add([]);
            groups[^1].Add(alert);
        }
        return [.. groups.Select((group, i) => new AlertCrowd(At(group[0]), At(group[^1]), [.. group.OrderByDescending(a => a.Alert.Priority)], Fits(group, i)))];

        bool Fits(List<AlertView> group, int i) => group.Count * mark <= (i + 1 < groups.Count ? At(groups[i + 1][0]) : span.ToMs + mark) - At(group[0]);
    }

    private static int At(AlertView alert) => alert.Alert.OccurredAtMs;
}
