using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Alerts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Tests.Alerts;

public sealed class HealthScreenTests : Screens
{
    [Fact]
    public void Figures_say_what_they_are_of()
    {
        var figures = Show(Example.Health()).FindAll(".h-figs > div").ToDictionary(f => f.QuerySelector("dt")!.TextContent, f => f.QuerySelector("dd")!.TextContent);
        Assert.Equal("1.5", figures["Interruptions in 10 min"]);
        Assert.Equal("24\u00a0s", figures["Until somebody acts"]);
        Assert.Equal("10\u00a0%", figures["Marked as wrong"]);
        Assert.Equal("40", figures["All alerts"]);
    }

    [Fact]
    public void What_nobody_knows_yet_is_not_made_up()
    {
        var figures = Show(Example.Health(wrong: null, secondsToAct: null)).FindAll(".h-figs dd").Select(d => d.TextContent).ToArray();
        Assert.Equal(2, figures.Count(f => f == Figures.None));
    }

    [Fact]
    public void The_split_stands_beside_what_is_meant()
    {
        var shares = Show(Example.Health(urgent: .3f)).FindAll(".h-shares li");
        Assert.Contains("30\u00a0%", shares[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("meant: about 5\u00a0%", shares[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_noisiest_rules_come_with_what_became_of_their_alerts()
    {
        var rule = Show(Example.Health()).FindAll("[data-testid=noisy-rule]")[0];
        Assert.Equal(["Soon: Talk-over upset", "20", "11", "40\u00a0%", "1"], rule.QuerySelectorAll("th, .num").Select(c => c.TextContent));
        Assert.Equal("width:100%", rule.QuerySelector(".hbar span")!.GetAttribute("style"));
    }

    [Fact]
    public void Believable_alerts_are_said_to_be_with_what_that_rests_on()
    {
        var screen = Show(Example.Health());
        Assert.Contains("can be believed", screen.Find(".h-good").TextContent, StringComparison.Ordinal);
        Assert.Equal("This rests on 20 of 40 alerts that somebody acted on.", screen.Find(".h-good + .aid").TextContent);
        Assert.Empty(screen.FindAll(".h-few"));
    }

    [Theory]
    [InlineData(14, 18, "Marked as wrong: 14 so far, 15 needed")]
    [InlineData(15, 13, "Over before anybody acted: 14 so far, 15 needed", "Until somebody acts: 13 so far, 15 needed")]
    [InlineData(0, 0, "Marked as wrong: 0 so far, 15 needed", "Over before anybody acted: 1 so far, 15 needed", "Until somebody acts: 0 so far, 15 needed")]
    public void From_too_few_acts_nothing_is_believed(int acted, int interrupting, params string[] open)
    {
        var screen = Show(Example.Health() with { Acted = acted, InterruptingActed = interrupting });
        Assert.Empty(screen.FindAll(".h-good"));
        Assert.Equal("Nothing stands out.", screen.Find(".h-open").TextContent);
        Assert.Equal(open, screen.FindAll(".h-few li").Select(l => l.TextContent));
    }

    [Fact]
    public void A_single_alert_that_nobody_acted_on_says_nothing()
    {
        var one = HealthVerdict.Of(Example.Health(urgent: 1, wrong: null, secondsToAct: null, unanswered: 0) with { Raised = 1, Acted = 0, InterruptingActed = 0 }, new Texts());
        Assert.False(one.Believable);
        Assert.Empty(one.Findings);
        Assert.Equal(4, one.TooFew.Count);
    }

    [Theory]
    [InlineData(.3f, .1f, 24f, 1, "12 of 40 are urgent")]
    [InlineData(.05f, .3f, 24f, 1, "6 of 20 that were acted on were marked as wrong")]
    [InlineData(.05f, .1f, 90f, 1, "It takes 1\u00a0min")]
    [InlineData(.05f, .1f, 24f, 6, "6 of 24 were over before")]
    public void What_is_the_matter_comes_with_what_to_do(float urgent, float wrong, float seconds, int unanswered, string what)
    {
        var finding = Assert.Single(HealthVerdict.Of(Example.Health(urgent, wrong, seconds, unanswered), new Texts()).Findings);
        Assert.Contains(what, finding.What, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Do);
    }

    [Fact]
    public void A_rule_that_is_often_wrong_is_named()
    {
        Assert.Equal("Dead air is often wrong: 3 of 5", Assert.Single(Rule(acted: 5, wrong: 3)).What);
        Assert.Empty(Rule(acted: 4, wrong: 3)); // too few acts
        Assert.Empty(Rule(acted: 5, wrong: 1)); // anybody errs once

        static IReadOnlyList<HealthFinding> Rule(int acted, int wrong) =>
            HealthVerdict.Of(Example.Health() with { Noisiest = [new RuleHealth("dead-air", LiveEmpathy.Alerts.AlertPriority.Soon, 9, 8, acted, wrong)] }, new Texts()).Findings;
    }

    [Fact]
    public void Several_rules_that_are_often_wrong_are_one_finding_the_worst_by_name()
    {
        var rules = Enumerable.Range(1, 5).Select(i => new RuleHealth($"rule {i}", LiveEmpathy.Alerts.AlertPriority.Note, 20, 9, 10, 2 + i));
        var finding = Assert.Single(HealthVerdict.Of(Example.Health() with { Noisiest = [.. rules] }, new Texts()).Findings);
        Assert.Equal("5 rules are often wrong. Rule 5: 7 of 10; Rule 4: 6 of 10; Rule 3: 5 of 10", finding.What);
    }

    [Fact]
    public void Figures_that_have_stopped_say_so()
    {
        Assert.Empty(Show(Example.Health()).FindAll(".banner"));
        Assert.Contains("what you see has stopped", Show(Example.Health(), LinkState.Offline).Find(".banner[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_alert_it_says_so_and_without_figures_it_is_loading()
    {
        Assert.Contains("No alert in this time", Show(Example.Health() with { Raised = 0, Noisiest = [] }).Markup, StringComparison.Ordinal);
        Assert.NotEmpty(Show(null).FindAll(".skeleton"));
        Assert.Contains("does not answer", Show(null, LinkState.Offline).Markup, StringComparison.Ordinal);
        Assert.NotEmpty(Show(null, LinkState.Forbidden).FindAll("[data-testid=forbidden]"));
    }

    [Fact]
    public async Task The_page_asks_for_an_hour_and_again_for_what_is_chosen()
    {
        await using var server = await ServerAsync();
        var page = Render<AlertsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=noisy-rule]")), Patience);
        page.FindAll(".seg button")[3].Click();
        page.WaitForAssertion(() => Assert.Contains("up to 8\u00a0h ago", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal(["Health 60", "Health 480"], server.Asked.Done.Distinct());
    }

    private IRenderedComponent<HealthScreen> Show(AlertHealth? health, LinkState link = LinkState.Live) =>
        Render<HealthScreen>(p => p.Add(s => s.Health, health).Add(s => s.Link, link).Add(s => s.Minutes, 60));
}
