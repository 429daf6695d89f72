using LiveEmpathy.Contracts;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Tests.Playbook;

/// <summary>Real files, a real server, a real page.</summary>
public sealed class PlaybookHubTests : IDisposable
{
    private readonly PlaybookFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_new_version_is_for_new_calls_and_running_calls_keep_theirs()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        await using var server = await RunningServer.StartAsync(null, _files.Setting);
        await using var desk = await TestDesk.ConnectAsync(server);
        await using var page = await TestPage.OpenAsync(server, "playbook", "Sam");
        await desk.OpenAsync(TestDesk.Call("before", team: "Energy"));

        var text = await page.AskAsync<string>("PlaybookText", "energy.yaml", (int?)null);
        Assert.Null(await page.AskAsync<string?>("CheckPlaybook", "energy.yaml", text));
        var saved = await page.AskAsync<PlaybookSaved>("SavePlaybook", "energy.yaml", text.Replace("Energy team", "Energy team, second", StringComparison.Ordinal), 1, "a name");
        Assert.Equal(("Sam", "changed name", "a name"), (saved.Version!.By, saved.Version.Changes, saved.Version.Note));
        await desk.OpenAsync(TestDesk.Call("after", agent: "agent-2", team: "Energy"));

        Assert.Equal("Energy team", server.Calls.Find("before")!.Playbook.Name);
        Assert.Equal("Energy team, second", server.Calls.Find("after")!.Playbook.Name);
        Assert.Equal(2, (await page.AskAsync<PlaybookVersion[]>("PlaybookVersions", "energy.yaml")).Length);
        var shelf = await page.AskAsync<PlaybookShelfView>("Playbooks");
        Assert.True(shelf.Editable);
        Assert.Contains(shelf.Playbooks, p => p is { File: "energy.yaml", Extends: "playbook.en.yaml", Version: 2 });
        Assert.Contains(shelf.Playbooks, p => p is { File: "playbook.en.yaml", Version: 0 });
    }

    [Fact]
    public async Task A_file_that_changes_on_disk_is_read_again_and_a_broken_one_is_told_in_health_and_on_the_wall()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        await using var server = await RunningServer.StartAsync(null, _files.Setting);
        await using var wall = await TestPage.OpenAsync(server, "wall");
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Empty((await wall.AskAsync<WallSnapshot>("WatchWall", (string?)null)).Troubles!);
        Assert.Equal("Healthy", await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));

        _files.Write("energy.yaml", PlaybookFiles.Energy.Replace("habit: 1", "habit: 99", StringComparison.Ordinal));
        var told = await wall.NextAsync<WallBatch>(b => b.Troubles is { Length: > 0 });
        Assert.Contains("energy.yaml, line 5: alerts: long-silence: there is no habit 99", Assert.Single(told.Troubles!), StringComparison.Ordinal);
        var health = await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.StartsWith("Degraded", health, StringComparison.Ordinal);
        Assert.Contains("line 5", health, StringComparison.Ordinal);

        _files.Write("energy.yaml", PlaybookFiles.Energy.Replace("Energy team", "Energy, mended", StringComparison.Ordinal));
        Assert.Empty((await wall.NextAsync<WallBatch>(b => b.Troubles is { Length: 0 })).Troubles!);
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c", team: "Energy"));
        Assert.Equal("Energy, mended", server.Calls.Find("c")!.Playbook.Name);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_server_with_what_to_do()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(null, ("Playbook:Folder", "/no/such/folder")));
        Assert.Contains("there is no folder /no/such/folder", refused.Message, StringComparison.Ordinal);
    }
}
