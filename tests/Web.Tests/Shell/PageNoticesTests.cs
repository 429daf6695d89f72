using System.Reflection;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Shell;

public sealed class PageNoticesTests : Screens
{
    private static readonly string Own = typeof(ServerWatch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private ServerWatch Server => Services.GetRequiredService<ServerWatch>();

    [Fact]
    public void When_all_is_well_it_is_silent()
    {
        var notices = Render<PageNotices>();
        Server.Take(Facts());
        Assert.Equal("", notices.Markup.Trim());
    }

    [Fact]
    public void Another_build_on_the_server_is_offered_and_not_forced()
    {
        var notices = Render<PageNotices>();
        Server.Take(Facts(build: "another"));
        notices.WaitForAssertion(() => Assert.Contains("A new version is available", notices.Find("[data-testid=new-version]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_restart_is_told_until_it_is_understood()
    {
        var notices = Render<PageNotices>();
        Server.Take(Facts());
        Server.Take(Facts(run: "two"));
        notices.WaitForAssertion(() => Assert.Contains("restarted at 09:00:00", notices.Find("[data-testid=restarted]").TextContent, StringComparison.Ordinal));
        notices.Find("button").Click();
        Assert.Empty(notices.FindAll("[data-testid=restarted]"));
    }

    [Theory]
    [InlineData(-7, "7\u00a0min fast")]
    [InlineData(7, "7\u00a0min slow")]
    public void A_wrong_clock_is_named_and_ages_follow_the_server(int minutes, string words)
    {
        var notices = Render<PageNotices>();
        Server.Take(Facts(ahead: minutes));
        notices.WaitForAssertion(() => Assert.Contains(words, notices.Find("[data-testid=clock-wrong]").TextContent, StringComparison.Ordinal));
        Assert.Equal(Example.Start.AddMinutes(minutes), Server.Now);
    }

    [Fact]
    public void Who_does_not_act_on_alerts_is_told_of_a_new_version_only()
    {
        var notices = Render<PageNotices>(p => p.Add(n => n.Brief, true));
        Server.Take(Facts());
        Server.Take(Facts(run: "two", ahead: 7));
        Assert.Equal("", notices.Markup.Trim());
        Server.Take(Facts(build: "another", run: "two", ahead: 7));
        notices.WaitForAssertion(() => Assert.NotEmpty(notices.FindAll("[data-testid=new-version]")));
    }

    private static ServerFacts Facts(string? build = null, string run = "one", int ahead = 0) => new(build ?? Own, run, Example.Start.AddMinutes(ahead), false);
}
