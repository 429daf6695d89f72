using LiveEmpathy.Web.Alerts;

namespace LiveEmpathy.Web.Tests.Alerts;

public sealed class HandOverTests : Screens
{
    private readonly List<string?> _given = [];

    [Fact]
    public void One_click_gives_it_to_somebody_at_the_wall()
    {
        Ask("Mia", "Sam").FindAll(".give-names button")[1].Click();
        Assert.Equal(["Sam"], _given);
    }

    [Fact]
    public void Any_name_can_be_typed_and_narrows_the_list()
    {
        var ask = Ask("Mia", "Sam");
        Assert.True(ask.Find("button[type=submit]").HasAttribute("disabled"));
        ask.Find("#give-to").Input(" mi");
        Assert.Equal("Mia", ask.Find(".give-names button").TextContent.Trim());
        ask.Find("#give-to").Input(" Noor ");
        ask.Find("form").Submit();
        Assert.Equal(["Noor"], _given);
    }

    [Fact]
    public void Whoever_is_free_is_a_choice_too()
    {
        Ask().Find(".dialog-foot .btn").Click();
        Assert.Equal([null], _given);
    }

    [Fact]
    public void An_empty_wall_is_said_and_a_name_is_no_longer_than_the_server_takes()
    {
        var ask = Ask();
        Assert.Contains("Nobody else looks at the wall", ask.Markup, StringComparison.Ordinal);
        Assert.Equal("60", ask.Find("#give-to").GetAttribute("maxlength"));
    }

    private IRenderedComponent<HandOver> Ask(params string[] others) =>
        Render<HandOver>(p => p.Add(h => h.Alert, Example.Alert()).Add(h => h.Others, others).Add(h => h.OnGive, (string? to) => _given.Add(to)));
}
