using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Wall;

/// <summary>What a supervisor's seat is told, and when, over a real connection.</summary>
public sealed class SeatTests
{
    private static readonly UplinkMessage[] UpToAlert = Until("talk-over-upset", AlertPriority.Soon);

    [Fact]
    public async Task A_second_soon_alert_waits_in_the_list_until_the_first_is_dealt_with()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var sam = await TestPage.OpenAsync(server, "wall", "Sam");
        await sam.AskAsync<WallSnapshot>("WatchWall", (string?)null);

        await desk.SendAsync(TestDesk.Call("c1"), UpToAlert);
        var first = await sam.NextAsync<AlertView>();
        Assert.Equal("c1", first.CallId);
        await desk.SendAsync(TestDesk.Call("c2", agent: "agent-2"), UpToAlert);
        var queue = (await sam.NextAsync<WallBatch>(b => b.Queue is { Ranked.Length: > 0 })).Queue!;
        Assert.Equal(("c2", false, 1), (Assert.Single(queue.Ranked).CallId, queue.Flood, queue.Interrupted));

        await sam.AskAsync<AlertView>("ActOnAlert", "c1", first.Alert.Id, AlertAct.Acknowledge);
        Assert.Equal("c2", (await sam.NextAsync<AlertView>()).CallId); // its turn
        Assert.Empty((await sam.NextAsync<WallBatch>(b => b.Queue is not null)).Queue!.Ranked);
    }

    [Fact]
    public async Task The_tile_of_an_alert_does_not_wait_for_the_next_batch_though_the_seat_is_not_told_of_it_by_itself()
    {
        var time = new FakeTimeProvider(TestDesk.Call("").StartedAt); // it stands still: what waits for a pause never comes
        await using var server = await RunningServer.StartAsync(time);
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var sam = await TestPage.OpenAsync(server, "wall", "Sam");
        await sam.AskAsync<WallSnapshot>("WatchWall", (string?)null);

        foreach (var id in (string[])["c1", "c2", "c3"])
        {
            await desk.SendAsync(TestDesk.Call(id, agent: $"agent-{id}"), UpToAlert);
            await sam.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == id && t.Alert is not null));
        }

        Assert.Equal("c1", Assert.Single(sam.All<AlertView>()).CallId);
    }

    [Fact]
    public async Task An_alert_that_is_handed_over_is_told_to_the_seat_of_that_name_at_once()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var sam = await TestPage.OpenAsync(server, "wall", "Sam");
        await using var kim = await TestPage.OpenAsync(server, "wall", "Kim");
        await sam.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await kim.AskAsync<WallSnapshot>("WatchWall", "another team"); // Kim would not hear of it otherwise
        await desk.SendAsync(TestDesk.Call("c1"), UpToAlert);
        var raised = await sam.NextAsync<AlertView>();
        Assert.Equal(["Kim"], await sam.AskAsync<string[]>("Seats"));

        await sam.AskAsync<AlertView>("HandOverAlert", "c1", raised.Alert.Id, "Kim");

        var told = await kim.NextAsync<AlertView>();
        Assert.Equal(("Sam", "Kim", AlertAct.HandOver), (told.By, told.HandedTo, told.Act!.Value));
        var taken = await kim.AskAsync<AlertView>("ActOnAlert", "c1", raised.Alert.Id, AlertAct.Acknowledge);
        Assert.Equal("Kim", taken.By);
        Assert.Equal("Kim", (await sam.AskAsync<AlertView>("UndoAlert", "c1", raised.Alert.Id)).By); // nothing of Sam's to take back
    }

    /// <summary>The messages of a demo call up to the one that raises an alert.</summary>
    private static UplinkMessage[] Until(string call, AlertPriority priority)
    {
        var data = new ShippedData(typeof(LiveEmpathy.Server.Calls.CallRegistry).Assembly);
        var analyzer = new CallAnalyzer(TalkScript.Call, CallPlaybook.Parse(data.Read("playbook.en.yaml"), "playbook.en.yaml"), TextModels.Load(data));
        return [.. Recorded.Messages(call).TakeWhile(message =>
        {
            var before = analyzer.Alerts.Raised.Any(a => a.Priority == priority);
            analyzer.Take(message);
            return !before;
        })];
    }
}
