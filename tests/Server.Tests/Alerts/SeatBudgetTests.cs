using LiveEmpathy.Alerts;
using LiveEmpathy.Server.Alerts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Alerts;

public sealed class SeatBudgetTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly HashSet<string> _closed = [];
    private readonly SeatBudget _seat;

    public SeatBudgetTests() => _seat = new SeatBudget(new AlertOptions(), a => _closed.Contains(a.CallId) ? null : a, _time);

    [Fact]
    public void The_first_soon_interrupts_the_next_waits_until_the_first_is_dealt_with()
    {
        Assert.True(Offer("a", AlertPriority.Soon));
        Assert.False(Offer("b", AlertPriority.Soon));
        Assert.Null(_seat.Release());

        _closed.Add("a");

        Assert.Equal("b", _seat.Release()?.CallId); // the second within the limit
        Assert.False(Offer("c", AlertPriority.Soon)); // the third is beyond it, though nothing is open
        _closed.Add("b");
        Assert.Null(_seat.Release());
        Assert.Equal(2, _seat.Queue().Interrupted);
    }

    [Fact]
    public void Urgent_always_goes_through()
    {
        for (var i = 0; i < 5; i++) Assert.True(Offer($"u{i}", AlertPriority.Urgent));
        Assert.False(Offer("s", AlertPriority.Soon));
    }

    [Fact]
    public void What_is_held_is_ranked_and_comes_when_ten_minutes_have_made_room()
    {
        Offer("a", AlertPriority.Soon);
        _time.Advance(TimeSpan.FromSeconds(30));
        Offer("b", AlertPriority.Soon);
        _time.Advance(TimeSpan.FromSeconds(30));
        Offer("c", AlertPriority.Soon);
        Assert.Equal(["b", "c"], _seat.Queue().Ranked.Select(a => a.CallId));

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("b", _seat.Release()?.CallId);
        Assert.Null(_seat.Release());
        Assert.Equal("c", Assert.Single(_seat.Queue().Ranked).CallId);
    }

    [Fact]
    public void What_somebody_has_dealt_with_leaves_the_list()
    {
        Offer("a", AlertPriority.Soon);
        Offer("b", AlertPriority.Soon);
        Assert.NotNull(_seat.Changed());
        Assert.Null(_seat.Changed()); // told once
        _closed.Add("b");
        Assert.Empty(_seat.Changed()!.Ranked);
    }

    [Fact]
    public void More_than_ten_in_ten_minutes_are_one_list_with_everything_open_in_it_until_half_is_left()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.True(Offer($"u{i}", AlertPriority.Urgent));
            _time.Advance(TimeSpan.FromSeconds(30));
        }
        Assert.False(_seat.Queue().Flood);

        Assert.False(Offer("s", AlertPriority.Soon)); // the eleventh: a flood
        Assert.False(Offer("v", AlertPriority.Urgent)); // urgent is in the list as well
        var queue = _seat.Queue();
        Assert.True(queue.Flood);
        Assert.Equal(12, queue.Ranked.Length);
        Assert.Equal("u0", queue.Ranked[0].CallId); // urgent first, then longest waiting
        Assert.Equal("s", queue.Ranked[^1].CallId);

        _time.Advance(TimeSpan.FromMinutes(7)); // 7 of the 12 are left in the ten minutes: still a flood
        Assert.True(_seat.Queue().Flood);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(_seat.Queue().Flood);
    }

    private bool Offer(string call, AlertPriority priority) => _seat.Offer(Raised.View(call, priority, _time.GetUtcNow()));
}
