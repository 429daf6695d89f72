using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class CallSummaryTests
{
    private static CallView Turned => Example.Call(Example.Alert(act: AlertAct.Acknowledge, by: "Sam"), Example.Alert(id: 5)) with
    {
        Lines =
        [
            Example.Line(1, Leg.Customer, 10_000, "Nobody came", -3), Example.Line(2, Leg.Agent, 14_000, "I am sorry"), Example.Line(3, Leg.Customer, 20_000, "Well, thank you", 1.5f),
            Example.Line(4, Leg.Customer, 30_000, "That helps", 2),
        ],
        Habits = [new HabitScore(1, "Listen fully", 90, 4, 0), new HabitScore(7, "Feelings first", 30, 1, 3)],
    };

    [Fact]
    public void It_says_how_the_customer_came_and_left_what_was_good_and_what_to_practise()
    {
        var summary = CallSummary.Of(new CallRecord(Turned));
        Assert.Equal((-3f, 2f), (summary.FromSentiment, summary.ToSentiment));
        Assert.Equal(("Listen fully", "Feelings first"), (summary.Best?.Name, summary.Weakest?.Name));
        Assert.Equal((2, 1), (summary.Alerts, summary.Taken));
        Assert.Equal((2, 1), (summary.Nudges, summary.Helpful));
    }

    [Fact]
    public void The_turn_is_the_kept_moment_between_the_two_sentences() =>
        Assert.Equal("acknowledge", CallSummary.Of(new CallRecord(Turned)).Turning?.Rule);

    [Fact]
    public void What_is_to_be_practised_is_not_praised()
    {
        var summary = CallSummary.Of(new CallRecord(Turned with { Habits = [new HabitScore(1, "Listen fully", 29, 2, 5)] }));
        Assert.Equal("Listen fully", summary.Weakest?.Name);
        Assert.Null(summary.Best);
    }

    [Fact]
    public void Of_a_call_of_two_sentences_no_way_is_told()
    {
        var summary = CallSummary.Of(new CallRecord(Example.Call() with { Habits = [] }));
        Assert.Null(summary.FromSentiment);
        Assert.Null(summary.Weakest);
        Assert.Null(summary.Turning);
    }
}
