using LiveEmpathy.Web.ListenIn;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Web.Tests.ListenIn;

public sealed class OnAirTests : Screens
{
    [Fact]
    public void It_stands_at_the_head_of_the_call_that_is_heard_and_ends_the_listening_there()
    {
        var audio = JSInterop.SetupModule("./js/listen.js");
        audio.Mode = JSRuntimeMode.Loose;
        audio.SetupVoid("start", _ => true); // does not come back: it waits for sound
        var listen = Services.GetRequiredService<ListenLink>();
        var (here, elsewhere) = (Render<OnAir>(p => p.Add(o => o.CallId, "c1")), Render<OnAir>(p => p.Add(o => o.CallId, "c2")));
        Assert.Empty(here.FindAll("[data-testid=on-air]"));

        _ = listen.ListenAsync("c1");
        here.WaitForAssertion(() => Assert.Equal("Waiting for sound", here.Find("[data-testid=on-air]").TextContent));
        Assert.Empty(elsewhere.FindAll("[data-testid=on-air]"));

        here.Find("[data-testid=on-air]").Click();
        here.WaitForAssertion(() => Assert.Empty(here.FindAll("[data-testid=on-air]")));
        Assert.Null(listen.CallId);
    }
}
