using System.Text.Json;
using System.Text.RegularExpressions;
using LiveEmpathy.Contracts;

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
