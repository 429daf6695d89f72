using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>Redis is killed in the middle of a call, and comes back with nothing in it.</summary>
public sealed class RedisGoneTests
{
    private readonly string _id = Disturbed.NewId();

    [Fact]
    public async Task The_servers_go_on_alone_say_so_and_heal_so_that_either_may_then_be_killed()
    {
        await using var floor = await TwoProcesses.StartAsync();
        var (a, b) = (floor.A, floor.B);
        var redis = floor.Redis;
        await using var seatA = await Seat.OpenAsync("Sam", floor.Both);
        await using var seatB = await Seat.OpenAsync("Kim", b.Address);
        await using var desk = await Disturbed.BeginAsync(_id, floor.Both, seatA, seatB);
        var alert = seatA.Interruptions.First(x => x.CallId == _id);

        await redis.KillAsync();
        desk.Say(Disturbed.Talk[80..100]);
        await desk.TakenAsync().WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken); // acknowledged from memory
        await seatA.SeesAsync(_id, t => t.NowMs >= Disturbed.Talk[90].UpToMs && t.State == CallState.Live);
        await seatA.TroubledAsync(says => says.Any(t => t.StartsWith("Redis cannot be reached", StringComparison.Ordinal)));
        Assert.Equal("Sam", (await seatA.AskAsync<AlertView>("ActOnAlert", _id, alert.Alert.Id, AlertAct.Acknowledge)).By);

        await redis.StartAgainAsync();
        await seatA.TroubledAsync(says => says.Length == 0);
        desk.Say(Disturbed.Talk[100..108]);
        await seatB.SeesAsync(_id, t => t.NowMs >= Disturbed.Talk[100].UpToMs && t.State == CallState.Live);
        await HealedAsync(redis, Disturbed.Talk[107].Seq + 1); // and what Sam did

        await a.KillAsync(); // B has nothing but what is in Redis
        await seatA.ComeAgainAsync();
        await Disturbed.EndAsync(desk, 108, _id, b.Address, seatA, seatB);
        Assert.Equal("Sam", (await seatB.AskAsync<CallView>("WatchCall", _id)).Alerts.Single(x => x.Alert.Id == alert.Alert.Id).By);
    }

    [Fact]
    public async Task A_server_starts_without_its_Redis_and_finds_it_later()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.KillAsync();
        await using var server = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address));
        await using var seat = await Seat.OpenAsync("Sam", server.Address);
        Assert.Contains(seat.Snapshot.Troubles!, t => t.StartsWith("Redis cannot be reached", StringComparison.Ordinal));
        await using var desk = new RealDesk(TestDesk.Call(_id), server.Address);
        desk.Say(Disturbed.Talk[..40]);
        await desk.TakenAsync();
        var refused = await Assert.ThrowsAsync<HubException>(() => seat.AskAsync<AlertView?>("ActOnAlert", "of-another-server", 1, AlertAct.Acknowledge));
        Assert.Contains("cannot be reached now", refused.Message, StringComparison.Ordinal); // not: there is no such call

        await redis.StartAgainAsync();
        await seat.TroubledAsync(says => says.Length == 0);
        await HealedAsync(redis, 33);
        await Disturbed.EndAsync(desk, 40, _id, server.Address, seat);
    }

    /// <summary>Until the log in Redis has so many entries.</summary>
    private async Task HealedAsync(RedisServer redis, long entries)
    {
        await using var connection = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(redis.Address);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((long)await connection.GetDatabase().HashGetAsync($"liveempathy:{{call:{_id}}}:head", "n") < entries) await look.WaitForNextTickAsync(patience.Token);
    }
}
