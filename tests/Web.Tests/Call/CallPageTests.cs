using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Call;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.Call;

/// <summary>The page of a call on a real line.</summary>
public sealed class CallPageTests : Screens
{
    private Browser Browser => Services.GetRequiredService<Browser>();

    private string? Said => Services.GetRequiredService<Notice>().Text;

    [Fact]
    public async Task A_whisper_and_a_note_go_to_the_server_and_what_came_of_them_is_said()
    {
        await using var server = await ServerAsync();
        var page = Open("c1");
        await page.InvokeAsync(() => page.Find("#whisper-text").Input("Ask first")); // found and used in one go: the page is drawn again whenever its call changes
        await page.InvokeAsync(() => page.Find("#whisper form").Submit());
        page.WaitForAssertion(() => Assert.StartsWith("Sent.", Said, StringComparison.Ordinal), Patience);
        await page.InvokeAsync(() => page.Find("#note-text").Input("Call back"));
        await page.InvokeAsync(() => page.Find(".notes form").Submit());
        page.WaitForAssertion(() => Assert.StartsWith("Not kept", Said, StringComparison.Ordinal), Patience); // this server keeps none
        Assert.Equal("Call back", page.Find("#note-text").GetAttribute("value"));
        Assert.Equal(["Whisper Ask first", "Note Call back"], server.Asked.Done);
    }

    [Fact]
    public async Task Escape_goes_back_to_the_wall_as_it_was()
    {
        await using var server = await ServerAsync();
        Services.GetRequiredService<WallLink>().View = new LiveEmpathy.Web.Wall.WallView(Team: "Shop");
        var page = Open("c1");
        Browser.OnKey("Escape");
        page.WaitForAssertion(() => Assert.EndsWith("/wall?team=Shop", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal), Patience);
        await DisposeComponentsAsync();
        Assert.Equal("c1", await server.Asked.Left.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_that_nobody_knows_is_said_to_be_unknown()
    {
        await using var server = await ServerAsync();
        var page = Render<CallPage>(p => p.Add(c => c.CallId, "c9"));
        page.WaitForAssertion(() => Assert.Contains("This call is not here", page.Markup, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task A_call_that_becomes_known_appears_by_itself()
    {
        await using var server = await ServerAsync();
        var page = Render<CallPage>(p => p.Add(c => c.CallId, "late"));
        page.WaitForAssertion(() => Assert.Contains("This call is not here", page.Markup, StringComparison.Ordinal), Patience);
        Clock.Advance(TimeSpan.FromSeconds(3));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#whisper-text")), Patience);
    }

    [Fact]
    public async Task What_the_law_allows_is_shown_as_soon_as_the_server_has_said_it()
    {
        await using var server = await ServerAsync();
        var page = Open("c1");
        var facts = Services.GetRequiredService<ServerWatch>();
        Assert.Contains("Tone compass", page.Markup, StringComparison.Ordinal);
        facts.Take(facts.Facts! with { Profile = LegalProfile.EU }); // of a call that is over nothing else comes
        page.WaitForAssertion(() => Assert.DoesNotContain("Tone compass", page.Markup, StringComparison.Ordinal), Patience);
    }

    private IRenderedComponent<CallPage> Open(string id)
    {
        var page = Render<CallPage>(p => p.Add(c => c.CallId, id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#whisper-text")), Patience);
        return page;
    }
}
