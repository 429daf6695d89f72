using System.Text.Json;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>What became of a call, to the last digit: everything on its page but whose call it is and when the server heard of it.</summary>
internal static class Outcome
{
    /// <summary>As text, so that two can be compared and a difference be seen.</summary>
    public static string Of(CallView? view) => view is null ? "no server knows this call" : JsonSerializer.Serialize(new
    {
        view.Tile.NowMs,
        view.Tile.Measures,
        view.Tile.Score,
        view.Tile.SentimentLine,
        view.Strip,
        view.Lines,
        view.Moments,
        Alerts = view.Alerts.Select(a => a.Alert),
        Cues = view.Cues.Where(c => c.From is null).Select(c => $"{c.Id} {c.Rule} {c.Text} {c.RaisedAtMs} {c.Outcome}"),
        view.Habits,
    });

    /// <summary>What a server makes of these messages when nothing goes wrong.</summary>
    public static async Task<string> UndisturbedAsync(Uri server, UplinkMessage[] messages)
    {
        var call = TestDesk.Call($"undisturbed-{Guid.NewGuid():N}", "undisturbed");
        await using var desk = await TestDesk.ConnectAsync(server, "undisturbed");
        await desk.SendAsync(call, messages);
        await using var page = await TestPage.OpenAsync(server, "wall");
        return Of(await page.AskAsync<CallView>("WatchCall", call.CallId));
    }
}
