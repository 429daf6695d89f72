using System.Net.Http.Json;
using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.Wall;

public sealed class WallTests
{
    private static readonly UplinkMessage[] Talk = [.. new TalkScript().Agent(0, 3, "good morning").Customer(4, 6, "hello").Messages()];

    [Fact]
    public async Task A_new_viewer_gets_everything_and_then_what_changes()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var first = await OpenAsync(desk, "c1");
        await using var page = await TestPage.OpenAsync(server, "wall");

        var snapshot = await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        Assert.Equal("c1", Assert.Single(snapshot.Tiles).CallId);

        await OpenAsync(desk, "c2");
        var batch = await page.NextAsync<WallBatch>(b => b.Changed.Length > 0);
        Assert.Equal("c2", Assert.Single(batch.Changed).CallId);
        await first.WriteAsync(Talk[0], TestContext.Current.CancellationToken);
        Assert.Equal(400, (await page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == "c1"))).Changed.Single(t => t.CallId == "c1").NowMs);
    }

    [Fact]
    public async Task A_viewer_of_one_team_sees_no_other()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("a", team: "Team A"));
        await desk.OpenAsync(TestDesk.Call("b", team: "Team B"));
        await using var page = await TestPage.OpenAsync(server, "wall");

        Assert.Equal("b", Assert.Single((await page.AskAsync<WallSnapshot>("WatchWall", "Team B")).Tiles).CallId);
        await desk.OpenAsync(TestDesk.Call("a2", team: "Team A"));
        await desk.OpenAsync(TestDesk.Call("b2", team: "Team B"));
        Assert.All((await page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == "b2"))).Changed, t => Assert.Equal("Team B", t.Team));
    }

    [Fact]
    public async Task A_page_that_opens_gets_the_worst_calls_of_its_team_at_a_glance()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        for (var i = 0; i < 30; i++) await desk.OpenAsync(TestDesk.Call($"b{i}", team: "Team B"));
        await desk.OpenAsync(TestDesk.Call("a", team: "Team A"));

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, "api/wall?team=Team%20B"), TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var glance = (await answer.Content.ReadFromJsonAsync(HubJson.Default.WallSnapshot, TestContext.Current.CancellationToken))!;
        Assert.Equal(24, glance.Tiles.Length);
        Assert.All(glance.Tiles, t => Assert.Equal("Team B", t.Team));
    }

    [Theory]
    [InlineData("?language=en&density=compact", "Pace|Tempo", false)]
    [InlineData("?language=en", "Pace|Tone|Team B", true)]
    [InlineData("?language=de&rail=on", "Tempo|Team B", true)]
    [InlineData("?language=de&team=Team%20A", "Tempo|Team A", true)]
    public async Task A_page_that_opens_shows_them_as_they_look_while_its_program_loads(string query, string says, bool whole)
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        for (var i = 0; i < 30; i++) await desk.OpenAsync(TestDesk.Call($"b{i}", team: "Team B"));
        await desk.OpenAsync(TestDesk.Call("a", team: "Team A"));

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, "api/wall/look" + query), TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var look = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(query.Contains("team", StringComparison.Ordinal) ? 1 : 24, look.Split("<article ").Length - 1);
        Assert.Contains("inert", look[..look.IndexOf("<article", StringComparison.Ordinal)], StringComparison.Ordinal); // nothing of it answers yet
        foreach (var word in says.Split('|')) Assert.Equal(whole, look.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tone_is_not_drawn_where_the_law_keeps_it_from_supervisors()
    {
        await using var server = await RunningServer.StartAsync(null, ("Legal:Profile", "EU"));
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("a"));
        using var http = new HttpClient();
        var look = await http.GetStringAsync(new Uri(server.Address, "api/wall/look"), TestContext.Current.CancellationToken);
        Assert.Contains("Pace", look, StringComparison.Ordinal);
        Assert.DoesNotContain("Tone", look, StringComparison.Ordinal);
    }

    /// <summary>
    /// <code>
    /// c1, seen        tile . tile . tile . tile . tile      twice a second
    /// c2, out of sight tile . . . . . . .  tile . . . end   every other second, its end at once
    /// </code>
    /// </summary>
    [Fact]
    public async Task Tiles_out_of_sight_come_less_often_but_what_happens_to_a_call_does_not_wait()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var (seen, unseen) = (await OpenAsync(desk, "c1"), await OpenAsync(desk, "c2"));
        await using var page = await TestPage.OpenAsync(server, "wall");
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await page.TellAsync("LookAt", (object)Enumerable.Range(0, 499).Select(i => $"{i}{new string('x', 120)}").Prepend("c1").ToArray()); // as many and as long as may be

        foreach (var message in Talk.Take(5))
        {
            await seen.WriteAsync(message, TestContext.Current.CancellationToken);
            await unseen.WriteAsync(message, TestContext.Current.CancellationToken);
            await page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == "c1" && t.NowMs >= message.UpToMs));
        }
        int Told(string call) => page.All<WallBatch>().Count(b => b.Changed.Any(t => t.CallId == call));
        Assert.True(Told("c2") < Told("c1"), $"c1 {Told("c1")} times, c2 {Told("c2")} times");

        unseen.Complete();
        await page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == "c2" && t.State != CallState.Live));
    }

    [Fact]
    public async Task An_alert_that_interrupts_goes_ahead_and_exactly_one_supervisor_takes_it()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var sam = await TestPage.OpenAsync(server, "wall", "Sam");
        await using var kim = await TestPage.OpenAsync(server, "wall", "Kim");
        await sam.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await kim.AskAsync<WallSnapshot>("WatchWall", (string?)null);

        await desk.SendAsync(TestDesk.Call("c1"), Recorded.Messages("abuse"));

        var alert = await sam.NextAsync<AlertView>();
        Assert.Equal("abuse", alert.Alert.Rule);
        var acts = await Task.WhenAll(
            sam.AskAsync<AlertView>("ActOnAlert", "c1", alert.Alert.Id, AlertAct.Acknowledge),
            kim.AskAsync<AlertView>("ActOnAlert", "c1", alert.Alert.Id, AlertAct.Wrong));
        Assert.Equal(acts[0].By, acts[1].By);
        Assert.Equal(acts[0].Act, acts[1].Act);
        Assert.Contains(acts[0].By, (string[])["Sam", "Kim"]);
    }

    [Fact]
    public async Task The_page_of_a_call_is_the_whole_call_and_then_its_changes()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var messages = Recorded.Messages("talk-over-upset");
        var uplink = await OpenAsync(desk, "c1");
        foreach (var message in messages[..80]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        await desk.AcknowledgedAsync(80);
        await using var page = await TestPage.OpenAsync(server, "wall");

        var view = await page.AskAsync<CallView>("WatchCall", "c1");
        Assert.NotEmpty(view.Lines);
        Assert.Contains(view.Moments, m => m is { Rule: "talk-over", Kind: MomentKind.Fault });
        Assert.NotEmpty(view.WhisperPhrases);
        Assert.Contains(view.Lines, l => l is { Sentiment: < 0, Pulls: [{ Share: < 0 }, ..] }); // which words made it so

        foreach (var message in messages[80..]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        var change = await page.NextAsync<CallChange>(c => c.Lines.Length > 0);
        Assert.DoesNotContain(change.Lines, line => view.Lines.Any(l => l with { Pulls = null } == line with { Pulls = null }));
        Assert.Null(await page.AskAsync<CallView?>("WatchCall", "nobody-knows"));
    }

    [Fact]
    public async Task An_open_page_is_told_how_long_a_talk_over_became()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "wall");
        var uplink = await OpenAsync(desk, "c1");
        var talk = new TalkScript().Customer(0, 8, "i have been waiting for three weeks").Agent(2, 5, "so what is it that you want");
        foreach (var message in talk.Messages(3.2)) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        await desk.AcknowledgedAsync(8);
        var found = (await page.AskAsync<CallView>("WatchCall", "c1")).Moments.Single(m => m.Rule == "talk-over");
        Assert.True(found.ToMs <= 3_200);

        foreach (var message in talk.Messages().Skip(8)) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);

        await page.NextAsync<CallChange>(c => c.Moments.Any(m => m.Id == found.Id && m.Text == "Talked over the customer for 3.0 s"));
    }

    [Fact]
    public async Task A_whisper_reaches_the_agent_and_is_no_longer_than_a_glance()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await OpenAsync(desk, "c1");
        await using var page = await TestPage.OpenAsync(server, "wall", "Sam");
        await using var coach = await TestPage.OpenAsync(server, "coach");
        await coach.AskAsync<CoachView>("WatchCoach", "agent-1");

        var cue = await page.AskAsync<CueView>("Whisper", "c1", "offer to call back");

        var seen = await coach.NextAsync<CoachView>(v => v.Cue?.Rule == "whisper");
        Assert.Equal(("offer to call back", "Sam"), (seen.Cue!.Text, seen.Cue.From));
        Assert.Equal("offer to call back", (await desk.Nudges.ReadAsync(TestContext.Current.CancellationToken))?.Text);
        await coach.TellAsync("Seen", "c1", cue.Id);
        await coach.TellAsync("Judge", "c1", cue.Id, CueVerdict.Helpful);
        var kept = (await page.AskAsync<CallView>("WatchCall", "c1")).Cues.Single();
        Assert.NotNull(kept.SeenAt);
        Assert.Equal(CueVerdict.Helpful, kept.Verdict);

        var refused = await Assert.ThrowsAsync<HubException>(() => page.AskAsync<CueView>("Whisper", "c1", new string('x', 141)));
        Assert.Contains("1 to 140 characters", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<System.Threading.Channels.ChannelWriter<UplinkMessage>> OpenAsync(TestDesk desk, string callId)
    {
        var claim = await desk.OpenAsync(TestDesk.Call(callId));
        Assert.Null(claim.Refused);
        return desk.Stream(callId, claim.Claim).Uplink;
    }
}
