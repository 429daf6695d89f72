using System.Threading.Channels;
using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>On one server.</summary>
public sealed class OneServerTests(OneServer floor) : OneFloorTests(floor), IClassFixture<OneServer>;

/// <summary>On two servers with a redis-server.</summary>
public sealed class TwoServersTests(TwoServers floor) : OneFloorTests(floor), IClassFixture<TwoServers>;

/// <summary>On two servers with a Redis Cluster.</summary>
public sealed class TwoServersOnClusterTests(TwoServersOnCluster floor) : OneFloorTests(floor), IClassFixture<TwoServersOnCluster>;

/// <summary>What holds on a floor however many servers it has: desks come to A, viewers look at B.</summary>
public abstract class OneFloorTests(IFloorOfServers floor)
{
    private static readonly UplinkMessage[] Talk = Recorded.Messages("talk-over-upset");
    private readonly string _id = $"c-{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_on_every_wall_and_its_page_is_the_same_everywhere()
    {
        await using var wall = await WallAsync(floor.B);
        await using var desk = await TestDesk.ConnectAsync(floor.A, _id);
        await desk.SendAsync(TestDesk.Call(_id), Talk);

        var tile = await TileAsync(wall, t => t.State == CallState.Ended);
        await using var there = await TestPage.OpenAsync(floor.A, "wall");
        var atA = Outcome.Of(await WatchAsync(there));

        Assert.Equal(atA, Outcome.Of(await WatchAsync(wall)));
        Assert.Equal(Talk[^1].UpToMs, tile.NowMs);
    }

    [Fact]
    public async Task An_alert_interrupts_once_and_exactly_one_of_two_who_act_on_it_wins()
    {
        await using var seat = await WallAsync(floor.B, "Kim");
        await using var other = await WallAsync(floor.A, "Sam");
        var (desk, _) = await BeginAsync(floor.A);
        await using var line = desk;
        var alert = await seat.NextAsync<AlertView>(a => a.CallId == _id);

        var answers = await Task.WhenAll(
            seat.AskAsync<AlertView>("ActOnAlert", _id, alert.Alert.Id, AlertAct.Acknowledge),
            other.AskAsync<AlertView>("ActOnAlert", _id, alert.Alert.Id, AlertAct.Wrong));

        Assert.Equal(answers[0].By, answers[1].By);
        Assert.Single(answers[0].Acts!);
        Assert.Single(answers[1].Acts!);
        Assert.Equal(CallState.Live, (await TileAsync(other, t => t.Alert?.Alert.Id != alert.Alert.Id)).State);
        Assert.Single(seat.All<AlertView>(), a => a.CallId == _id && a.Alert.Id == alert.Alert.Id);
    }

    [Fact]
    public async Task A_desk_that_goes_to_the_other_server_goes_on_and_its_old_line_may_not_write()
    {
        await using var seat = await WallAsync(floor.B);
        var (before, uplink) = await BeginAsync(floor.A);
        await using var line = before;
        var alert = await seat.NextAsync<AlertView>(a => a.CallId == _id);
        await seat.AskAsync<AlertView>("ActOnAlert", _id, alert.Alert.Id, AlertAct.Acknowledge);
        await using var after = await TestDesk.ConnectAsync(floor.B, _id);

        var claim = await after.OpenAsync(TestDesk.Call(_id));
        Assert.Equal((null, 80), (claim.Refused, claim.ResumeAfter));
        var (rest, ended) = after.Stream(_id, claim.Claim);
        foreach (var message in Talk[70..90]) await rest.WriteAsync(message, Cancel); // ten of them again
        await uplink.Writer.WriteAsync(Talk[80], Cancel);
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => uplink.Ended);
        Assert.True(refused is HubException or OperationCanceledException or IOException, refused.GetType().Name);
        foreach (var message in Talk[90..]) await rest.WriteAsync(message, Cancel);
        await ended;

        var view = await WatchAsync(seat);
        Assert.Equal(await Outcome.UndisturbedAsync(floor.A, Talk), Outcome.Of(view));
        Assert.Equal("Sam", view.Alerts.Single(a => a.Alert.Id == alert.Alert.Id).By);
        Assert.Equal(seat.All<AlertView>().DistinctBy(a => (a.CallId, a.Alert.Id)).Count(), seat.All<AlertView>().Length);
    }

    [Fact]
    public async Task A_second_desk_is_refused_everywhere_with_the_reason()
    {
        var (desk, uplink) = await BeginAsync(floor.A);
        await using (desk)
        {
            await using var second = await TestDesk.ConnectAsync(floor.B, "second");
            Assert.Contains("another desk is on this call", (await second.OpenAsync(TestDesk.Call(_id))).Refused, StringComparison.Ordinal);
            foreach (var message in Talk[80..]) await uplink.Writer.WriteAsync(message, Cancel);
            await uplink.Ended;
            Assert.Contains("this call is over", (await second.OpenAsync(TestDesk.Call(_id))).Refused, StringComparison.Ordinal);
        }
        await using var again = await TestDesk.ConnectAsync(floor.B, _id);
        var own = await again.OpenAsync(TestDesk.Call(_id));
        Assert.Equal((null, Talk[^1].Seq), (own.Refused, own.ResumeAfter)); // nothing is missing
    }

    [Fact]
    public async Task Messages_twice_and_out_of_order_make_no_difference_even_when_the_server_changes()
    {
        UplinkMessage[] mixed = [.. Talk[..^1].Concat(Talk[..40]).OrderBy(m => (m.Seq * 7 % 31) + (m.Seq / 31 * 31)), Talk[^1]];
        await using var before = await TestDesk.ConnectAsync(floor.A, _id);
        var claim = await before.OpenAsync(TestDesk.Call(_id));
        var (uplink, _) = before.Stream(_id, claim.Claim);
        foreach (var message in mixed[..80]) await uplink.WriteAsync(message, Cancel);
        await before.AcknowledgedAsync(8);
        await using var after = await TestDesk.ConnectAsync(floor.B, _id);
        var again = await after.OpenAsync(TestDesk.Call(_id));
        var (rest, ended) = after.Stream(_id, again.Claim);
        foreach (var message in mixed) await rest.WriteAsync(message, Cancel);
        await ended;

        await using var page = await TestPage.OpenAsync(floor.A, "wall");
        Assert.Equal(await Outcome.UndisturbedAsync(floor.B, Talk), Outcome.Of(await WatchAsync(page)));
    }

    [Fact]
    public async Task A_whisper_and_a_note_from_there_reach_the_agent_and_the_other_walls()
    {
        var agent = $"agent-{_id}";
        var (desk, _) = await BeginAsync(floor.A, agent);
        await using var line = desk;
        await using var seat = await TestPage.OpenAsync(floor.B, "wall", "Kim");
        await TileAsync(seat, _ => true, await seat.AskAsync<WallSnapshot>("WatchWall", (string?)null));
        await using var there = await TestPage.OpenAsync(floor.A, "wall");
        await WatchAsync(there);
        await using var coach = await TestPage.OpenAsync(floor.B, "coach");
        await coach.AskAsync<CoachView>("WatchCoach", agent);

        var cue = await seat.AskAsync<CueView>("Whisper", _id, "offer to call back");
        var note = await seat.AskAsync<NoteView>("AddNote", _id, "asks for the manager");

        while (await desk.Nudges.ReadAsync(Cancel) is not { Text: "offer to call back" })
        {
        }
        await coach.NextAsync<CoachView>(v => v.Cue?.Id == cue.Id);
        await coach.TellAsync("Judge", _id, cue.Id, CueVerdict.Helpful);
        await there.NextAsync<CallChange>(c => c.Cues.Any(q => q.Id == cue.Id && q.Verdict == CueVerdict.Helpful));
        Assert.Equal(note, Assert.Single((await WatchAsync(there)).Side!.Notes));
    }

    [Fact]
    public async Task An_alert_is_handed_to_a_seat_wherever_it_is()
    {
        await using var seat = await WallAsync(floor.B, "Sam");
        var kim = $"Kim {_id[^8..]}";
        await using var other = await WallAsync(floor.A, kim);
        var (desk, _) = await BeginAsync(floor.A);
        await using var line = desk;
        var alert = await seat.NextAsync<AlertView>(a => a.CallId == _id);
        Assert.Contains(kim, await seat.AskAsync<string[]>("Seats"));
        await seat.AskAsync<AlertView>("HandOverAlert", _id, alert.Alert.Id, kim);
        Assert.Equal("Sam", (await other.NextAsync<AlertView>(a => a.CallId == _id && a.HandedTo == kim)).By);
    }

    [Fact]
    public async Task The_floor_counts_the_calls_of_all_servers()
    {
        await using var display = await TestPage.OpenAsync(floor.B, "floor");
        await display.AskAsync<FloorView>("WatchFloor");
        var (desk, _) = await BeginAsync(floor.A, team: _id);
        await using var line = desk;
        var view = await display.NextAsync<FloorView>(f => f.Teams.Any(t => t.Team == _id && t.Urgent + t.Soon > 0));
        Assert.Equal(1, view.Teams.Single(t => t.Team == _id).Calls);
        Assert.Contains(view.Alerts, a => a.Team == _id && a.Priority >= AlertPriority.Soon);
    }

    /// <summary>The page of the call. Where its server cannot reach the log just then it knows of none, and a page asks again.</summary>
    private async Task<CallView> WatchAsync(TestPage page)
    {
        var began = TimeProvider.System.GetTimestamp();
        do
        {
            if (await page.AskAsync<CallView?>("WatchCall", _id) is { } view) return view;
        }
        while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
        throw new TimeoutException($"No server knows the call. They have said: {floor.Said}");
    }

    private static async Task<TestPage> WallAsync(Uri server, string name = "Sam")
    {
        var page = await TestPage.OpenAsync(server, "wall", name);
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        return page;
    }

    private async Task<TileView> TileAsync(TestPage page, Func<TileView, bool> fits, WallSnapshot? now = null) =>
        now?.Tiles.FirstOrDefault(t => t.CallId == _id && fits(t))
        ?? (await page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == _id && fits(t)))).Changed.First(t => t.CallId == _id);

    /// <summary>The beginning of the call, an alert among it.</summary>
    private async Task<(TestDesk Desk, (ChannelWriter<UplinkMessage> Writer, Task Ended) Uplink)> BeginAsync(Uri server, string agent = "agent-1", string team = "Team A")
    {
        var desk = await TestDesk.ConnectAsync(server, _id);
        var claim = await desk.OpenAsync(TestDesk.Call(_id, agent, team));
        Assert.Null(claim.Refused);
        var uplink = desk.Stream(_id, claim.Claim);
        foreach (var message in Talk[..80]) await uplink.Uplink.WriteAsync(message, Cancel);
        await desk.AcknowledgedAsync(80);
        return (desk, uplink);
    }
}
