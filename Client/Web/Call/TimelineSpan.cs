namespace LiveEmpathy.Web.Call;

/// <summary>The part of the call that the timeline shows: the whole of it, or a window that stays with the live end until it is moved.</summary>
/// <param name="FromMs">Left edge, stream time.</param>
/// <param name="ToMs">Right edge.</param>
/// <param name="EndMs">End of the call so far.</param>
/// <param name="Follows">True: the right edge goes with the end.</param>
public readonly record struct TimelineSpan(int FromMs, int ToMs, int EndMs, bool Follows)
{
    /// <summary>Closest look: words can be told apart.</summary>
    public const int Least = 10_000;

    /// <summary>A call shorter than this does not fill the picture yet.</summary>
    private const int Whole = 60_000;

    /// <summary>All of the call.</summary>
    public static TimelineSpan All(int endMs) => new(0, Math.Max(Whole, endMs), Math.Max(Whole, endMs), true);

    public int Length => ToMs - FromMs;

    public bool IsAll => FromMs == 0 && ToMs == EndMs;

    /// <summary>The call has gone on.</summary>
    public TimelineSpan Now(int endMs)
    {
        var end = Math.Max(Whole, endMs);
        if (IsAll) return All(endMs);
        return Follows ? new(end - Length, end, end, true) : this with { EndMs = end };
    }

    /// <summary>Half or twice as long, around a place; at the live end it stays there.</summary>
    public TimelineSpan Zoom(double factor, double at = .5)
    {
        var length = (int)Math.Clamp(Length * factor, Least, EndMs);
        var from = Follows && ToMs == EndMs ? EndMs - length : FromMs + (int)((Length - length) * at);
        return To(from, length);
    }

    /// <summary>To the left or right by a share of itself.</summary>
    public TimelineSpan Pan(double share) => To(FromMs + (int)(Length * share), Length);

    /// <summary>A stretch of it, as wide as the picture.</summary>
    public TimelineSpan Into(int fromMs, int toMs) => To(fromMs, Math.Clamp(toMs - fromMs, Least, EndMs));

    /// <summary>Where a time lies, for a style: "12.5%".</summary>
    public string At(int ms) => Look.Paths.Number(100.0 * (ms - FromMs) / Length) + "%";

    /// <summary>Moves only where a place would not be seen.</summary>
    public TimelineSpan Show(int atMs) => atMs >= FromMs && atMs <= ToMs ? this : To(atMs - (Length / 2), Length);

    private TimelineSpan To(int from, int length)
    {
        from = Math.Clamp(from, 0, Math.Max(0, EndMs - length));
        return new(from, from + length, EndMs, from + length >= EndMs);
    }
}
