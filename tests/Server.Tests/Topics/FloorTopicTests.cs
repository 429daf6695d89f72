using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Topics;

/// <summary>Many desks on one real server: an outage reaches the floor, the wall and the next call.</summary>
public sealed class FloorTopicTests
{
    private static readonly string[] Matters = ["my invoice is too high", "i want to change my address", "when does the engineer come", "i forgot my password", "the parcel has not arrived"];

    [Fact]
    public async Task An_outage_is_on_the_floor_on_the_wall_with_its_calls_and_known_to_the_next_call()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time, ("Topics:BaselineCalls", "20"));
        await using var desk = await TestDesk.ConnectAsync(server);
        for (var i = 0; i < 25; i++) await CallAsync(server, desk, time, $"ordinary-{i}", Matters[i % Matters.Length]);
        time.Advance(TimeSpan.FromMinutes(11));
        for (var i = 0; i < 7; i++) await CallAsync(server, desk, time, $"outage-{i}", "hello the power is out in my street");
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

    private static async Task CallAsync(RunningServer server, TestDesk desk, FakeTimeProvider time, string id, string said)
    {
        var call = TestDesk.Call(id) with { StartedAt = time.GetUtcNow(), Customer = new CustomerCard($"of-{id}", null, null, []) };
        await desk.SendAsync(call, [.. new TalkScript().Customer(0, 2, said).Messages(ended: true)]);
        time.Advance(TimeSpan.FromSeconds(20));
        server.Calls.Sweep();
    }
}
