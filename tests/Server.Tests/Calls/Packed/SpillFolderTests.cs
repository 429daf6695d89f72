using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls.Packed;

namespace LiveEmpathy.Server.Tests.Calls.Packed;

/// <summary>The real server: what a page is shown of a long call is all of it, wherever its older parts lie.</summary>
public sealed class SpillFolderTests
{
    private const int Minutes = 15; // fewer messages than a desk may send at once

    [Fact]
    public async Task A_long_call_is_shown_whole_and_the_folder_looks_empty()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using var server = await RunningServer.StartAsync(null, ("Calls:SpillFolder", folder.FullName));
        var store = server.Service<BlocksInFile>();

        var said = await SaidAsync(server);

        Assert.True(SpinWait.SpinUntil(() => store.Length > 5_000, TimeSpan.FromSeconds(60)));
        Assert.Equal(said, await ShownAsync(server));
        Assert.Empty(folder.GetFileSystemInfos()); // it has no name: nobody can open it, and it goes with the process
        Assert.Equal("Healthy", await HealthAsync(server));
        folder.Delete();
    }

    [Fact]
    public async Task Where_no_file_can_be_made_the_call_stays_in_memory_and_health_says_so()
    {
        var file = Path.GetTempFileName();
        await using var server = await RunningServer.StartAsync(null, ("Calls:SpillFolder", Path.Combine(file, "below")));

        Assert.Equal(await SaidAsync(server), await ShownAsync(server));
        Assert.Matches("^Degraded\nAll of each call stays in memory.* Set Calls:SpillFolder to a folder with room.$", await HealthAsync(server));
        Assert.Equal(0, server.Service<BlocksInFile>().Length);
        File.Delete(file);
    }

    private static async Task<string[]> SaidAsync(RunningServer server)
    {
        await using var desk = await TestDesk.ConnectAsync(server);
        var messages = LongCall.Of(Minutes);
        messages[^1] = messages[^1] with { Ended = true };
        await desk.SendAsync(TestDesk.Call("c1"), messages);
        return [.. messages.SelectMany(m => m.Words ?? []).Where(u => u.Final).Select(u => $"{u.UtteranceId} {string.Join(' ', u.Words.Select(w => w.Text))}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string[]> ShownAsync(RunningServer server)
    {
        await using var page = await TestPage.OpenAsync(server, "wall");
        var call = await page.AskAsync<CallView>("WatchCall", "c1");
        return [.. call.Lines.Select(l => $"{l.Id} {l.Text}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string> HealthAsync(RunningServer server)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(server.Address, "/health/ready"), TestContext.Current.CancellationToken);
    }
}
