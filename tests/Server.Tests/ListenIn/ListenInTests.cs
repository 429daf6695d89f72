using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.ListenIn;

public sealed class ListenInTests : IDisposable
{
    private static readonly ListenPacket Sound = new(1, 0, new byte[ListenPacket.Samples], new byte[ListenPacket.Samples]);
    private readonly string _record = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");

    [Fact]
    public async Task A_supervisor_hears_the_desk_which_is_asked_to_begin_and_to_stop()
    {
        await using var server = await StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var claim = await desk.OpenAsync(TestDesk.Call("c1"));
        await using var sam = await TestPage.OpenAsync(server, "listen", "Sam");

        using var hangUp = new CancellationTokenSource();
        var hears = await sam.HearsAsync<ListenPacket>("Listen", hangUp.Token, "c1");
        Assert.True(await desk.Listened.ReadAsync(TestContext.Current.CancellationToken));
        var (audio, _) = desk.Audio("c1", claim.Claim);
        await audio.WriteAsync(Sound, TestContext.Current.CancellationToken);
        var heard = await hears.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, ListenPacket.Samples), (heard.Seq, heard.Agent.Length));

        await hangUp.CancelAsync();
        Assert.False(await desk.Listened.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_agent_sees_it_and_each_use_is_on_record_with_who_when_and_which_call()
    {
        await using var server = await StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c1", agent: "dana"));
        await using var coach = await TestPage.OpenAsync(server, "coach");
        Assert.False((await coach.AskAsync<CoachView>("WatchCoach", "dana")).ListenedIn);
        await using var sam = await TestPage.OpenAsync(server, "listen", "Sam");
        using var hangUp = new CancellationTokenSource();
        await sam.HearsAsync<ListenPacket>("Listen", hangUp.Token, "c1");
        await coach.NextAsync<CoachView>(v => v.ListenedIn);
        var begun = Assert.Single(Recorded());
        Assert.Equal(("c1", "Sam", JsonValueKind.Null), (begun.GetProperty("call").GetString(), begun.GetProperty("by").GetString(), begun.GetProperty("to").ValueKind));

        await hangUp.CancelAsync();
        await coach.NextAsync<CoachView>(v => !v.ListenedIn);
        Assert.Equal(JsonValueKind.String, Recorded()[1].GetProperty("to").ValueKind);
        await using var wall = await TestPage.OpenAsync(server, "wall");
        var use = Assert.Single((await wall.AskAsync<CallView>("WatchCall", "c1")).Side!.Listens);
        Assert.Equal(("Sam", true), (use.By, use.To > use.From));
    }

    [Fact]
    public async Task Without_a_policy_that_allows_it_nobody_listens()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c1"));
        Assert.Contains("switched off", await RefusedAsync(server, "c1"), StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.False((await http.GetFromJsonAsync<ServerFacts>(new Uri(server.Address, "api/server"), TestContext.Current.CancellationToken))!.ListenIn);
    }

    [Fact]
    public async Task What_cannot_be_recorded_does_not_happen()
    {
        await using var server = await StartAsync(record: "/proc/nowhere/record.jsonl");
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c1"));
        Assert.Contains("cannot be recorded", await RefusedAsync(server, "c1"), StringComparison.Ordinal);
        Assert.False(server.Calls.Find("c1")!.Use(c => c.Side.ListenedIn));
    }

    [Fact]
    public async Task Only_a_live_call_can_be_heard_and_only_by_so_many()
    {
        await using var server = await StartAsync(most: 1);
        Assert.Contains("not live", await RefusedAsync(server, "nobody-knows"), StringComparison.Ordinal);
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c1"));
        await using var sam = await TestPage.OpenAsync(server, "listen", "Sam");
        await sam.HearsAsync<ListenPacket>("Listen", TestContext.Current.CancellationToken, "c1");
        await desk.Listened.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Contains("As many supervisors as policy allows", await RefusedAsync(server, "c1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audio_that_is_no_audio_is_refused_and_so_is_a_desk_that_does_not_hold_the_call()
    {
        await using var server = await StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var claim = await desk.OpenAsync(TestDesk.Call("c1"));
        var (audio, ended) = desk.Audio("c1", claim.Claim);
        await audio.WriteAsync(Sound with { Customer = [1] }, TestContext.Current.CancellationToken);
        Assert.Contains("Audio refused", (await Assert.ThrowsAsync<HubException>(() => ended)).Message, StringComparison.Ordinal);
        var (_, foreign) = desk.Audio("c1", claim.Claim - 1);
        Assert.Contains("has claimed this call", (await Assert.ThrowsAsync<HubException>(() => foreign)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_kept_with_the_call_and_colleagues_see_it_at_once()
    {
        await using var server = await StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.OpenAsync(TestDesk.Call("c1"));
        await using var sam = await TestPage.OpenAsync(server, "wall", "Sam");
        await using var kim = await TestPage.OpenAsync(server, "wall", "Kim");
        await kim.AskAsync<CallView>("WatchCall", "c1");
        var note = await sam.AskAsync<NoteView>("AddNote", "c1", "  Promised a call back ");
        Assert.Equal(("Sam", "Promised a call back"), (note.By, note.Text));
        Assert.Equal(note, (await kim.NextAsync<CallChange>(c => c.Side is not null)).Side!.Notes.Single());
        Assert.Null(await sam.AskAsync<NoteView?>("AddNote", "nobody-knows", "x"));
        await Assert.ThrowsAsync<HubException>(() => sam.AskAsync<NoteView?>("AddNote", "c1", new string('x', 1_001)));
    }

    public void Dispose() => File.Delete(_record);

    private Task<RunningServer> StartAsync(string? record = null, int most = 3) =>
        RunningServer.StartAsync(null, ("ListenIn:Allowed", "true"), ("ListenIn:RecordFile", record ?? _record), ("ListenIn:MaxListeners", $"{most}"));

    private JsonElement[] Recorded() => [.. File.ReadLines(_record).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<string> RefusedAsync(RunningServer server, string callId)
    {
        await using var page = await TestPage.OpenAsync(server, "listen", "Kim");
        var hears = await page.HearsAsync<ListenPacket>("Listen", TestContext.Current.CancellationToken, callId);
        return (await Assert.ThrowsAsync<ChannelClosedException>(async () => await hears.ReadAsync(TestContext.Current.CancellationToken))).InnerException!.Message;
    }
}
