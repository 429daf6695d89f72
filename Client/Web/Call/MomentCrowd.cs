using LiveEmpathy.Moments;

namespace LiveEmpathy.Web.Call;

/// <summary>One stretch of a timeline with what was kept and missed in it.</summary>
/// <param name="FromMs">Begin, stream time.</param>
/// <param name="ToMs">End.</param>
/// <param name="Kept">Moments kept.</param>
/// <param name="Missed">Moments missed.</param>
public readonly record struct MomentStretch(int FromMs, int ToMs, int Kept, int Missed);

/// <summary>More moments than a timeline can show one by one: an hour of call has hundreds. Then they are counted, stretch by stretch.</summary>
public static class MomentCrowd
{
    /// <summary>More marks than this are numbers beside numbers.</summary>
    public const int Most = 40;

    /// <summary>So many stretches can be told apart, and hit with a finger on a phone.</summary>
    public const int Stretches = 12;

    /// <summary>A window in stretches of the same length, with the moments that begin in each.</summary>
    public static IReadOnlyList<MomentStretch> Of(IEnumerable<Moment> moments, TimelineSpan span, int stretches = Stretches)
    {
        ArgumentNullException.ThrowIfNull(moments);
        var (kept, missed) = (new int[stretches], new int[stretches]);
        foreach (var moment in moments)
        {
            var at = Math.Clamp((int)((long)(moment.FromMs - span.FromMs) * stretches / span.Length), 0, stretches - 1);
            if (moment.Kind == MomentKind.Kept) kept[at]++;
            else if (moment.Kind == MomentKind.Fault) missed[at]++;
        }
        return [.. Enumerable.Range(0, stretches).Select(i => new MomentStretch(Edge(i), Edge(i + 1), kept[i], missed[i]))];

        int Edge(int i) => span.FromMs + (int)((long)span.Length * i / stretches);
    }
}
