using LiveEmpathy.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Calls;

public sealed class DeskGoneTests
{
    private static readonly UplinkMessage[] Talk = [.. new TalkScript().Agent(0, 3, "good morning").Messages()];

    [Fact]
    public async Task A_call_whose_desk_is_gone_says_so_and_ends_if_nobody_comes_back()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time);
        await LeaveInMidCallAsync(server);
        var call = server.Calls.Find("c1")!;
        Assert.Equal(CallState.DeskGone, call.Use(c => c.State));

        time.Advance(TimeSpan.FromSeconds(59));
        server.Calls.Drop(call, call.Use(c => c.Desk.Number)); // its stream has said so, and its connection says so again: that is no news
        server.Calls.Sweep();
        Assert.Equal(CallState.DeskGone, call.Use(c => c.State));
        time.Advance(TimeSpan.FromSeconds(2));
        server.Calls.Sweep();
        Assert.Equal(CallState.Ended, call.Use(c => c.State));

        time.Advance(TimeSpan.FromSeconds(16));
        server.Calls.Sweep();
        Assert.Empty(server.Calls.OnWall);
        Assert.NotNull(server.Calls.Find("c1")); // can still be looked at
    }

    [Fact]
    public async Task A_desk_that_comes_back_in_time_goes_on()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time);
        await LeaveInMidCallAsync(server);
        time.Advance(TimeSpan.FromSeconds(50));
        server.Calls.Sweep();

        await using var back = await TestDesk.ConnectAsync(server);
        var claim = await back.OpenAsync(TestDesk.Call("c1"));

        Assert.Null(claim.Refused);
        Assert.Equal(Talk.Length, claim.ResumeAfter);
        Assert.Equal(CallState.Live, server.Calls.Find("c1")!.Use(c => c.State));
    }

    [Fact]
    public async Task Another_desk_cannot_take_it_over_meanwhile()
    {
        var time = new FakeTimeProvider(TalkScript.Call.StartedAt);
        await using var server = await RunningServer.StartAsync(time);
        await LeaveInMidCallAsync(server);
        await using var other = await TestDesk.ConnectAsync(server, "other");
        var claim = await other.OpenAsync(TestDesk.Call("c1"));
        Assert.Contains("belongs to another desk", claim.Refused, StringComparison.Ordinal);
        Assert.True(claim.RetryAfterSeconds > 0);
    }

    /// <summary>Sends the beginning of a call and drops the line; returns when the server has noticed.</summary>
    private static async Task LeaveInMidCallAsync(RunningServer server)
    {
        var gone = new TaskCompletionSource();
        server.Calls.Changed += (call, _) =>
        {
            if (call.Use(c => c.State) == CallState.DeskGone) gone.TrySetResult();
        };
        await using (var desk = await TestDesk.ConnectAsync(server))
        {
            var claim = await desk.OpenAsync(TestDesk.Call("c1"));
            var (uplink, _) = desk.Stream("c1", claim.Claim);
            foreach (var message in Talk) await uplink.WriteAsync(message);
            await desk.AcknowledgedAsync(8);
        }
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
