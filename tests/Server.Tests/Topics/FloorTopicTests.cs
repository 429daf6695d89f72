using LiveEmpathy.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Topics;

/// <summary>Many desks on one real server: an outage reaches the floor, the wall and the next call.</summary>
public sealed class FloorTopicTests
{
    [Fact]
    public async Task An_outage_is_on_the_floor_on_the_wall_with_its_calls_and_known_to_the_next_call()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time, ("Topics:BaselineCalls", "20"));
        await using var desk = await TestDesk.ConnectAsync(server);
        await Callers.AllAsync(time, ordinary: 25, outage: 7, (server, desk));
        server.Topics.Look();

        await using var floor = await TestPage.OpenAsync(server, "floor");
        await using var wall = await TestPage.OpenAsync(server, "wall");
        var view = await floor.AskAsync<FloorView>("WatchFloor");
        var topic = Assert.Single(view.Topics);
        Assert.Contains("power", topic.Phrase, StringComparison.Ordinal);
        Assert.Null(topic.CallIds);
        Assert.Contains(view.Alerts, a => a.Rule == "topic" && a.Text!.Contains("on 7 calls in 10 minutes", StringComparison.Ordinal));
        var behind = Assert.Single((await wall.AskAsync<WallSnapshot>("WatchWall", (string?)null)).Topics!).CallIds!;
        Assert.Equal(7, behind.Count(id => id.StartsWith("outage", StringComparison.Ordinal)));

        await desk.SendAsync(TestDesk.Call("next"), [.. new TalkScript().Agent(0, 2, "good morning").Customer(3, 6, "hello the power is out in my street").Messages(12)]);
        var next = server.Calls.Find("next")!;
        Assert.Contains("power", Assert.Single(next.Info.KnownIssues!), StringComparison.Ordinal);
        Assert.Contains(next.Use(c => c.Analysis.Cues.Given.ToArray()), c => c.Rule == "tell-known-issue"); // the agent can tell before being asked
    }
}
