using LiveEmpathy.Contracts;
using LiveEmpathy.Web.ListenIn;
using LiveEmpathy.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.ListenIn;

public sealed class ListenBoxTests : Screens
{
    [Fact]
    public void Where_policy_forbids_it_or_the_call_is_over_there_is_nothing_to_press()
    {
        Assert.Contains("Switched off by policy", Box(allowed: false).Markup, StringComparison.Ordinal);
        var over = Box(over: true);
        Assert.Contains("The call is over", over.Markup, StringComparison.Ordinal);
        Assert.Empty(over.FindAll("[data-testid=listen]"));
    }

    [Fact]
    public void It_says_why_no_sound_comes()
    {
        var box = Box();
        box.Find("[data-testid=listen]").Click();
        box.WaitForAssertion(() => Assert.Equal("Waiting for sound", box.Find("h2 .on-air").TextContent));
        Assert.Empty(box.FindAll(".listen-why"));

        Clock.Advance(TimeSpan.FromSeconds(4));
        box.WaitForAssertion(() => Assert.Equal("No sound comes", box.Find("h2 .on-air").TextContent));
        Assert.Contains("sends no audio", box.Find(".listen-why").TextContent, StringComparison.Ordinal);

        box.Render(p => p.Add(b => b.Facts, StreamFacts.SecurePause));
        Assert.Equal("Secure pause: nothing is heard", box.Find("h2 .on-air").TextContent);
        Assert.Contains("when the pause is over", box.Find(".listen-why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_made_is_told_with_what_to_do()
    {
        var box = Box(waits: false); // nobody is at this address
        box.Find("[data-testid=listen]").Click();
        box.WaitForAssertion(() => Assert.Contains("Listen again", box.Find(".listen-why[role=alert]").TextContent, StringComparison.Ordinal), Patience);
        Assert.Empty(box.FindAll("h2 .on-air"));
    }

    private IRenderedComponent<ListenBox> Box(bool allowed = true, bool over = false, bool waits = true)
    {
        var audio = JSInterop.SetupModule("./js/listen.js");
        audio.Mode = JSRuntimeMode.Loose;
        if (waits) audio.SetupVoid("start", _ => true); // does not come back: it waits for sound
        var server = Services.GetRequiredService<ServerWatch>();
        server.Take(server.Facts! with { ListenIn = allowed });
        return Render<ListenBox>(p => p.Add(b => b.CallId, "c1").Add(b => b.Over, over));
    }
}
