using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Wall;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class WallOrderTests
{
    private readonly FakeTimeProvider _clock = new(Example.Start);
    private readonly WallState _wall;
    private readonly WallOrder _order;

    public WallOrderTests()
    {
        (_wall, _order) = (new WallState(_clock), new WallOrder(_clock));
        _wall.Take(new WallSnapshot([Example.Tile("a"), Example.Tile("b", mood: Mood.Angry, sentiment: -4), Example.Tile("c", mood: Mood.Upset, sentiment: -2)], Example.Start, "one"));
        _order.Look(_wall.Tiles);
    }

    private string Places => string.Concat(_order.Places.Select(t => t.View.CallId));

    [Fact]
    public void The_worst_call_comes_first() => Assert.Equal("bca", Places);

    [Fact]
    public void Places_stay_until_the_wall_has_settled()
    {
        Change(Example.Tile("a", mood: Mood.Angry, score: 30));
        Assert.False(_order.Look(_wall.Tiles));
        Assert.Equal("bca", Places);

        _clock.Advance(WallOrder.Settle);
        Assert.True(_order.Look(_wall.Tiles));
        Assert.Equal("abc", Places);
    }

    [Fact]
    public void A_call_that_becomes_urgent_goes_ahead_at_once_and_the_others_keep_their_order()
    {
        Change(Example.Alarmed("a", AlertPriority.Urgent));
        Assert.True(_order.Look(_wall.Tiles));
        Assert.Equal("abc", Places);
        Assert.Equal([_wall.Tiles["a"]], _order.Moved);
        Assert.Equal(2, _wall.Tiles["a"].Moved);
        Assert.Equal(0, _wall.Tiles["c"].Moved);
    }

    [Fact]
    public void A_note_does_not_move_anything_at_once()
    {
        Change(Example.Alarmed("a", AlertPriority.Note));
        Assert.False(_order.Look(_wall.Tiles));
    }

    [Fact]
    public void A_new_call_waits_at_the_end_and_one_that_goes_without_having_ended_leaves_at_once()
    {
        _wall.Take(new WallBatch([Example.Tile("d", mood: Mood.Angry, sentiment: -5)], ["b"]));
        _order.Look(_wall.Tiles);
        Assert.Equal("cad", Places);
    }

    [Fact]
    public void Nobody_moves_because_a_call_is_over_and_gone()
    {
        Change(Example.Tile("b", state: CallState.Ended));
        _wall.Take(new WallBatch([], ["b"]));
        Assert.False(_order.Look(_wall.Tiles));
        Assert.Equal("bca", Places);

        _clock.Advance(WallOrder.Settle);
        _order.Look(_wall.Tiles);
        Assert.Equal("ca", Places);
    }

    [Fact]
    public void A_new_call_takes_the_place_of_one_that_is_over_and_gone()
    {
        Change(Example.Tile("c", state: CallState.Ended));
        _wall.Take(new WallBatch([Example.Tile("d"), Example.Tile("e", mood: Mood.Upset)], ["c"]));
        Assert.True(_order.Look(_wall.Tiles));
        Assert.Equal("bead", Places); // the worse of the two goes ahead
        Assert.Empty(_order.Moved);
    }

    [Fact]
    public void A_call_of_the_same_id_that_comes_back_is_another_tile()
    {
        Change(Example.Tile("b", state: CallState.Ended));
        _wall.Take(new WallBatch([], ["b"]));
        _wall.Take(new WallBatch([Example.Tile("b")], []));
        _order.Look(_wall.Tiles);
        Assert.Equal("cab", Places);
        Assert.Same(_wall.Tiles["b"], _order.Places[2]);
    }

    [Fact]
    public void A_hand_on_an_action_keeps_the_wall_still_but_not_for_ever()
    {
        Change(Example.Tile("a", mood: Mood.Angry, sentiment: -5));
        _clock.Advance(WallOrder.Settle);
        _order.Hold();
        Assert.False(_order.Look(_wall.Tiles));

        _clock.Advance(WallOrder.LongestHold);
        Assert.True(_order.Look(_wall.Tiles));
    }

    [Fact]
    public void Calls_that_are_about_alike_keep_their_places()
    {
        Change(Example.Tile("c", mood: Mood.Angry, sentiment: -4.3f));
        _clock.Advance(WallOrder.Settle);
        Assert.False(_order.Look(_wall.Tiles));
    }

    [Fact]
    public void Only_calls_whose_stretch_has_become_another_move()
    {
        var (wall, order) = Floor(60);
        var before = order.Places.ToList();
        wall.Take(new WallBatch([Example.Tile("50", mood: Mood.Angry)], [])); // thirty calls stand between its old place and its new one
        _clock.Advance(WallOrder.Settle);
        order.Look(wall.Tiles);

        Assert.Equal(order.Places.Select(t => t.View.Measures.Mood).OrderBy(Worst), order.Places.Select(t => t.View.Measures.Mood));
        Assert.InRange(order.Places.Zip(before).Count(p => p.First != p.Second), 1, 4); // one for each mood
    }

    [Fact]
    public void A_place_that_stays_empty_is_taken_over_and_nobody_moves_up()
    {
        var (wall, order) = Floor(60);
        var before = order.Places.ToList();
        string[] gone = ["2", "5", "21"];
        wall.Take(new WallBatch([.. gone.Select(id => Example.Tile(id, state: CallState.Ended))], []));
        wall.Take(new WallBatch([], gone));
        _clock.Advance(WallOrder.Settle);
        order.Look(wall.Tiles);

        Assert.Equal(57, order.Places.Count);
        Assert.Equal(order.Places.Select(t => t.View.Measures.Mood).OrderBy(Worst), order.Places.Select(t => t.View.Measures.Mood));
        Assert.InRange(order.Places.Zip(before).Count(p => p.First != p.Second), 3, 11); // for each that is gone, one of each mood from its own on
    }

    [Fact]
    public void By_team_each_has_the_worst_first_and_they_do_not_mix()
    {
        _wall.Take(new WallBatch([Example.Tile("d", team: "Billing"), Example.Tile("e", team: "Billing", mood: Mood.Upset)], []));
        Assert.True(_order.Look(_wall.Tiles, byTeam: true)); // the viewer's own hand: at once
        Assert.Equal("edbca", Places);

        Change(Example.Alarmed("d", AlertPriority.Urgent) with { Team = "Billing" });
        _order.Look(_wall.Tiles, byTeam: true);
        Assert.Equal("debca", Places);
    }

    [Fact]
    public void A_pin_moves_a_call_to_the_front_at_once_and_its_end_takes_it_back()
    {
        _wall.Pin(_wall.Tiles["a"]);
        Assert.True(_order.Look(_wall.Tiles));
        Assert.Equal("abc", Places);

        _wall.Pin(_wall.Tiles["a"]);
        Assert.True(_order.Look(_wall.Tiles));
        Assert.Equal("bca", Places);
    }

    private static int Worst(Mood mood) => mood switch { Mood.Angry => 0, Mood.Upset => 1, Mood.Confused => 2, _ => 3 };

    private (WallState Wall, WallOrder Order) Floor(int calls)
    {
        Mood[] moods = [Mood.Angry, Mood.Upset, Mood.Confused, Mood.Calm];
        var (wall, order) = (new WallState(_clock), new WallOrder(_clock));
        wall.Take(new WallSnapshot([.. Enumerable.Range(0, calls).Select(i => Example.Tile($"{i}", mood: moods[i * moods.Length / calls]))], Example.Start, "one"));
        order.Look(wall.Tiles);
        return (wall, order);
    }

    private void Change(TileView tile) => _wall.Take(new WallBatch([tile], []));
}
