using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Floor;

namespace LiveEmpathy.Web.Tests.Floor;

/// <summary>The page on a real line.</summary>
public sealed class FloorPageTests : Screens
{
    [Fact]
    public void Before_the_server_answers_it_waits_and_says_that_nobody_need_do_anything() =>
        Assert.Contains("nobody needs to do anything", Render<FloorPage>().Find(".fl-empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task It_shows_the_floor_and_follows_it()
    {
        await using var server = await ServerAsync();
        var page = Render<FloorPage>();
        page.WaitForAssertion(() => Assert.Equal("6", page.Find(".fl-calls b").TextContent), Patience);

        await server.SayAsync(new FloorView(Example.Start, [], [], []));
        page.WaitForAssertion(() => Assert.Contains("No live calls", page.Find(".fl-empty").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public async Task Ages_and_the_clock_are_the_servers()
    {
        await using var server = await ServerAsync();
        var page = Render<FloorPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=floor-team]")), Patience);
        await server.SayAsync(Example.Floor() with { ServerTime = Example.Start.AddMinutes(7) });
        page.WaitForAssertion(() => Assert.Equal("09:07", page.Find(".fl-clock").TextContent), Patience);
    }
}
