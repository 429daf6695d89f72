using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Coach;

/// <summary>
/// What a coach page was shown last. What looks the same is not sent again, and figures that hardly differ are not either: a page at the edge
/// of sight should rest. Every five seconds it is told as it is, clock and all.
/// </summary>
internal sealed class LastShown(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Words a minute; a noticeable step of pace is 15 %.</summary>
    private const float PaceStep = 5;

    private const float ShareStep = .02f;
    private volatile Showing? _now;

    /// <summary>True where the page should have this view.</summary>
    public bool IsNews(CoachView view) => _now is not { } now || !LooksAlike(now.View, view) || time.GetElapsedTime(now.SinceTimestamp) >= Longest;

    /// <summary>The page has this view from now on.</summary>
    public void Show(CoachView view) => _now = new Showing(view, time.GetTimestamp());

    private static bool LooksAlike(CoachView shown, CoachView view) =>
        IsNear(shown.WordsPerMinute, view.WordsPerMinute, PaceStep) && IsNear(shown.PaceFrom, view.PaceFrom, PaceStep) && IsNear(shown.PaceTo, view.PaceTo, PaceStep)
        && IsNear(shown.TalkShare, view.TalkShare, ShareStep)
        && shown == view with { NowMs = shown.NowMs, WordsPerMinute = shown.WordsPerMinute, PaceFrom = shown.PaceFrom, PaceTo = shown.PaceTo, TalkShare = shown.TalkShare };

    private static bool IsNear(float? shown, float? now, float step) => shown is null == now is null && (shown is null || MathF.Abs(shown.Value - now!.Value) < step);

    private sealed record Showing(CoachView View, long SinceTimestamp);
}
