using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Playbook;

/// <summary>Calls that a real server has recorded, tried again with other rules.</summary>
public sealed class DryRunTests : IDisposable
{
    private const string NewAlert = """
        alerts:
          any-refusal:
            habit: 6
            priority: soon
            says: "The agent said no"
            action: "See whether there is another way"
            when: [{ moments: [refusal], count: 1, within: 20 }]
            clear-after: 5
            cooldown: 60
            cap: 5
        """;

    private readonly DirectoryInfo _journals = Directory.CreateTempSubdirectory();

    public void Dispose() => _journals.Delete(recursive: true);

    [Fact]
    public async Task A_new_alert_shows_how_often_where_and_on_which_words_it_would_have_fired()
    {
        await using var server = await RecordAsync("bare-refusals", "calm-invoice");
        await using var page = await TestPage.OpenAsync(server, "playbook");

        var report = await page.AskAsync<DryRunReport>("DryRun", new DryRunRequest("playbook.en.yaml", NewAlert));

        Assert.Null(report.Problem);
        Assert.Equal((2, 1), (report.Calls, report.Supervisors));
        var alert = Assert.Single(report.Rules, r => r is { Kind: "alert", Rule: "any-refusal" });
        Assert.True(alert.Fired > 0);
        Assert.Equal(0, alert.Before);
        Assert.Equal("bare-refusals", Assert.Single(alert.Hits.Select(h => h.CallId).Distinct()));
        Assert.All(alert.Hits, h => Assert.True(h.AtMs > 0 && h.Words is { Length: > 0 }));
        Assert.Equal(alert.Fired / report.FloorHours, alert.PerSupervisorHour, 2);
        Assert.True(report.InterruptingPerSupervisorHour >= report.InterruptingBefore);
    }

    [Fact]
    public async Task The_engine_is_the_live_one()
    {
        await using var server = await RecordAsync("talk-over-upset", "abuse");
        await using var page = await TestPage.OpenAsync(server, "playbook");
        var report = await page.AskAsync<DryRunReport>("DryRun", new DryRunRequest("playbook.en.yaml", null));

        foreach (var call in (string[])["talk-over-upset", "abuse"])
        {
            var live = server.Calls.Find(call)!.Use(c => c.Analysis.Alerts.Raised.Select(a => (a.Rule, a.RaisedAtMs)).Order().ToArray());
            var dry = report.Rules.Where(r => r.Kind == "alert").SelectMany(r => r.Hits.Where(h => h.CallId == call).Select(h => (r.Rule, h.AtMs))).Order();
            Assert.NotEmpty(live);
            Assert.Equal(live, dry);
        }
        Assert.All(report.Rules, r => Assert.Equal(r.Before, r.Fired)); // nothing was changed
        Assert.True(report.TimesRealTime > 100, $"{report.TimesRealTime:0} times real time");
    }

    [Fact]
    public async Task A_draft_with_a_mistake_is_refused_with_its_line()
    {
        await using var server = await RecordAsync("calm-invoice");
        await using var page = await TestPage.OpenAsync(server, "playbook");
        var report = await page.AskAsync<DryRunReport>("DryRun", new DryRunRequest("playbook.en.yaml", NewAlert.Replace("refusal]", "refusals]", StringComparison.Ordinal)));
        Assert.Contains("the draft, line 2: alerts: any-refusal: there is no rule \"refusals\"", report.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_supervisors_share_the_cost()
    {
        await using var server = await RecordAsync("bare-refusals");
        await using var page = await TestPage.OpenAsync(server, "playbook");
        var one = await page.AskAsync<DryRunReport>("DryRun", new DryRunRequest("playbook.en.yaml", NewAlert, Supervisors: 1));
        var two = await page.AskAsync<DryRunReport>("DryRun", new DryRunRequest("playbook.en.yaml", NewAlert, Supervisors: 2));
        Assert.Equal(one.InterruptingPerSupervisorHour, 2 * two.InterruptingPerSupervisorHour, 2);
    }

    private async Task<RunningServer> RecordAsync(params string[] calls)
    {
        var server = await RunningServer.StartAsync(null, ("Calls:JournalFolder", _journals.FullName));
        await using var desk = await TestDesk.ConnectAsync(server);
        foreach (var call in calls) await desk.SendAsync(TestDesk.Call(call), Recorded.Messages(call));
        return server;
    }
}
