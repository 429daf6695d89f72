using LiveEmpathy.Alerts;
using LiveEmpathy.Bench.Synthesis;
using LiveEmpathy.Calls;
using LiveEmpathy.Moments;

namespace LiveEmpathy.GoldenCalls;

public class FindingsTests
{
    private static readonly PlacedLine[] Lines =
    [
        new(1, new ScriptLine { Agent = "a", Finds = ["open-question"] }, 1000, 3000),
        new(2, new ScriptLine { Customer = "b", Finds = ["abuse"], Alerts = ["abuse"] }, 4000, 6000),
        new(3, new ScriptLine { Customer = "c", Finds = ["abuse"] }, 7000, 9000),
    ];

    [Fact]
    public void All_that_is_expected_and_no_more_leaves_nothing_to_say()
    {
        var findings = Findings.OfMoments(Lines, [Moment("open-question", 1200, 2000), Moment("abuse", 4500, 5000), Moment("abuse", 7500, 8000)]);
        Assert.Empty(findings.Missing);
        Assert.Empty(findings.Unexpected);
    }

    [Fact]
    public void One_moment_does_not_serve_two_lines() =>
        Assert.Equal(["line 3: abuse"], Findings.OfMoments(Lines, [Moment("open-question", 1200, 2000), Moment("abuse", 7500, 8000)]).Missing);

    [Fact]
    public void Evidence_may_come_fifteen_seconds_late_and_no_later()
    {
        Assert.DoesNotContain("line 1: open-question", Findings.OfMoments(Lines, [Moment("open-question", 18_000, 18_500)]).Missing);
        Assert.Contains("line 1: open-question", Findings.OfMoments(Lines, [Moment("open-question", 18_001, 18_500)]).Missing);
        Assert.Contains("line 1: open-question", Findings.OfMoments(Lines, [Moment("open-question", 0, 999)]).Missing);
    }

    [Fact]
    public void What_nobody_wrote_is_reported_with_its_time() =>
        Assert.Equal(["1:05.5 argument"], Findings.OfMoments(Lines, [Moment("argument", 65_500, 66_000)]).Unexpected);

    [Fact]
    public void A_note_is_no_alert()
    {
        var findings = Findings.OfAlerts(Lines, [Alert("abuse", AlertPriority.Urgent, 5200), Alert("argument", AlertPriority.Note, 5200)]);
        Assert.Empty(findings.Missing);
        Assert.Empty(findings.Unexpected);
    }

    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void The_moments_and_alerts_of_a_call_are_those_its_script_names(string name)
    {
        var call = GoldenCall.Load(name);
        var analyzer = call.Analyse();

        var (moments, alerts) = (Findings.OfMoments(call.Lines(), analyzer.Moments), Findings.OfAlerts(call.Lines(), analyzer.Alerts.Raised));

        Assert.Empty(moments.Missing);
        Assert.Empty(alerts.Missing);
        Assert.Empty(alerts.Unexpected);
    }

    private static Moment Moment(string rule, int fromMs, int toMs) => new(1, 1, rule, MomentKind.Fault, Leg.Agent, fromMs, toMs, "");

    private static Alert Alert(string rule, AlertPriority priority, int atMs) => new(1, rule, 1, priority, "", "", atMs, atMs, null, []);
}
