using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Coach;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Coach;

public class LastShownTests
{
    private static readonly CoachView View = new("Dana", "c1", 1_000, CallState.Live, null, 212.2f, 150, 210, .442f, "calm and slow", false);
    private readonly FakeTimeProvider _time = new();
    private readonly LastShown _shown;

    public LastShownTests()
    {
        _shown = new LastShown(_time);
        Assert.True(_shown.IsNews(View));
        _shown.Show(View);
    }

    [Fact]
    public void What_looks_the_same_is_no_news_nor_are_figures_that_hardly_differ() =>
        Assert.False(_shown.IsNews(View with { NowMs = 2_000, WordsPerMinute = 216, PaceTo = 206, TalkShare = .46f }));

    // 212  216  218: not far from the one before, but from what is shown
    [Fact]
    public void Figures_that_creep_away_are_told()
    {
        Assert.False(_shown.IsNews(View with { WordsPerMinute = 216 }));
        Assert.True(_shown.IsNews(View with { WordsPerMinute = 218 }));
    }

    [Fact]
    public void Every_five_seconds_it_is_told_as_it_is()
    {
        var now = View with { NowMs = 6_000, WordsPerMinute = 213 };
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(_shown.IsNews(now));
        _time.Advance(TimeSpan.FromSeconds(.1));
        Assert.True(_shown.IsNews(now));
        _shown.Show(now);
        Assert.False(_shown.IsNews(now));
    }

    [Fact]
    public void All_that_can_be_seen_is()
    {
        var cue = new CueView("c1", 1, 6, "offer", "Offer another way", null, 900, 9_000);
        CoachView[] others =
        [
            View with { CallId = null }, View with { State = CallState.OnHold }, View with { Cue = cue }, View with { Cue = cue with { Verdict = CueVerdict.Helpful } },
            View with { WordsPerMinute = 218 }, View with { WordsPerMinute = null }, View with { PaceFrom = 156 }, View with { PaceTo = 216 }, View with { TalkShare = .47f }, View with { TalkShare = null },
            View with { ToneHint = null }, View with { ListenedIn = true }, View with { Facts = StreamFacts.SecurePause }, View with { AgentName = "Kim" },
        ];
        Assert.All(others, view => Assert.True(_shown.IsNews(view)));
    }
}
