using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Coach;

/// <summary>What a coach page was shown last: what looks the same is not sent again, but every five seconds, for the page's clock.</summary>
internal sealed class LastShown(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private CoachView? _looks;
    private long _at;

    /// <summary>True where the page should have this view; it counts as shown then.</summary>
    public bool IsNews(CoachView view)
    {
        var looks = AsItLooks(view);
        if (looks == _looks && time.GetElapsedTime(_at) < Longest) return false;
        (_looks, _at) = (looks, time.GetTimestamp());
        return true;
    }

    /// <summary>As precise as the page shows it; its clock runs by itself.</summary>
    private static CoachView AsItLooks(CoachView view) => view with
    {
        NowMs = 0,
        WordsPerMinute = Whole(view.WordsPerMinute),
        PaceFrom = MathF.Round(view.PaceFrom),
        PaceTo = MathF.Round(view.PaceTo),
        TalkShare = Whole(view.TalkShare * 100),
    };

    private static float? Whole(float? value) => value is { } number ? MathF.Round(number) : null;
}
