using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Desk.Tests.Uplink;

/// <summary>The uplink against the real server over a bad line: all there, once, in order, as the server's own journal tells.</summary>
public sealed class BatteryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _journals = new();
    private readonly QuickTime _time = new(20);
    private readonly LineStatus _line = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _journals.Dispose();
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 1)]
    [InlineData(300, 3)]
    public async Task A_line_that_hands_on_odd_pieces_slowly(int pieceBytes, int msPerPiece)
    {
        await using var server = await StartAsync();
        await using var line = new HarshLine(server.Address);
        (line.PieceBytes, line.PerPiece) = (pieceBytes, TimeSpan.FromMilliseconds(msPerPiece));
        using var outbox = Filled(30);

        await Uplink(outbox, TimeProvider.System, line.Address).RunAsync(Stop);

        await ArrivedAsync(server, 30);
    }

    [Fact]
    public async Task A_line_that_stalls_without_closing_is_given_up_and_nothing_comes_twice_when_it_flows_again()
    {
        await using var server = await StartAsync();
        await using var line = new HarshLine(server.Address);
        using var outbox = new Outbox(_folder.Path);
        var running = Uplink(outbox, _time, line.Address).RunAsync(Stop);
        for (var seq = 1; seq <= 20; seq++) outbox.Add(Message(seq, 200));
        await Until(() => outbox.Waiting < 8);

        line.Stall();
        for (var seq = 21; seq <= 200; seq++) outbox.Add(Message(seq, 200));
        await Until(() => _line.State == LinkState.Waiting);
        line.Flow();
        await running;

        await ArrivedAsync(server, 200);
    }

    [Fact]
    public async Task A_line_that_is_cut_again_and_again()
    {
        await using var server = await StartAsync();
        await using var line = new HarshLine(server.Address);
        (line.PieceBytes, line.PerPiece) = (200, TimeSpan.FromMilliseconds(1));
        using var outbox = Filled(300);
        var running = Uplink(outbox, _time, line.Address).RunAsync(Stop);

        for (var cut = 1; cut <= 5 && !running.IsCompleted; cut++)
        {
            var from = line.Passed;
            await Until(() => line.Passed > from + 1500 || running.IsCompleted);
            line.Cut();
        }

        line.PerPiece = TimeSpan.Zero;
        await running;

        await ArrivedAsync(server, 300);
    }

    [Fact]
    public async Task Minutes_offline_beyond_what_memory_holds_then_another_server_gets_all_of_it()
    {
        var first = await StartAsync();
        await using var line = new HarshLine(first.Address);
        using var outbox = new Outbox(_folder.Path, memoryMessages: 64);
        for (var seq = 1; seq <= 20; seq++) outbox.Add(Message(seq, 2000));
        var running = Uplink(outbox, _time, line.Address).RunAsync(Stop);
        await Until(() => outbox.Waiting < 8);
        await first.DisposeAsync();
        line.Cut();

        // 2000 messages: thirteen minutes of a call.
        for (var seq = 21; seq <= 2000; seq++) outbox.Add(Message(seq, 2000));
        await Until(() => _line.State == LinkState.Waiting);
        Assert.True(new FileInfo(Assert.Single(Directory.GetFiles(_folder.Path))).Length > 50_000);
        File.Delete(Path.Combine(_journals.Path, "call-1.journal"));
        await using var second = await StartAsync();
        line.Server = second.Address;
        await running;

        await ArrivedAsync(second, 2000);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    public async Task A_clock_that_jumps_by_days_changes_nothing(int days)
    {
        await using var server = await StartAsync();
        using var outbox = new Outbox(_folder.Path);
        var running = Uplink(outbox, _time, server.Address).RunAsync(Stop);
        for (var seq = 1; seq <= 50; seq++) outbox.Add(Message(seq, 100));
        await Until(() => outbox.Waiting < 8);

        _time.Jump = TimeSpan.FromDays(days);
        for (var seq = 51; seq <= 100; seq++) outbox.Add(Message(seq, 100));
        await running;

        await ArrivedAsync(server, 100);
    }

    [Fact]
    public async Task Longer_offline_than_the_server_waits_for_a_desk_and_it_takes_the_rest_all_the_same()
    {
        await using var server = await StartAsync(("Calls:DeskGoneSeconds", "1"), ("Calls:EndedOnWallSeconds", "0"));
        await using var line = new HarshLine(server.Address);
        using var outbox = new Outbox(_folder.Path);
        for (var seq = 1; seq <= 20; seq++) outbox.Add(Message(seq, 100));
        var running = Uplink(outbox, _time, line.Address).RunAsync(Stop);
        await Until(() => outbox.Waiting < 8);

        line.Server = new Uri("http://127.0.0.1:1");
        line.Cut();
        for (var seq = 21; seq <= 100; seq++) outbox.Add(Message(seq, 100));
        await Until(() => server.Calls.OnWall.Count == 0);
        line.Server = server.Address;
        await running;

        await ArrivedAsync(server, 100);
    }

    [Fact]
    public async Task A_call_whose_last_acknowledgement_was_lost_is_over_all_the_same()
    {
        await using var server = await StartAsync();
        await using var line = new HarshLine(server.Address);
        using var outbox = new Outbox(_folder.Path);
        for (var seq = 1; seq <= 8; seq++) outbox.Add(Message(seq, 9));
        var running = Uplink(outbox, _time, line.Address).RunAsync(Stop);
        await Until(() => outbox.Waiting == 0);

        // The last message gets through, the answer to it does not.
        line.StallAnswers = true;
        outbox.Add(Message(9, 9));
        await Until(() => server.Calls.Find("call-1")!.Use(call => call.Analysis.Conversation.Ended));
        line.StallAnswers = false;
        line.Cut();
        await running;

        Assert.True(outbox.Delivered);
        await ArrivedAsync(server, 9);
    }

    [Fact]
    public async Task A_server_with_too_many_calls_is_asked_again_until_it_has_room()
    {
        await using var server = await StartAsync(("Calls:MaxCalls", "1"));
        using var first = new Outbox(_folder.Path);
        first.Add(Message(1, 2));
        var holding = Uplink(first, _time, "call-0", server.Address).RunAsync(Stop);
        await Until(() => server.Calls.Find("call-0") is not null);
        using var outbox = Filled(40);
        var running = Uplink(outbox, _time, server.Address).RunAsync(Stop);
        await Until(() => _line.Note?.Contains("can take no more", StringComparison.Ordinal) == true);

        first.Add(Message(2, 2));
        await holding;
        await running;

        await ArrivedAsync(server, 40);
    }

    private Task<RunningServer> StartAsync(params (string, string)[] settings) =>
        RunningServer.StartAsync(null, [("Calls:JournalFolder", _journals.Path), .. settings]);

    /// <summary>What the server took is what was sent, each once and in order.</summary>
    private async Task ArrivedAsync(RunningServer server, int messages)
    {
        Assert.True(server.Calls.Find("call-1")!.Use(call => call.Analysis.Conversation.Ended));
        await server.DisposeAsync();
        await using var file = File.OpenRead(Path.Combine(_journals.Path, "call-1.journal"));
        var (_, taken) = await CallJournal.ReadAsync(file, Stop);
        Assert.Equal(Enumerable.Range(1, messages).Select(seq => ((long)seq, $"word{seq}")), taken.Select(message => (message.Seq, message.Words!.Single().Words.Single().Text)));
    }

    private static UplinkMessage Message(int seq, int last) =>
        new(seq, seq * 400, Words: [new UtteranceUpdate(Leg.Customer, seq, [new Word($"word{seq}", (seq * 400) - 300, (seq * 400) - 100)], 1, Final: true)], Ended: seq == last);

    private Outbox Filled(int messages)
    {
        var outbox = new Outbox(_folder.Path);
        for (var seq = 1; seq <= messages; seq++) outbox.Add(Message(seq, messages));
        return outbox;
    }

    private CallUplink Uplink(Outbox outbox, TimeProvider time, params Uri[] servers) => Uplink(outbox, time, "call-1", servers);

    private CallUplink Uplink(Outbox outbox, TimeProvider time, string call, params Uri[] servers) =>
        new(new UplinkOptions(servers, "desk-1"), new CallInfo(call, "maya", "Maya", "Service", DateTimeOffset.UnixEpoch), outbox, _line, time, NullLogger<CallUplink>.Instance);

    private static async Task Until(Func<bool> isSo)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        while (!isSo()) await look.WaitForNextTickAsync(Stop);
    }
}
