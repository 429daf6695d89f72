using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>Servers that are killed, or stopped, in the middle of a call.</summary>
public sealed class ServerTests
{
    private readonly string _id = Disturbed.NewId();

    [Fact]
    public async Task A_server_by_itself_is_killed_and_started_again()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        await using var desk = await Disturbed.BeginAsync(_id, [server.Address], seat);

        await server.KillAsync();
        desk.Say(Disturbed.Talk[80..100]);
        await server.StartAgainAsync();
        await seat.ComeAgainAsync();
        await seat.SeesAsync(_id, t => t.NowMs >= Disturbed.Talk[90].UpToMs && t.State == CallState.Live).WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken);

        await Disturbed.EndAsync(desk, 100, _id, server.Address, seat);
    }

    [Fact]
    public async Task A_call_is_hung_up_while_its_server_is_away()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        await using var desk = await Disturbed.BeginAsync(_id, [server.Address], seat);

        await server.KillAsync();
        desk.Say(Disturbed.Talk[Disturbed.Begun..]);
        await server.StartAgainAsync();
        await seat.ComeAgainAsync();

        await desk.DeliveredAsync();
        await Disturbed.IsAsGoodAsNewAsync(seat, _id, server.Address);
    }

    [Fact]
    public async Task One_of_two_servers_is_killed_and_the_other_goes_on_with_its_calls()
    {
        await using var floor = await TwoProcesses.StartAsync();
        var (a, b) = (floor.A, floor.B);
        await using var seatA = await Seat.OpenAsync("Sam", floor.Both);
        await using var seatB = await Seat.OpenAsync("Kim", b.Address);
        await using var desk = await Disturbed.BeginAsync(_id, floor.Both, seatA, seatB);
        var alert = seatA.Interruptions.First(x => x.CallId == _id);
        await seatB.AskAsync<AlertView>("ActOnAlert", _id, alert.Alert.Id, AlertAct.Acknowledge);

        await a.KillAsync();
        desk.Say(Disturbed.Talk[80..100]);
        await Task.WhenAll(seatA.ComeAgainAsync(), seatB.SeesAsync(_id, Current)).WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken);
        await seatA.SeesAsync(_id, Current);

        await Disturbed.EndAsync(desk, 100, _id, b.Address, seatA, seatB);
        Assert.Equal("Kim", (await seatA.AskAsync<CallView>("WatchCall", _id)).Alerts.Single(x => x.Alert.Id == alert.Alert.Id).By);

        static bool Current(TileView t) => t.NowMs >= Disturbed.Talk[90].UpToMs && t.State == CallState.Live;
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_hands_its_calls_over_and_no_viewer_sees_a_gap()
    {
        await using var floor = await TwoProcesses.StartAsync();
        var (a, b) = (floor.A, floor.B);
        await using var seat = await Seat.OpenAsync("Kim", b.Address);
        await using var desk = await Disturbed.BeginAsync(_id, floor.Both, seat);

        var stopping = a.TerminateAsync();
        desk.Say(Disturbed.Talk[80..100]);
        await seat.SeesAsync(_id, t => t.NowMs >= Disturbed.Talk[90].UpToMs).WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken);
        await stopping.WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken); // it does not wait longer than its calls need

        await Disturbed.EndAsync(desk, 100, _id, b.Address, seat);
        Assert.DoesNotContain("DeskGone", string.Join(" -> ", seat.Tiles(_id).Select(t => $"{t.NowMs} {t.State}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_desks_claim_one_call_at_two_servers_in_the_same_instant_and_one_gets_it()
    {
        await using var redis = await RedisServer.StartAsync();
        (string, string) settings = ("ConnectionStrings:Redis", redis.Address);
        await using var a = await RunningServer.StartAsync(null, settings);
        await using var b = await RunningServer.StartAsync(null, settings);
        await using var one = await TestDesk.ConnectAsync(a, "one");
        await using var two = await TestDesk.ConnectAsync(b, "two");
        for (var i = 0; i < 20; i++)
        {
            var call = TestDesk.Call($"{_id}-{i}");
            var claims = await Task.WhenAll(one.OpenAsync(call), two.OpenAsync(call));
            var refused = Assert.Single(claims, c => c.Refused is not null);
            Assert.Contains("another desk is on this call", refused.Refused, StringComparison.Ordinal);
        }
    }
}
