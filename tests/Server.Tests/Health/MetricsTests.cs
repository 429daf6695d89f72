using System.Text.Json;
using System.Text.RegularExpressions;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Health;

/// <summary>Instruments are heard by every exporter of the process: no other server may run beside these tests.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>What `/metrics` says after a call with an alert, and that the dashboard asks for nothing else.</summary>
[Collection(nameof(MetricsTests))]
public sealed partial class MetricsTests
{
    [Fact]
    public async Task A_call_is_counted_and_nobody_is_named()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "wall");
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        var messages = Recorded.Messages("abuse");
        var call = TestDesk.Call("call-4711", "agent-4711");
        await desk.SendAsync(call, messages);
        await page.NextAsync<AlertView>();
        await desk.OpenAsync(TestDesk.Call("", "x"));

        var text = await ReadAsync(server);

        Assert.Equal(messages.Length, Value(text, "liveempathy_uplink_messages_total"));
        Assert.Equal(1, Value(text, "liveempathy_uplink_refused_total{[^}]*reason=\"call\""));
        Assert.Equal(1, Value(text, "liveempathy_alerts_total{[^}]*rule=\"abuse\"[^}]*"));
        Assert.Equal(1, Value(text, "liveempathy_calls{[^}]*state=\"Ended\""));
        Assert.Equal(1, Value(text, "liveempathy_viewers{[^}]*screen=\"wall\""));
        Assert.True(Value(text, "liveempathy_alert_delay_seconds_count{?[^}]*") >= 1);
        Assert.True(Value(text, "liveempathy_wall_delay_seconds_count{?[^}]*") >= 1);
        foreach (var said in (string[])["call-4711", "agent-4711", call.AgentName, call.Team]) Assert.DoesNotContain($"\"{said}\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_alert_is_counted_once_however_many_servers_know_of_it()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var a = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address));
        await using var b = await RunningServer.StartAsync(null, ("ConnectionStrings:Redis", redis.Address));
        await using var before = await TestDesk.ConnectAsync(a, "d");
        await using var page = await TestPage.OpenAsync(b, "wall");
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        var messages = Recorded.Messages("abuse");
        var claim = await before.OpenAsync(TestDesk.Call("c1"));
        var (uplink, _) = before.Stream("c1", claim.Claim);
        foreach (var message in messages[..^1]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        await page.NextAsync<AlertView>(); // another server tells of it
        await page.AskAsync<CallView>("WatchCall", "c1"); // and has a copy of the call

        await using var after = await TestDesk.ConnectAsync(b, "d"); // and takes it over
        await after.SendAsync(TestDesk.Call("c1"), messages);

        var text = await ReadAsync(a); // of both: they run in one process
        Assert.Equal(1, Value(text, "liveempathy_alerts_total{[^}]*rule=\"abuse\"[^}]*"));
    }

    [Fact]
    public async Task The_dashboard_asks_only_for_what_there_is()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "wall");
        await page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        await desk.SendAsync(TestDesk.Call("c1"), Recorded.Messages("abuse"));
        await page.NextAsync<AlertView>();
        await desk.OpenAsync(TestDesk.Call("", "x"));
        var text = await ReadAsync(server);
        var dashboard = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "grafana.json"));

        var asked = Names().Matches(dashboard).Select(m => m.Value).Distinct().ToArray();

        Assert.True(asked.Length > 8);
        var later = (string[])["liveempathy_viewers_dropped_total", "liveempathy_wall_conflated_total"]; // only once it has happened
        Assert.All(asked.Except(later), name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.NotEmpty(JsonDocument.Parse(dashboard).RootElement.GetProperty("panels").EnumerateArray());
    }

    private static async Task<string> ReadAsync(RunningServer server)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(server.Address, "/metrics"), TestContext.Current.CancellationToken);
    }

    private static double Value(string text, string name)
    {
        var line = Regex.Match(text, $"^{name.Replace("{", "\\{", StringComparison.Ordinal)}[^ ]* ([0-9.e+-]+)", RegexOptions.Multiline);
        Assert.True(line.Success, $"{name} is not there:\n{text}");
        return double.Parse(line.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("(liveempathy|dotnet|kestrel|http)_[a-z_]+")]
    private static partial Regex Names();
}
