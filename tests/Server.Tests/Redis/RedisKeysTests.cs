using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Redis;
using StackExchange.Redis;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>What is left behind in Redis, and what does not fit into it.</summary>
public sealed class RedisKeysTests
{
    private static readonly UplinkMessage[] Talk = Recorded.Messages("talk-over-upset");

    [Fact]
    public async Task Every_key_carries_the_prefix_and_expires_by_itself()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var server = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), ("Redis:Prefix", "floor-1"), ("Calls:EndedKeptSeconds", "120"));
        await using var page = await TestPage.OpenAsync(server, "wall");
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.SendAsync(TestDesk.Call("c1"), Talk);
        await page.AskAsync<NoteView>("AddNote", "c1", "asks for the manager");

        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.Address},allowAdmin=true");
        var commands = connection.GetDatabase();
        var keys = connection.GetServers()[0].Keys().ToArray(); // a test may ask for all keys
        Assert.All(keys, key => Assert.StartsWith("floor-1:", (string)key!, StringComparison.Ordinal));
        Assert.Equal(Talk.Length + 1, await commands.StreamLengthAsync("floor-1:{call:c1}:log"));
        foreach (var key in keys.Where(k => k != "floor-1:servers")) // one entry a server, older ones are cut off
            Assert.InRange((await commands.KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task A_call_that_is_too_long_for_Redis_goes_on_by_itself()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var server = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), ("Redis:MaxEntries", "100"));
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.SendAsync(TestDesk.Call("c1"), Talk);

        Assert.Equal(Talk[^1].Seq, server.Calls.Find("c1")!.Use(c => c.Analysis.LastSeq));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        Assert.Equal(100, await connection.GetDatabase().StreamLengthAsync("liveempathy:{call:c1}:log"));
    }

    [Fact]
    public async Task The_state_of_Redis_can_be_read()
    {
        await using var alone = await RunningServer.StartAsync();
        Assert.Equal(RedisState.Off, alone.Redis.State);

        await using var redis = await RedisServer.StartAsync();
        await using var server = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address));
        Assert.Equal(RedisState.Here, server.Redis.State);
        var since = server.Redis.Since;
        await using var seat = await TestPage.OpenAsync(server, "wall");
        await seat.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await redis.KillAsync();
        await seat.NextAsync<WallBatch>(b => b.Troubles is { Length: > 0 });
        Assert.Equal(RedisState.Gone, server.Redis.State);
        Assert.True(server.Redis.Since > since);
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_stops_the_start_and_says_why()
    {
        var failed = await Assert.ThrowsAnyAsync<ArgumentException>(() => RunningServer.StartAsync(null, ("ConnectionStrings:Redis", "localhost,useTheForce=true")));
        Assert.Contains("useTheForce", failed.Message, StringComparison.Ordinal);
    }
}
