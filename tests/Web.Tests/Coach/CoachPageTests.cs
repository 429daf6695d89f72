using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Coach;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Coach;

/// <summary>The page on a real line.</summary>
public sealed class CoachPageTests : Screens
{
    [Fact]
    public void Without_an_agent_it_asks_whose_it_is()
    {
        var page = Render<CoachPage>();
        page.Find("#agent-id").Input("dana");
        page.Find("form").Submit();
        Assert.EndsWith("coach?agent=dana", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cue_is_reported_seen_once_and_judged_by_one_key()
    {
        await using var server = await ServerAsync();
        var browser = Services.GetRequiredService<Browser>();
        Services.GetRequiredService<NavigationManager>().NavigateTo("coach?agent=dana");
        var page = Render<CoachPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=cue]")), Patience);

        await server.SayAsync(Example.Coach(Example.Cue()) with { NowMs = 32_000 });
        page.WaitForAssertion(() => Assert.Equal("0:32", page.Find(".co-time").TextContent), Patience);
        browser.OnKey("1");
        Assert.Equal((7, CueVerdict.Helpful), await server.Asked.Judged.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
        page.WaitForAssertion(() => Assert.Contains("Noted: helpful", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal([7], server.Asked.Seen);
    }

    [Fact]
    public async Task Its_clock_goes_on_by_itself_and_stops_where_nothing_more_is_heard()
    {
        await using var server = await ServerAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("coach?agent=dana");
        var page = Render<CoachPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=cue]")), Patience);
        await server.SayAsync(Example.Coach() with { NowMs = 32_000 });
        Shows("0:32");

        Clock.Advance(TimeSpan.FromSeconds(1));
        Shows("0:33");
        await server.SayAsync(Example.Coach() with { NowMs = 32_400, ListenedIn = true }); // a moment old
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=listened-in]")), Patience);
        Shows("0:33");
        for (var i = 0; i < 20; i++) Clock.Advance(TimeSpan.FromSeconds(1));
        Shows("0:41");
        await server.SayAsync(Example.Coach(state: CallState.DeskGone) with { NowMs = 39_000 });
        Shows("0:39");
        Clock.Advance(TimeSpan.FromSeconds(2));
        Shows("0:39");

        void Shows(string time) => page.WaitForAssertion(() => Assert.Equal(time, page.Find(".co-time").TextContent), Patience);
    }
}
