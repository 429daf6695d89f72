using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Alerts;

public sealed class AlertDeskTests
{
    private readonly FakeTimeProvider _time = new(TalkScript.Call.StartedAt);
    private readonly AlertDesk _desk;

    public AlertDeskTests()
    {
        _desk = new AlertDesk(TalkScript.Call, new AlertLog(_time), _time);
        Assert.True(_desk.Notice([Raised.Alert(1, AlertPriority.Urgent)]));
        Assert.False(_desk.Notice([Raised.Alert(1, AlertPriority.Urgent), Raised.Alert(2, AlertPriority.Note, "long-silence")]));
    }

    [Fact]
    public void The_first_act_stands_with_who_and_when()
    {
        var first = _desk.Act(1, AlertAct.Acknowledge, "Sam")!;
        var second = _desk.Act(1, AlertAct.Wrong, "Kim")!;
        Assert.Equal((AlertAct.Acknowledge, "Sam", _time.GetUtcNow()), (second.Act!.Value, second.By, second.ActedAt!.Value));
        Assert.Same(first, second);
        Assert.Equal("long-silence", _desk.Standing().Top!.Alert.Rule);
        Assert.Null(_desk.Act(9, AlertAct.Acknowledge, "Sam"));
    }

    [Fact]
    public void A_snoozed_alert_is_open_again_after_two_minutes()
    {
        _desk.Act(1, AlertAct.Snooze, "Sam");
        Assert.Null(_desk.Open(1));
        _time.Advance(TimeSpan.FromSeconds(121));
        Assert.NotNull(_desk.Open(1));
        Assert.Equal("Kim", _desk.Act(1, AlertAct.Acknowledge, "Kim")!.By);
    }

    [Fact]
    public void A_handed_over_alert_stays_open_for_everybody_but_the_one_who_handed_it_over()
    {
        var handed = _desk.Act(1, AlertAct.HandOver, "Sam", "Kim")!;
        Assert.Equal("Kim", handed.HandedTo);
        Assert.NotNull(_desk.Open(1));
        Assert.Equal(AlertAct.HandOver, _desk.Act(1, AlertAct.Acknowledge, "Sam")!.Act);

        var taken = _desk.Act(1, AlertAct.Acknowledge, "Kim")!;

        Assert.Equal((AlertAct.Acknowledge, "Kim", (string?)null), (taken.Act!.Value, taken.By, taken.HandedTo));
        Assert.Equal([("Sam", (string?)"Kim"), ("Kim", null)], taken.Acts!.Select(a => (a.By, a.To)));
    }

    [Fact]
    public void Only_who_acted_takes_it_back_and_only_for_half_a_minute_and_before_anybody_else()
    {
        _desk.Act(1, AlertAct.HandOver, "Sam", "Kim");
        Assert.Equal(AlertAct.HandOver, _desk.Undo(1, "Kim")!.Act); // not Kim's
        _desk.Act(1, AlertAct.Acknowledge, "Kim");
        Assert.Equal(("Kim", AlertAct.Acknowledge), (_desk.Undo(1, "Sam")!.By, _desk.Undo(1, "Sam")!.Act!.Value)); // Kim has acted since

        var undone = _desk.Undo(1, "Kim")!;
        Assert.Equal((AlertAct.HandOver, "Sam", "Kim"), (undone.Act!.Value, undone.By, undone.HandedTo)); // as it stood before
        Assert.NotNull(undone.Acts![1].UndoneAt); // kept all the same

        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(AlertAct.HandOver, _desk.Undo(1, "Sam")!.Act); // too late
    }
}
