using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>Lines that break while the server stands.</summary>
public sealed class LineTests
{
    private readonly string _id = Disturbed.NewId();

    [Fact]
    public async Task The_network_of_a_desk_is_cut_again_and_again_in_the_middle_of_messages()
    {
        await using var server = await RunningServer.StartAsync();
        await using var line = new HarshLine(server.Address);
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        await using var desk = new RealDesk(TestDesk.Call(_id), line.Address);
        line.CutEvery(9_000);
        desk.Say(Disturbed.Talk);
        await line.ThirdCut.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        line.Heal();
        await desk.DeliveredAsync();
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
    }

    [Fact]
    public async Task A_browser_that_was_asleep_is_up_to_date_at_once_and_nothing_has_queued_up_for_it()
    {
        await using var server = await RunningServer.StartAsync();
        await using var line = new SleepyLine(server.Address);
        await using var seat = await Seat.OpenAsync("Sam", line.Address);
        line.Sleep();
        await using (var desk = new RealDesk(TestDesk.Call(_id), server.Address))
        {
            desk.Say(Disturbed.Talk);
            await desk.DeliveredAsync();
        }
        var asleep = seat.Batches;
        line.Wake();
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
        Assert.InRange(seat.Batches - asleep, 1, 40); // of 400 messages
    }

    [Fact]
    public async Task A_browser_whose_line_was_cut_in_its_sleep_comes_again_and_is_not_interrupted_twice()
    {
        await using var server = await RunningServer.StartAsync();
        await using var line = new HarshLine(server.Address);
        await using var seat = await Seat.OpenAsync("Sam", line.Address);
        await using var desk = await Disturbed.BeginAsync(_id, [server.Address], seat);
        line.Cut();
        desk.Say(Disturbed.Talk[80..]);
        await desk.DeliveredAsync();
        await seat.ComeAgainAsync().WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken);
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
    }

    [Theory]
    [InlineData(3_600)]
    [InlineData(-3_600)]
    public async Task The_clock_of_the_server_jumps_by_an_hour(int seconds)
    {
        var clock = new JumpingClock();
        await using var server = await RunningServer.StartAsync(clock);
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        await using var desk = new RealDesk(TestDesk.Call(_id), server.Address);
        desk.Say(Disturbed.Talk[..40]);
        await desk.TakenAsync();
        clock.Jump(TimeSpan.FromSeconds(seconds));
        server.Calls.Sweep();
        Assert.Equal(CallState.Live, server.Calls.Find(_id)!.Use(c => c.State));
        desk.Say(Disturbed.Talk[40..]);
        await desk.DeliveredAsync();
        server.Calls.Sweep();
        Assert.Single(server.Calls.OnWall);
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
    }

    [Fact]
    public async Task The_clock_of_the_desk_jumps_between_two_lines()
    {
        await using var server = await RunningServer.StartAsync();
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        await using (var before = await TestDesk.ConnectAsync(server))
        {
            var claim = await before.OpenAsync(TestDesk.Call(_id));
            var (uplink, _) = before.Stream(_id, claim.Claim);
            foreach (var message in Disturbed.Talk[..40]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
            await before.AcknowledgedAsync(40);
        }
        await using var after = await TestDesk.ConnectAsync(server);
        await after.SendAsync(TestDesk.Call(_id) with { StartedAt = TalkScript.Call.StartedAt.AddYears(-3) }, Disturbed.Talk);
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
    }
}
