using LiveEmpathy.Server.Calls;

namespace LiveEmpathy.Server.Tests.Calls;

public sealed class JournalTests
{
    [Fact]
    public async Task The_journal_holds_every_message_once_and_gives_the_same_call_again()
    {
        var folder = Directory.CreateTempSubdirectory();
        var messages = Recorded.Messages("bare-refusals");
        string live;
        await using (var server = await RunningServer.StartAsync(null, ("Calls:JournalFolder", folder.FullName)))
        {
            await using var desk = await TestDesk.ConnectAsync(server);
            await desk.SendAsync(TestDesk.Call("c1"), [.. messages[..^1], messages[3], messages[^1]]);
            live = server.Calls.Find("c1")!.Use(c => string.Join('\n', c.Analysis.Moments));
        }

        await using var file = File.OpenRead(Path.Combine(folder.FullName, "c1.journal"));
        var (call, read) = await CallJournal.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal("c1", call.CallId);
        Assert.Equal(messages.Length, read.Count);
        Assert.NotEmpty(live);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Nothing_that_was_said_and_no_name_is_logged()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "wall");
        await page.AskAsync<object>("WatchWall", (string?)null);
        await desk.SendAsync(TestDesk.Call("c1") with { AgentName = "Peter Holm" }, Recorded.Messages("bare-refusals"));
        await page.AskAsync<object>("Whisper", "c1", "offer the saturday slot");

        var logged = server.Logs.All;
        Assert.Contains("c1", logged, StringComparison.Ordinal);
        foreach (var word in (string[])["Holm", "washing", "Saturday", "saturday", "refund", "policy"])
            Assert.DoesNotContain(word, logged, StringComparison.Ordinal);
    }
}
