using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Topics;

/// <summary>Two servers on a real Redis: what customers say at both is one count.</summary>
public sealed class TopicsOfTwoServersTests
{
    [Fact]
    public async Task A_topic_that_neither_server_has_enough_of_rises_on_both_with_each_call_counted_once()
    {
        await using var redis = await RedisServer.StartAsync();
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        (string, string)[] settings = [("ConnectionStrings:Redis", redis.Address), ("Topics:BaselineCalls", "20")];
        await using var a = await RunningServer.StartAsync(time, settings);
        await using var b = await RunningServer.StartAsync(time, settings);
        await using var atA = await TestDesk.ConnectAsync(a, "desk-a");
        await using var atB = await TestDesk.ConnectAsync(b, "desk-b");
        (RunningServer Server, TestDesk Desk)[] ends = [(a, atA), (b, atB)];
        await Callers.AllAsync(time, ordinary: 26, outage: 8, ends); // four at each: five are needed

        foreach (var (server, _) in ends)
        {
            var topic = await RisenAsync(server, time, calls: 8);
            Assert.Contains("power", topic.Phrase, StringComparison.Ordinal);
            await using var floor = await TestPage.OpenAsync(server, "floor");
            Assert.Equal((topic.Phrase, 8), (await floor.AskAsync<FloorView>("WatchFloor")).Topics.Select(t => (t.Phrase, t.Calls)).Single());
            await using var wall = await TestPage.OpenAsync(server, "wall");
            var behind = Assert.Single((await wall.AskAsync<WallSnapshot>("WatchWall", (string?)null)).Topics!).CallIds!;
            Assert.Equal(Enumerable.Range(0, 8).Select(i => $"outage-{i}"), behind.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The news between servers goes over a real Redis: time is moved on until it has come.</summary>
    private static async Task<TopicView> RisenAsync(RunningServer server, FakeTimeProvider time, int calls)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            server.Topics.Look();
            if (server.Rising is [var topic] && topic.Calls == calls) return topic;
            await server.Redis.LookAsync(); // a round trip to Redis: what was said before it has come by then
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
