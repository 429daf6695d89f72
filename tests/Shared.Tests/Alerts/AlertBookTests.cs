using CsCheck;
using LiveEmpathy.Alerts;
using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Tests.Alerts;

public class AlertBookTests
{
    [Theory]
    [InlineData("abuse")]
    [InlineData("argument")]
    [InlineData("rushed-closing")]
    public void Abuse_an_argument_and_an_open_closing_are_urgent_and_come_at_once(string rule)
    {
        var alert = Assert.Single(Play(30, At(rule, 5)));
        Assert.Equal((rule, AlertPriority.Urgent), (alert.Rule, alert.Priority));
        Assert.InRange(alert.RaisedAtMs, 5_000, 5_400);
    }

    [Fact]
    public void A_customer_upset_and_sent_away_reaches_the_supervisor_as_the_words_are_known()
    {
        var script = new TalkScript().Customer(0, 4, "I am really angry and nothing has been solved").Agent(4.5, 6.5, "okay thank you for calling goodbye");
        var call = new CallAnalyzer(script.Info, HabitTests.English, HabitTests.Models);
        foreach (var message in script.Messages(until: 12)) call.Take(message);
        var alert = Assert.Single(call.Alerts.Raised, a => a.Priority == AlertPriority.Urgent);
        Assert.Equal("rushed-closing", alert.Rule);
        Assert.InRange(alert.RaisedAtMs, 6_500, 7_400);
    }

    [Fact]
    public void Every_alert_says_what_to_do() => Assert.All(HabitTests.English.Alerts, rule => Assert.NotEmpty(rule.Action));

    [Fact]
    public void What_goes_on_stays_one_alert() => Assert.Single(Play(120, [.. Enumerable.Range(0, 30).Select(i => At("abuse", 5 + (i * 3)))]));

    [Fact]
    public void Soon_waits_while_another_alert_of_the_call_stands()
    {
        var alerts = Play(40, At("abuse", 5), At("hostile-wording", 6), At("hostile-wording", 8));
        Assert.Equal(["abuse"], alerts.Select(a => a.Rule));
    }

    [Fact]
    public void An_alert_holds_the_moments_it_rests_on()
    {
        var alert = Assert.Single(Play(30, At("hostile-wording", 5), At("jargon", 6), At("hostile-wording", 8)));
        Assert.Equal(2, alert.Moments.Length);
        Assert.Contains("2 times", alert.Text, StringComparison.Ordinal);
    }

    // Whatever the moments: never two of a rule at once, none within its cooldown, never more than its cap.
    [Fact]
    public void Alerts_never_flap()
    {
        var rules = HabitTests.English.Alerts.SelectMany(a => a.When.Clauses.OfType<MomentsClause>().SelectMany(c => c.Rules)).Distinct().ToArray();
        Gen.Select(Gen.Int[0, rules.Length - 1].Select(i => rules[i]), Gen.Double[1, 400]).List[0, 60].Sample(
            found =>
            {
                var ids = 0;
                var alerts = Play(420, [.. found.OrderBy(f => f.Item2).Select(f => At(f.Item1, f.Item2) with { Id = ++ids })]);
                return HabitTests.English.Alerts.All(rule => IsSteady(rule, [.. alerts.Where(a => a.Rule == rule.Id)]));
            },
            iter: 60);
    }

    private static bool IsSteady(AlertRule rule, Alert[] alerts) =>
        alerts.Length <= rule.Cap && alerts.Zip(alerts.Skip(1)).All(pair => pair.First.ClearedAtMs is { } over && pair.Second.RaisedAtMs >= over + rule.CooldownMs);

    private int _ids;

    private Moment At(string rule, double at) => new(++_ids, 1, rule, MomentKind.Fault, Leg.Agent, (int)(at * 1000) - 500, (int)(at * 1000), rule);

    private static IReadOnlyList<Alert> Play(int seconds, params Moment[] moments)
    {
        var script = new TalkScript().Customer(0, 1);
        for (var at = 2; at < seconds; at += 6) script.Agent(at, at + 3).Customer(at + 3.5, at + 5.5);
        var turns = new TurnTaker(script.Info);
        var measures = new CallMeter(turns, HabitTests.Models).Now with { Sentiment = -1 };
        var book = new AlertBook(turns, HabitTests.English);
        foreach (var message in script.Messages(until: seconds))
        {
            turns.Take(message);
            book.Consider(measures, [.. moments.Where(m => m.ToMs <= turns.NowMs)]);
        }
        return book.Raised;
    }
}
