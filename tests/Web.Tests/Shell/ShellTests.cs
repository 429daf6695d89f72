using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Shell;

public sealed class ShellTests : Screens
{
    private Browser Browser => Services.GetRequiredService<Browser>();

    [Fact]
    public void A_name_is_kept_as_agents_will_read_it()
    {
        var name = Render<ViewerName>();
        Assert.Equal("Supervisor", name.Find(".viewer-name").TextContent);
        name.Find("button").Click();
        Assert.Equal("60", name.Find("input").GetAttribute("maxlength"));
        name.Find("input").Change("  Sam Ortiz ");
        name.Find("form").Submit();
        Assert.Equal("Sam Ortiz", Browser.Name);
        Assert.Equal("Sam Ortiz", Browser.Me);
    }

    [Fact]
    public void No_name_is_no_name()
    {
        var name = Render<ViewerName>();
        name.Find("button").Click();
        name.Find("input").Change("   ");
        name.Find("form").Submit();
        Assert.Null(Browser.Name);
        Assert.Equal("Supervisor", name.Find(".viewer-name").TextContent);
    }

    [Fact]
    public void A_language_is_kept_for_the_next_time()
    {
        var languages = Render<LanguageSwitch>();
        Assert.Equal(["English", "Deutsch"], languages.FindAll("option").Select(o => o.TextContent));
        languages.Find("select").Change("de");
        Assert.Equal("de", Browser.Language);
    }

    [Theory]
    [InlineData(LinkState.Live, "Live")]
    [InlineData(LinkState.Reconnecting, "Reconnecting")]
    [InlineData(LinkState.Offline, "Offline, trying again")]
    [InlineData(LinkState.Forbidden, "Not allowed")]
    public void The_line_is_told_in_a_word_beside_its_icon(LinkState state, string word)
    {
        var badge = Render<LinkBadge>(p => p.Add(b => b.State, state));
        Assert.Equal(word, badge.Find("[role=status]").TextContent.Trim());
        Assert.Single(badge.FindAll("svg[aria-hidden=true]"));
    }

    [Fact]
    public void A_question_mark_opens_the_keys_and_Escape_closes_them()
    {
        var page = Render<MainLayout>(p => p.Add(l => l.Body, (RenderFragment)(_ => { })));
        Assert.Empty(page.FindAll("[role=dialog]"));
        Browser.OnKey("?");
        page.WaitForAssertion(() => Assert.Contains("Take back what you just did", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        Browser.OnKey("Escape", dialog: true);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
    }

    [Fact]
    public void Single_letters_can_be_switched_off()
    {
        var help = Render<ShortcutHelp>();
        Assert.True(Browser.Shortcuts);
        help.Find("input[type=checkbox]").Change(false);
        Assert.False(Browser.Shortcuts);
    }

    [Fact]
    public void The_theme_is_dark_until_somebody_wants_it_light()
    {
        var page = Render<MainLayout>(p => p.Add(l => l.Body, (RenderFragment)(_ => { })));
        Assert.True(Browser.Dark);
        page.Find("button[aria-label='Light theme']").Click();
        Assert.False(Browser.Dark);
        Assert.Single(page.FindAll("button[aria-label='Dark theme']"));
    }
}
