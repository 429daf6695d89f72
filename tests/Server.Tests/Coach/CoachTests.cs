using LiveEmpathy.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Coach;

public sealed class CoachTests
{
    private static readonly UplinkMessage[] Talk = [.. new TalkScript().Agent(0, 3, "good morning").Messages(ended: true)];

    [Fact]
    public async Task An_agent_is_told_of_own_calls_and_of_no_other()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var dana = await TestPage.OpenAsync(server, "coach");
        await using var kim = await TestPage.OpenAsync(server, "coach");
        Assert.Null((await dana.AskAsync<CoachView>("WatchCoach", "dana")).CallId);
        await kim.AskAsync<CoachView>("WatchCoach", "kim");

        await desk.OpenAsync(TestDesk.Call("c1", agent: "dana"));
        await dana.NextAsync<CoachView>(v => v.CallId == "c1");
        await desk.OpenAsync(TestDesk.Call("c2", agent: "kim"));
        await kim.NextAsync<CoachView>(v => v.CallId == "c2");

        Assert.All(dana.All<CoachView>(), v => Assert.Equal("c1", v.CallId));
        Assert.All(kim.All<CoachView>(), v => Assert.Equal("c2", v.CallId));
    }

    [Fact]
    public async Task A_page_that_looks_at_another_agent_is_told_of_that_one_only()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "coach");
        await page.AskAsync<CoachView>("WatchCoach", "dana");
        await page.AskAsync<CoachView>("WatchCoach", "kim");

        await desk.OpenAsync(TestDesk.Call("c1", agent: "dana"));
        await desk.OpenAsync(TestDesk.Call("c2", agent: "kim"));
        await page.NextAsync<CoachView>(v => v.CallId == "c2");

        Assert.All(page.All<CoachView>(), v => Assert.Equal("c2", v.CallId));
    }

    [Fact]
    public async Task The_newest_call_is_shown_until_it_has_left_the_wall()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time);
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "coach");

        await desk.SendAsync(TestDesk.Call("c1"), Talk);
        Assert.Equal("c1", (await page.AskAsync<CoachView>("WatchCoach", "agent-1")).CallId);
        await desk.SendAsync(TestDesk.Call("c2") with { StartedAt = TalkScript.Call.StartedAt.AddMinutes(1) }, Talk);
        Assert.Equal("c2", (await page.AskAsync<CoachView>("WatchCoach", "agent-1")).CallId);

        time.Advance(TimeSpan.FromSeconds(16));
        server.Calls.Sweep();
        Assert.Null((await page.AskAsync<CoachView>("WatchCoach", "agent-1")).CallId);
        Assert.Empty(server.Calls.OfAgent("agent-1"));
        Assert.NotNull(server.Calls.Find("c2")); // can still be looked at
    }
}
