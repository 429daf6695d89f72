using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Desk;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Overload;

/// <summary>A desk that is broken or hostile waits at its own end; the others do not.</summary>
public sealed class FloodTests
{
    [Fact]
    public async Task A_backlog_is_read_at_once_and_a_flood_at_its_pace()
    {
        var time = new FakeTimeProvider();
        var pace = new UplinkPace(time);
        for (var i = 0; i < UplinkPace.Burst; i++) Assert.False(await pace.NextAsync(TestContext.Current.CancellationToken));

        var next = pace.NextAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1.5 / UplinkPace.PerSecond));
        Assert.True(await next);
    }

    [Fact]
    public async Task The_usual_rate_never_waits()
    {
        var time = new FakeTimeProvider();
        var pace = new UplinkPace(time);
        for (var i = 0; i < 30_000; i++)
        {
            Assert.False(await pace.NextAsync(TestContext.Current.CancellationToken));
            time.Advance(TimeSpan.FromMilliseconds(350));
        }
    }

    [Fact]
    public async Task A_call_beside_a_flood_is_taken_all_the_same()
    {
        await using var server = await RunningServer.StartAsync();
        await using var bad = await TestDesk.ConnectAsync(server, "bad");
        await using var good = await TestDesk.ConnectAsync(server, "good");
        var flood = await bad.OpenAsync(TestDesk.Call("bad"));
        var (water, _) = bad.Stream("bad", flood.Claim);
        for (var i = 1; i <= 3 * UplinkPace.Burst; i++) water.TryWrite(new UplinkMessage(i, i));

        await good.SendAsync(TestDesk.Call("good"), new UplinkMessage(1, 400, Ended: true));

        Assert.True(server.Calls.Find("good")!.Use(c => c.Analysis.Conversation.Ended));
        Assert.True(server.Calls.Find("bad")!.Use(c => c.Analysis.LastSeq) < 3 * UplinkPace.Burst);
    }

    [Fact]
    public async Task One_connection_cannot_take_all_the_calls()
    {
        await using var server = await RunningServer.StartAsync(settings: [("Calls:MaxCallsPerDesk", "3"), ("Calls:MaxCalls", "5")]);
        await using var greedy = await TestDesk.ConnectAsync(server, "greedy");
        await using var good = await TestDesk.ConnectAsync(server, "good");
        for (var i = 0; i < 3; i++) Assert.Null((await greedy.OpenAsync(TestDesk.Call($"g{i}"))).Refused);

        Assert.Contains("3 calls and no more", (await greedy.OpenAsync(TestDesk.Call("g3"))).Refused, StringComparison.Ordinal);
        Assert.Null((await good.OpenAsync(TestDesk.Call("c1"))).Refused);
        Assert.Null((await good.OpenAsync(TestDesk.Call("c2"))).Refused);
        var full = await good.OpenAsync(TestDesk.Call("c3"));
        Assert.Contains("5 calls", full.Refused, StringComparison.Ordinal);
        Assert.True(full.RetryAfterSeconds > 0);
    }

    [Fact]
    public async Task A_call_that_was_claimed_and_never_streamed_goes_with_its_connection()
    {
        var time = new FakeTimeProvider();
        await using var server = await RunningServer.StartAsync(time);
        var dropped = new TaskCompletionSource();
        server.Calls.Changed += (call, _) =>
        {
            if (call.Use(c => c.State) == CallState.DeskGone) dropped.TrySetResult();
        };
        await using (var gone = await TestDesk.ConnectAsync(server, "gone")) await gone.OpenAsync(TestDesk.Call("c1"));
        await dropped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(2));
        server.Calls.Sweep();
        Assert.Equal(CallState.Ended, server.Calls.Find("c1")!.Use(c => c.State));
    }
}
