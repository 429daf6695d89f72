using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Web.Call;

/// <summary>Alerts or moments of about the same time on a timeline.</summary>
/// <param name="FromMs">When the first occurred, stream time.</param>
/// <param name="ToMs">When the last did.</param>
/// <param name="Marks">What they are, moments by time, alerts the most pressing first.</param>
/// <param name="Beside">True: there is room for each beside the other; false: they are counted.</param>
public sealed record MarkCrowd<T>(int FromMs, int ToMs, IReadOnlyList<T> Marks, bool Beside)
{
    /// <summary>The stretch that shows them closer; null where nothing closer could tell them apart.</summary>
    public (int FromMs, int ToMs)? Closer(TimelineSpan span)
    {
        var length = Math.Max(TimelineSpan.Least, (ToMs - FromMs) * 2);
        var from = (FromMs + ToMs - length) / 2;
        return length < span.Length ? (from, from + length) : null;
    }
}

/// <summary>Marks that would lie on each other, told apart.</summary>
public static class MarkCrowd
{
    /// <summary>Alerts, the most pressing of a crowd first.</summary>
    public static IReadOnlyList<MarkCrowd<AlertView>> Of(IEnumerable<AlertView> alerts, TimelineSpan span, int places) =>
        [.. Of(alerts, a => a.Alert.OccurredAtMs, span, places).Select(crowd => crowd with { Marks = [.. crowd.Marks.OrderByDescending(a => a.Alert.Priority)] })];

    /// <summary>Moments, the first of a crowd first.</summary>
    public static IReadOnlyList<MarkCrowd<Moment>> Of(IEnumerable<Moment> moments, TimelineSpan span, int places) => Of(moments, m => m.FromMs, span, places);

    /// <summary>
    /// The marks of a window in groups, none of which touches the next: a timeline has room for so many that a finger can tell apart.
    /// <code>
    /// places   |    |    |    |    |    |    |
    /// alerts   a b       c         d e f   g
    /// marks    a b       c         [3]     g
    /// </code>
    /// </summary>
    /// <param name="marks">In any order.</param>
    /// <param name="at">When one was, stream time.</param>
    /// <param name="span">The window.</param>
    /// <param name="places">Marks that fit side by side.</param>
    private static IReadOnlyList<MarkCrowd<T>> Of<T>(IEnumerable<T> marks, Func<T, int> at, TimelineSpan span, int places)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var groups = new List<List<T>>();
        var place = (double)span.Length / places;
        foreach (var mark in marks.Where(m => at(m) >= span.FromMs && at(m) <= span.ToMs).OrderBy(at))
        {
            if (groups.Count == 0 || at(mark) - at(groups[^1][0]) >= place) groups.Add([]);
            groups[^1].Add(mark);
        }
        return [.. groups.Select((group, i) => new MarkCrowd<T>(at(group[0]), at(group[^1]), group, Fits(group, i)))];

        bool Fits(List<T> group, int i) => group.Count * place <= (i + 1 < groups.Count ? at(groups[i + 1][0]) : span.ToMs + place) - at(group[0]);
    }
}
