using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Shell;

public sealed class PlainPagesTests : Screens
{
    [Fact]
    public void A_screen_that_stands_alone_has_a_main_part_and_nothing_around_it()
    {
        var page = Render<KioskLayout>(p => p.Add(l => l.Body, (RenderFragment)(b => b.AddMarkupContent(0, "<p>alone</p>"))));
        Assert.Equal("alone", page.Find("main#main").TextContent);
        Assert.Empty(page.FindAll("nav, header"));
    }

    [Fact]
    public void An_address_that_leads_nowhere_leads_to_the_wall()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("nowhere");
        var page = Render<App>();
        Assert.Equal("There is no such page", page.Find("h1").TextContent);
        Assert.Equal("wall", page.Find(".blank a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("wall?density=list", "Wall")]
    [InlineData("wall/c1", "Wall")]
    [InlineData("alerts", "Alerts")]
    public void The_bar_marks_the_screen_that_is_open(string address, string marked)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Assert.Equal(marked, Assert.Single(Render<ScreenNav>().FindAll("a.active")).TextContent);
    }

    [Fact]
    public void Who_may_not_look_is_told_whom_to_ask_and_where_to_begin_again()
    {
        var page = Render<Forbidden>();
        Assert.Contains("ask whoever looks after LiveEmpathy", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void A_dialog_is_named_and_closes_by_Escape_and_by_a_click_beside_it()
    {
        var closed = 0;
        var dialog = Render<Dialog>(p => p.Add(d => d.Title, "Keys").Add(d => d.OnClose, () => closed++));
        Assert.Equal("Keys", dialog.Find($"#{dialog.Find("[role=dialog]").GetAttribute("aria-labelledby")}").TextContent);
        dialog.Find(".veil").Click();
        Services.GetRequiredService<Browser>().OnKey("Escape", dialog: true);
        dialog.WaitForAssertion(() => Assert.Equal(2, closed));
    }
}
