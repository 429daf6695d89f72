using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Uplink;
using MessagePack;

namespace LiveEmpathy.Desk.Tests.Play;

public class BadServerTests
{
    private static readonly string Wav = PlayRun.Demo("talk-over-upset.wav");
    private static readonly string Vtt = PlayRun.Demo("talk-over-upset.vtt");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_call_arrives_whole_and_the_command_ends_well()
    {
        await using var server = await TestServer.StartAsync();

        var (exit, error) = await PlayRun.PlayAsync(Wav, server.Address, "--captions", Vtt, "--agent", "Maya Lind", "--call", "call-7");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(Expected(), Arrived(server));
        Assert.Equal(("call-7", "maya-lind", true), Assert.Single(server.Calls.Claims).Call is var call ? (call.CallId, call.AgentId, call.HasWords) : default);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_the_command_fails()
    {
        await using var gone = await TestServer.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();

        var (exit, error) = await PlayRun.PlayAsync(Wav, address, "--give-up-after", "0.4");

        Assert.Equal((int)DeskExit.NoServer, exit);
        Assert.Contains($"{address} cannot be reached (connection refused)", error, StringComparison.Ordinal);
        Assert.Contains("messages of the call were not delivered", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_named()
    {
        var (exit, error) = await PlayRun.PlayAsync(Wav, new Uri("http://no-such-host.invalid:5000"), "--give-up-after", "0.4");

        Assert.Equal((int)DeskExit.NoServer, exit);
        Assert.Contains("no such host", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_web_server_at_the_address_is_told_from_ours()
    {
        await using var server = await TestServer.StartAsync();

        var (exit, error) = await PlayRun.PlayAsync(Wav, new Uri(server.Address, "elsewhere/"), "--give-up-after", "0.4");

        Assert.Equal((int)DeskExit.NoServer, exit);
        Assert.Contains("there is no LiveEmpathy server at that address", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_mid_call_gets_every_event_once()
    {
        var first = await TestServer.StartAsync();
        var address = first.Address;
        first.Calls.HoldAfter = 60; // or a fast machine has it all before the server is gone
        var midCall = Reached(first.Calls, seq: 60);
        var playing = PlayRun.PlayAsync(Wav, address, "--captions", Vtt);

        await midCall.WaitAsync(Stop);
        await first.DisposeAsync();
        first.Calls.HoldAfter = long.MaxValue;
        await using var second = await TestServer.StartAsync(address.Port, first.Calls);
        var (exit, _) = await playing;

        Assert.Equal(0, exit);
        Assert.Equal(Expected(), Arrived(second));
        Assert.True(second.Calls.Claims.Count >= 2);
    }

    [Fact]
    public async Task A_server_that_comes_back_without_memory_is_told_the_whole_call_again()
    {
        var first = await TestServer.StartAsync();
        var address = first.Address;
        first.Calls.HoldAfter = 60; // or a fast machine has it all before the server is gone
        var midCall = Reached(first.Calls, seq: 60);
        var playing = PlayRun.PlayAsync(Wav, address, "--captions", Vtt);

        await midCall.WaitAsync(Stop);
        await first.DisposeAsync();
        await using var second = await TestServer.StartAsync(address.Port);
        await playing;

        Assert.Equal(Expected(), Arrived(second));
    }

    [Fact]
    public async Task A_line_cut_in_the_middle_of_messages_loses_and_doubles_nothing()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = new HarshLine(server.Address);
        line.CutEvery(5001);
        var playing = PlayRun.PlayAsync(Wav, line.Address, "--captions", Vtt);

        await line.ThirdCut.WaitAsync(Stop);
        line.Heal();
        var (exit, _) = await playing;

        Assert.Equal(0, exit);
        Assert.Equal(Expected(), Arrived(server));
    }

    [Fact]
    public async Task A_call_that_another_desk_holds_is_refused_with_the_servers_words()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Answers.Enqueue(new CallClaim(0, 0, "the call is live at another desk"));

        var (exit, error) = await PlayRun.PlayAsync(Wav, server.Address, "--call", "call-7");

        Assert.Equal((int)DeskExit.Refused, exit);
        Assert.Equal("The server refuses the call: the call is live at another desk", error.TrimEnd());
        Assert.Empty(server.Calls.Messages);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_call_properly_and_tells_the_server()
    {
        await using var server = await TestServer.StartAsync();
        var started = Reached(server.Calls, seq: 1);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var playing = Task.Run(() => Commands.DeskCommand.Build(TimeProvider.System)
            .Parse(["play", Wav, "--server", server.Address.ToString()]).InvokeAsync(cancellationToken: hangUp.Token), Stop);

        await started.WaitAsync(Stop);
        await hangUp.CancelAsync();
        await playing;
        await server.Calls.Ended.Task.WaitAsync(Stop);

        Assert.True(server.Calls.Messages.Last().UpToMs < 30_000);
    }

    private static Task Reached(CallsTaken calls, long seq)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        calls.Reject = message =>
        {
            if (message.Seq >= seq) reached.TrySetResult();
            return null;
        };
        return reached.Task;
    }

    private static string[] Expected() => [.. RecordingFrames.Messages(RecordedCall.Load(Wav, Vtt, swap: false)).Select(Text)];

    private static string[] Arrived(TestServer server) => [.. server.Calls.Messages.Select(Text)];

    private static string Text(UplinkMessage message) => MessagePackSerializer.SerializeToJson(message, cancellationToken: Stop);
}
