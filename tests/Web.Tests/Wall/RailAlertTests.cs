using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class RailAlertTests : Screens
{
    [Fact]
    public void It_says_who_since_when_what_and_what_to_do()
    {
        var item = Show(Example.Alert());
        Assert.Equal("Urgent", item.Find(".prio").TextContent);
        Assert.Equal("wall/c1", item.Find("a").GetAttribute("href"));
        Assert.Equal("Dana Whitlock", item.Find("a").TextContent);
        Assert.Equal("3\u00a0min", item.Find(".age").TextContent);
        Assert.Equal("Both contradict each other and get louder", item.Find(".rail-text").TextContent);
        Assert.Equal("Listen in, offer to take over", Assert.Single(item.FindAll(".rail-do")).TextContent);
    }

    [Fact]
    public void One_that_was_handed_over_says_to_whom() =>
        Assert.Contains("handed to Mia", Show(Example.Alert() with { HandedTo = "Mia" }).FindAll(".rail-do")[1].TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_button_is_named_for_its_act_and_its_alert()
    {
        (AlertView Alert, AlertAct Act)? acted = null;
        var item = Show(Example.Alert(), a => acted = a);
        Assert.Equal("I take it: Dana Whitlock, Both contradict each other and get louder", item.Find(".btn.first").GetAttribute("aria-label"));
        item.Find("[title='Wrong alert']").Click();
        Assert.Equal((4, AlertAct.Wrong), (acted?.Alert.Alert.Id, acted?.Act));
    }

    [Fact]
    public void It_is_drawn_again_only_when_something_of_it_changes()
    {
        var item = Show(Example.Alert());
        item.Render(p => p.Add(r => r.Alert, Example.Alert()).Add(r => r.Age, "3\u00a0min"));
        Assert.Equal(1, item.RenderCount);
        item.Render(p => p.Add(r => r.Alert, Example.Alert()).Add(r => r.Age, "4\u00a0min"));
        Assert.Equal(2, item.RenderCount);
        Assert.Equal("4\u00a0min", item.Find(".age").TextContent);
    }

    [Fact]
    public void The_list_counts_each_age_from_when_it_was_raised()
    {
        var rail = Render<AlertRail>(p => p.Add(r => r.Alerts, [Example.Alert(), Example.Alert("c2", id: 5, afterSeconds: 150)]).Add(r => r.Now, Example.Start.AddMinutes(3)));
        Assert.Equal(["3\u00a0min", "30\u00a0s"], rail.FindAll(".age").Select(a => a.TextContent));
    }

    private IRenderedComponent<RailAlert> Show(AlertView alert, Action<(AlertView, AlertAct)>? acted = null) =>
        Render<RailAlert>(p => p.Add(r => r.Alert, alert).Add(r => r.Age, "3\u00a0min").Add(r => r.OnAct, acted ?? (_ => { })));
}
