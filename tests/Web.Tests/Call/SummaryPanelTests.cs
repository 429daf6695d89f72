using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Call;

public sealed class SummaryPanelTests : Screens
{
    [Fact]
    public void It_says_what_was_kept_what_to_practise_and_where_it_turned()
    {
        int? at = null;
        var call = Example.Call() with
        {
            Lines = [Example.Line(1, Leg.Customer, 0, "I am angry", -3), Example.Line(2, Leg.Customer, 20_000, "Thank you", 2), Example.Line(3, Leg.Customer, 30_000, "Great", 3)],
            Moments = [Example.Moment(2, MomentKind.Kept, "acknowledge", 14_000)],
            Habits = [new HabitScore(7, "Feelings first", 90, 3, 0), new HabitScore(1, "Listen fully", 20, 0, 4)],
        };
        var panel = Render<SummaryPanel>(p => p.Add(s => s.Call, new CallRecord(call)).Add(s => s.OnPoint, ms => at = ms));
        Assert.Contains("Kept best: Feelings first, 3 times", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("To practise: Listen fully, missed 4 times", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("−3.0 → +3.0", panel.Markup, StringComparison.Ordinal);
        panel.Find(".m-at").Click();
        Assert.Equal(14_000, at);
    }

    [Fact]
    public void Once_is_not_one_times()
    {
        var panel = Render<SummaryPanel>(p => p.Add(s => s.Call, new CallRecord(Example.Call() with { Habits = [new HabitScore(7, "Feelings first", 90, 1, 0), new HabitScore(1, "Listen fully", 20, 0, 1)] })));
        Assert.Contains("Kept best: Feelings first, once", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("To practise: Listen fully, missed once", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_of_a_few_words_makes_nothing_up()
    {
        var panel = Render<SummaryPanel>(p => p.Add(s => s.Call, new CallRecord(Example.Call() with { Lines = [], Moments = [], Habits = [] })));
        Assert.DoesNotContain("→", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".sum-words li"));
    }
}
