using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Live;

public sealed class CallRecordTests
{
    private readonly CallRecord _call = new(Example.Call(Example.Alert()));

    [Fact]
    public void The_last_minute_of_the_strip_comes_from_the_change_and_the_rest_stays()
    {
        var strip = new TalkStrip([12_000, 21_000, 70_000, 75_000], [], [], []);
        _call.Take(Change(Example.Tile(now: 75_000) with { Strip = strip }));
        Assert.Equal([0, 9_000, 12_000, 21_000, 70_000, 75_000], _call.Strip.Agent);
        Assert.Equal([10_000, 13_200], _call.Strip.Customer);
    }

    [Fact]
    public void A_line_that_was_open_is_replaced_and_a_new_one_stands_where_it_was_said()
    {
        var late = Example.Line(4, Leg.Agent, 11_000, "One moment");
        _call.Take(Change(Example.Tile(), lines: [Example.Line(3, Leg.Customer, 21_000, "I was at home", -3), late]));
        Assert.Equal([1, 4, 2, 3], _call.Lines.Select(l => l.Id));
        Assert.Equal("I was at home", _call.Lines[^1].Text);
    }

    [Fact]
    public void What_was_done_about_an_alert_replaces_it()
    {
        _call.Take(Example.Alert(act: AlertAct.HandOver, by: "Sam"));
        Assert.Equal("Sam", Assert.Single(_call.Alerts).By);
    }

    [Fact]
    public void The_trail_keeps_a_place_each_five_seconds()
    {
        for (var at = 20_250; at <= 320_000; at += 250) _call.Take(Change(Example.Tile(), mood: new CompassPoint(at, .1f, .1f)));
        Assert.Equal(24, _call.Trail.Count);
        Assert.Equal(320_000, _call.Trail[^1].AtMs);
        Assert.InRange(_call.Trail[^1].AtMs - _call.Trail[0].AtMs, 100_000, 130_000);
    }

    private static CallChange Change(TileView tile, TranscriptLine[]? lines = null, Moment[]? moments = null, CompassPoint? mood = null) =>
        new(tile, lines ?? [], moments ?? [], [], [], mood, null);
}
