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
    }

    [Fact]
    public void What_looks_the_same_is_no_news() =>
        Assert.False(_shown.IsNews(View with { NowMs = 2_000, WordsPerMinute = 212.4f, PaceTo = 210.3f, TalkShare = .438f }));

    [Fact]
    public void The_clock_of_the_page_is_set_every_five_seconds()
    {
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(_shown.IsNews(View));
        _time.Advance(TimeSpan.FromSeconds(.1));
        Assert.True(_shown.IsNews(View));
        Assert.False(_shown.IsNews(View));
    }

    [Fact]
    public void All_that_can_be_seen_is()
    {
        var cue = new CueView("c1", 1, 6, "offer", "Offer another way", null, 900, 9_000);
        CoachView[] others =
        [
            View with { CallId = null }, View with { State = CallState.OnHold }, View with { Cue = cue }, View with { Cue = cue with { Verdict = CueVerdict.Helpful } },
            View with { WordsPerMinute = 213 }, View with { WordsPerMinute = null }, View with { PaceFrom = 151 }, View with { TalkShare = .45f },
            View with { ToneHint = null }, View with { ListenedIn = true }, View with { Facts = StreamFacts.SecurePause }, View with { AgentName = "Kim" },
        ];
        Assert.All(others, view => Assert.True(_shown.IsNews(view)));
        Assert.True(_shown.IsNews(View));
    }
}
