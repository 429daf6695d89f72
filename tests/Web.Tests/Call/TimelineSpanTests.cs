using LiveEmpathy.Web.Call;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class TimelineSpanTests
{
    [Fact]
    public void The_whole_of_a_call_grows_with_it() => Assert.Equal((0, 240_000), Ends(TimelineSpan.All(200_000).Now(240_000)));

    [Fact]
    public void A_young_call_does_not_fill_the_picture() => Assert.Equal((0, 60_000), Ends(TimelineSpan.All(5_000)));

    [Fact]
    public void Closer_at_the_live_end_stays_with_the_live_end()
    {
        var span = TimelineSpan.All(200_000).Zoom(.5);
        Assert.Equal((100_000, 200_000), Ends(span));
        Assert.Equal((110_000, 210_000), Ends(span.Now(210_000)));
    }

    [Fact]
    public void Moved_away_it_stands_still_and_moved_back_it_follows_again()
    {
        var earlier = TimelineSpan.All(200_000).Zoom(.5).Pan(-.5);
        Assert.Equal((50_000, 150_000), Ends(earlier.Now(230_000)));
        Assert.Equal((140_000, 240_000), Ends(earlier.Now(230_000).Pan(1).Now(240_000)));
    }

    [Fact]
    public void It_never_leaves_the_call_and_never_gets_closer_than_words()
    {
        var closest = Enumerable.Range(0, 12).Aggregate(TimelineSpan.All(200_000), (s, _) => s.Zoom(.5));
        Assert.Equal(TimelineSpan.Least, closest.Length);
        Assert.Equal((0, 200_000), Ends(Enumerable.Range(0, 12).Aggregate(closest.Pan(-9), (s, _) => s.Zoom(2))));
    }

    [Fact]
    public void A_place_that_is_seen_moves_nothing_and_another_comes_to_the_middle()
    {
        var span = TimelineSpan.All(200_000).Zoom(.25);
        Assert.Equal(span, span.Show(180_000));
        Assert.Equal((25_000, 75_000), Ends(span.Show(50_000)));
    }

    private static (int, int) Ends(TimelineSpan span) => (span.FromMs, span.ToMs);
}
