using System.Text.Json;
using System.Threading.Channels;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.ListenIn;

/// <summary>Two servers on a real Redis: the desk is at A, the supervisor at B.</summary>
public sealed class ListenElsewhereTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("listen-");
    private readonly List<IAsyncDisposable> _open = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_supervisor_hears_a_call_of_another_server_and_the_use_is_on_both_records(bool cluster)
    {
        var address = cluster ? Keep(await RedisCluster.StartAsync()).Address : Keep(await RedisServer.StartAsync()).Address;
        var (a, b) = (await StartAsync(address, "a"), await StartAsync(address, "b"));
        var (desk, audio) = await DeskAsync(a);
        var coach = Keep(await TestPage.OpenAsync(b, "coach"));
        await coach.AskAsync<CoachView>("WatchCoach", "dana");
        using var hangUp = new CancellationTokenSource();
        var hears = await HearsAsync(b, "Sam", hangUp.Token);

        var told = desk.Listened.ReadAsync(Cancel).AsTask();
        if (await Task.WhenAny(told, hears.Completion) != told) await hears.Completion; // says why it was refused
        Assert.True(await told);
        Assert.Equal([("c1", "Sam", false)], Recorded("b"));
        Assert.Equal([("c1", "Sam", false)], Recorded("a"));
        for (var i = 1; i <= 5; i++) await audio.WriteAsync(Sound(i), Cancel);
        for (var i = 1; i <= 5; i++) Assert.Equal(i, (await hears.ReadAsync(Cancel)).Agent[0]);
        await coach.NextAsync<CoachView>(v => v.ListenedIn);

        await hangUp.CancelAsync();
        Assert.False(await desk.Listened.ReadAsync(Cancel));
        await coach.NextAsync<CoachView>(v => !v.ListenedIn);
        Assert.Equal([("c1", "Sam", false), ("c1", "Sam", true)], Recorded("a"));
        Assert.Equal([("c1", "Sam", false), ("c1", "Sam", true)], Recorded("b"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task In_a_secure_pause_nothing_is_heard_at_any_server_whatever_the_desk_sends(string listensAt)
    {
        var redis = Keep(await RedisServer.StartAsync());
        var (a, b) = (await StartAsync(redis.Address, "a"), await StartAsync(redis.Address, "b"));
        var desk = Keep(await TestDesk.ConnectAsync(a));
        var claim = (await desk.OpenAsync(TestDesk.Call("c1", agent: "dana"))).Claim;
        var uplink = desk.Stream("c1", claim).Uplink;
        var coach = Keep(await TestPage.OpenAsync(a, "coach"));
        await coach.AskAsync<CoachView>("WatchCoach", "dana");
        var hears = await HearsAsync(listensAt == "a" ? a : b, "Sam", Cancel);
        Assert.True(await desk.Listened.ReadAsync(Cancel));

        await uplink.WriteAsync(new UplinkMessage(1, 1_000, Notices: [new StreamNotice(NoticeKind.PauseStarts, 1_000)]), Cancel);
        await coach.NextAsync<CoachView>(v => v.Facts.HasFlag(StreamFacts.SecurePause));
        await SendsAsync(1);
        await uplink.WriteAsync(new UplinkMessage(2, 2_000, Notices: [new StreamNotice(NoticeKind.PauseEnds, 2_000)]), Cancel);
        await coach.NextAsync<CoachView>(v => !v.Facts.HasFlag(StreamFacts.SecurePause));
        await SendsAsync(2);
        Assert.Equal(2, (await hears.ReadAsync(Cancel)).Agent[0]);

        async Task SendsAsync(int what)
        {
            var (audio, taken) = desk.Audio("c1", claim);
            await audio.WriteAsync(Sound(what), Cancel);
            audio.Complete();
            await taken;
        }
    }

    [Fact]
    public async Task The_policy_of_both_servers_holds()
    {
        var redis = Keep(await RedisServer.StartAsync());
        var a = await StartAsync(redis.Address, "a", most: 1);
        var (b, deaf, blind) = (await StartAsync(redis.Address, "b"), await StartAsync(redis.Address, "c", allowed: false), await StartAsync(redis.Address, "/proc/nowhere/d"));
        var (desk, _) = await DeskAsync(a);
        Assert.Contains("switched off", await RefusedAsync(deaf), StringComparison.Ordinal);
        Assert.Contains("cannot be recorded", await RefusedAsync(blind), StringComparison.Ordinal);
        await HearsAsync(a, "Sam", Cancel);
        Assert.True(await desk.Listened.ReadAsync(Cancel));
        Assert.Contains("As many supervisors as policy allows", await RefusedAsync(b), StringComparison.Ordinal);
        Assert.Equal([("c1", "Kim", false), ("c1", "Kim", true)], Recorded("b")); // it was begun, and ended at once
        Assert.Equal([("c1", "Sam", false)], Recorded("a"));
    }

    [Fact]
    public async Task The_owner_may_forbid_it()
    {
        var redis = Keep(await RedisServer.StartAsync());
        var (a, b) = (await StartAsync(redis.Address, "a", allowed: false), await StartAsync(redis.Address, "b"));
        await DeskAsync(a);
        Assert.Contains("switched off", await RefusedAsync(b), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Redis_it_ends_and_says_why_and_the_desk_stops()
    {
        var redis = Keep(await RedisServer.StartAsync());
        var (a, b) = (await StartAsync(redis.Address, "a"), await StartAsync(redis.Address, "b"));
        var (desk, audio) = await DeskAsync(a);
        var hears = await HearsAsync(b, "Sam", Cancel);
        Assert.True(await desk.Listened.ReadAsync(Cancel));
        await audio.WriteAsync(Sound(1), Cancel);
        await hears.ReadAsync(Cancel);
        await redis.KillAsync();
        var why = await Assert.ThrowsAsync<ChannelClosedException>(async () => await hears.ReadAsync(Cancel));
        Assert.Contains("Redis", why.InnerException!.Message, StringComparison.Ordinal);
        Assert.False(await desk.Listened.ReadAsync(Cancel));
    }

    [Fact]
    public async Task When_the_desk_goes_to_another_server_the_listener_goes_on_hearing_it()
    {
        var redis = Keep(await RedisServer.StartAsync());
        var (a, b, c) = (await StartAsync(redis.Address, "a"), await StartAsync(redis.Address, "b"), await StartAsync(redis.Address, "c"));
        await DeskAsync(a);
        var hears = await HearsAsync(c, "Sam", Cancel);
        var (desk, audio) = await DeskAsync(b); // the same desk again
        Assert.True(await desk.Listened.ReadAsync(Cancel));
        await audio.WriteAsync(Sound(7), Cancel);
        Assert.Equal(7, (await hears.ReadAsync(Cancel)).Agent[0]);
        Assert.Equal([("c1", "Sam", false)], Recorded("b"));
        Assert.Equal([("c1", "Sam", false)], Recorded("c"));
        var page = Keep(await TestPage.OpenAsync(a, "wall"));
        var use = Assert.Single((await page.AskAsync<CallView>("WatchCall", "c1")).Side!.Listens);
        Assert.Equal(("Sam", null), (use.By, use.To)); // one use, which goes on
    }

    [Fact]
    public async Task A_listener_whose_server_is_gone_has_left()
    {
        var redis = Keep(await RedisServer.StartAsync());
        var a = await StartAsync(redis.Address, "a");
        var (desk, _) = await DeskAsync(a);
        await using (var b = await RunningServer.StartAsync(null, Settings(redis.Address, "b", 3, true)))
        {
            await HearsAsync(b, "Sam", Cancel);
            Assert.True(await desk.Listened.ReadAsync(Cancel));
        }
        Assert.False(await desk.Listened.ReadAsync(Cancel));
        Assert.True(Recorded("a")[^1].Over);
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _open.Count - 1; i >= 0; i--) await _open[i].DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private T Keep<T>(T open)
        where T : IAsyncDisposable
    {
        _open.Add(open);
        return open;
    }

    private async Task<RunningServer> StartAsync(string redis, string name, int most = 3, bool allowed = true) =>
        Keep(await RunningServer.StartAsync(null, Settings(redis, name, most, allowed)));

    private (string, string)[] Settings(string redis, string name, int most, bool allowed) =>
    [
        ("ConnectionStrings:Redis", redis), ("ListenIn:Allowed", allowed ? "true" : "false"), ("ListenIn:MaxListeners", $"{most}"), ("ListenIn:RecordFile", RecordOf(name)),
    ];

    private string RecordOf(string name) => Path.Combine(_folder.FullName, $"{name}.jsonl");

    private (string? Call, string? By, bool Over)[] Recorded(string name) => [.. File.ReadLines(RecordOf(name)).Select(line => JsonDocument.Parse(line).RootElement)
        .Select(use => (use.GetProperty("call").GetString(), use.GetProperty("by").GetString(), use.GetProperty("to").ValueKind == JsonValueKind.String))];

    private async Task<(TestDesk Desk, ChannelWriter<ListenPacket> Audio)> DeskAsync(RunningServer server)
    {
        var desk = Keep(await TestDesk.ConnectAsync(server));
        var claim = await desk.OpenAsync(TestDesk.Call("c1", agent: "dana"));
        Assert.Null(claim.Refused);
        foreach (var each in _open.OfType<RunningServer>().ToArray()) await KnowsAsync(each);
        return (desk, desk.Audio("c1", claim.Claim).Audio);
    }

    /// <summary>A server that has not heard of a call yet, as in its first quarter of a second elsewhere, takes it for one whose desk is gone.</summary>
    private static async Task KnowsAsync(RunningServer server)
    {
        await using var page = await TestPage.OpenAsync(server, "wall");
        var wall = await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        if (!wall.Tiles.Any(IsLive)) await page.NextAsync<WallBatch>(b => b.Changed.Any(IsLive));

        static bool IsLive(TileView tile) => tile is { CallId: "c1", State: CallState.Live };
    }

    private async Task<ChannelReader<ListenPacket>> HearsAsync(RunningServer server, string name, CancellationToken hangUp) =>
        await Keep(await TestPage.OpenAsync(server, "listen", name)).HearsAsync<ListenPacket>("Listen", hangUp, "c1");

    private async Task<string> RefusedAsync(RunningServer server) =>
        (await Assert.ThrowsAsync<ChannelClosedException>(async () => await (await HearsAsync(server, "Kim", Cancel)).ReadAsync(Cancel))).InnerException!.Message;

    private static ListenPacket Sound(int what) => new(what, 40 * what, [.. Enumerable.Repeat((byte)what, ListenPacket.Samples)], new byte[ListenPacket.Samples]);
}
