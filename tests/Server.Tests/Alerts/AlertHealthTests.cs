using System.Net.Http.Json;
using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Alerts;

public sealed class AlertHealthTests
{
    private readonly FakeTimeProvider _time = new(TalkScript.Call.StartedAt);

    [Fact]
    public void The_figures_are_those_of_the_alerts()
    {
        var log = new AlertLog(_time);
        var desks = Enumerable.Range(0, 10).Select(i => new AlertDesk(TalkScript.Call with { CallId = $"c{i}" }, log, _time)).ToArray();
        desks[0].Notice([Raised.Alert(1, AlertPriority.Urgent, "abuse")]);
        desks[1].Notice([Raised.Alert(1, AlertPriority.Soon, "tone-gap")]);
        desks[2].Notice([Raised.Alert(1, AlertPriority.Soon, "tone-gap"), Raised.Alert(2, AlertPriority.Soon, "tone-gap")]);
        foreach (var desk in desks[4..]) desk.Notice([Raised.Alert(1, AlertPriority.Note, "long-silence")]);
        _time.Advance(TimeSpan.FromSeconds(10));
        desks[0].Act(1, AlertAct.Acknowledge, "Sam");
        _time.Advance(TimeSpan.FromSeconds(20));
        desks[1].Act(1, AlertAct.Wrong, "Sam");
        desks[2].Notice([Raised.Alert(1, AlertPriority.Soon, "tone-gap", cleared: 9_000), Raised.Alert(2, AlertPriority.Soon, "tone-gap")]);
        desks[2].Close();

        var health = log.Health(20);

        Assert.Equal((20, 10, 5f, 2f), (health.Minutes, health.Raised, health.PerTenMinutes, health.InterruptingPerTenMinutes));
        Assert.Equal((.1f, .3f, .6f), (health.Urgent, health.Soon, health.Note));
        Assert.Equal(20f, health.SecondsToAct); // the median of 10 and 30
        Assert.Equal(2, health.Unanswered);
        Assert.Equal(.5f, health.Wrong);
        Assert.Equal((2, 2), (health.Acted, health.InterruptingActed));
        Assert.Equal([new RuleHealth("long-silence", AlertPriority.Note, 6, 6, 0, 0), new RuleHealth("tone-gap", AlertPriority.Soon, 3, 2, 1, 1), new RuleHealth("abuse", AlertPriority.Urgent, 1, 1, 1, 0)], health.Noisiest);
    }

    [Fact]
    public void What_is_older_than_the_time_asked_for_does_not_count_and_what_was_taken_back_is_no_act()
    {
        var log = new AlertLog(_time);
        var desk = new AlertDesk(TalkScript.Call, log, _time);
        desk.Notice([Raised.Alert(1, AlertPriority.Soon)]);
        desk.Act(1, AlertAct.Wrong, "Sam");
        desk.Undo(1, "Sam");
        Assert.Null(log.Health(60).Wrong);
        Assert.Null(log.Health(60).SecondsToAct);

        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(0, log.Health(60).Raised);
        Assert.Equal(1, log.Health(480).Raised);
        Assert.Equal(480, log.Health(10_000).Minutes);
    }

    [Fact]
    public async Task A_page_and_a_script_can_ask_for_them()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "wall", "Sam");
        await desk.SendAsync(TestDesk.Call("c1"), Recorded.Messages("abuse"));
        await page.AskAsync<AlertView>("ActOnAlert", "c1", 1, AlertAct.Acknowledge);

        var asked = await page.AskAsync<AlertHealth>("AlertHealth", 60);
        using var http = new HttpClient { BaseAddress = server.Address };
        var json = (await http.GetFromJsonAsync<AlertHealth>("/api/alerts/health?minutes=60", TestContext.Current.CancellationToken))!;

        Assert.Contains(asked.Noisiest, r => r is { Rule: "abuse", Acted: 1 });
        Assert.Equal((asked.Raised, asked.Urgent), (json.Raised, json.Urgent));
        Assert.Equal(asked.Noisiest, json.Noisiest);
    }
}
