using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>The primary of a Redis with Sentinel is killed in the middle of a call.</summary>
public sealed class SentinelTests
{
    private readonly string _id = Disturbed.NewId();

    [Fact]
    public async Task The_replica_takes_its_place_and_the_call_can_go_to_another_server()
    {
        await using var redis = await RedisSentinel.StartAsync();
        await using var a = await ServerProcess.StartAsync("--ConnectionStrings:Redis", redis.Address);
        await using var b = await ServerProcess.StartAsync("--ConnectionStrings:Redis", redis.Address);
        await using var seat = await Seat.OpenAsync("Kim", b.Address);
        await using var desk = await Disturbed.BeginAsync(_id, [a.Address, b.Address], seat);
        await redis.CopiedAsync();

        await redis.KillPrimaryAsync();
        await seat.TroubledAsync(says => says.Any(t => t.StartsWith("Redis cannot be reached", StringComparison.Ordinal)));
        await seat.TroubledAsync(says => says.Length == 0); // the replica is in its place

        desk.Say(Disturbed.Talk[80..100]);
        await seat.SeesAsync(_id, t => t.NowMs >= Disturbed.Talk[90].UpToMs && t.State == CallState.Live);
        await desk.TakenAsync();
        await a.KillAsync();
        await Disturbed.EndAsync(desk, 100, _id, b.Address, seat);
    }
}
