using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Playbook;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A call keeps its playbook when it moves to another server.</summary>
public sealed class PlaybookEditionTests : IDisposable
{
    private static readonly string Second = PlaybookFiles.Energy.Replace("Energy team", "Energy team, second", StringComparison.Ordinal);
    private readonly PlaybookFiles _ofA = new();
    private readonly PlaybookFiles _ofB = new();

    public void Dispose()
    {
        _ofA.Dispose();
        _ofB.Dispose();
    }

    [Fact]
    public async Task A_call_that_moves_keeps_the_edition_it_was_opened_with()
    {
        _ofA.Write("energy.yaml", PlaybookFiles.Energy);
        _ofB.Write("energy.yaml", PlaybookFiles.Energy);
        await using var redis = await RedisServer.StartAsync();
        await using var a = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), _ofA.Setting);
        await using var b = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), _ofB.Setting);
        await BeginAsync(a);
        await using var page = await TestPage.OpenAsync(b, "playbook", "Sam");
        Assert.NotNull((await page.AskAsync<PlaybookSaved>("SavePlaybook", "energy.yaml", Second, 1, "")).Version);

        await BeginAsync(b);

        Assert.Equal("Energy team", b.Calls.Find("c1")!.Playbook.Name);
    }

    [Fact]
    public async Task A_server_that_never_had_that_edition_says_so()
    {
        _ofA.Write("energy.yaml", PlaybookFiles.Energy);
        _ofB.Write("energy.yaml", Second);
        await using var redis = await RedisServer.StartAsync();
        await using var a = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), _ofA.Setting);
        await using var b = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address), _ofB.Setting);
        await BeginAsync(a);

        await BeginAsync(b);

        Assert.Equal("Energy team, second", b.Calls.Find("c1")!.Playbook.Name);
        await using var wall = await TestPage.OpenAsync(b, "wall");
        var troubles = (await wall.AskAsync<WallSnapshot>("WatchWall", (string?)null)).Troubles!;
        Assert.Contains("a playbook which is not here", Assert.Single(troubles), StringComparison.Ordinal);
    }

    private static async Task BeginAsync(RunningServer server)
    {
        await using var desk = await TestDesk.ConnectAsync(server, "d");
        var claim = await desk.OpenAsync(TestDesk.Call("c1", team: "Energy"));
        Assert.Null(claim.Refused);
        var (uplink, _) = desk.Stream("c1", claim.Claim);
        foreach (var message in Recorded.Messages("talk-over-upset")[..20]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        await desk.AcknowledgedAsync(16);
    }
}
