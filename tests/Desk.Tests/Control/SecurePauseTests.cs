using LiveEmpathy.Audio;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Tests.Capture;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Uplink;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Desk.Tests.Control;

/// <summary>Secure pause from the command that a payment program calls down to what the server gets.</summary>
public sealed class SecurePauseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_pauses_a_running_desk_closes_both_devices_nobody_listens_in_and_the_server_hears_of_it()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Listens = true;
        var (pause, pipe) = (new SecurePause(), $"desk-tests-{Guid.NewGuid():N}");
        SpeakingSource agent = new("microphone"), customer = new("headset");
        var options = new ListenOptions(agent, customer, new CallInfo("call-1", "maya", "Maya", "Service", DateTimeOffset.UnixEpoch), new UplinkOptions([server.Address], "desk-1"))
        {
            Pause = pause,
            OutboxFolder = _folder.Path,
        };
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var control = new ControlPipe(pipe, pause, new CallSwitch(true)).RunAsync(hangUp.Token);
        using var session = new LiveSession(options, TimeProvider.System, NullLoggerFactory.Instance, new DeskStatus());
        var running = session.RunAsync(hangUp.Token, hangUp.Token);
        await agent.Opened(1).WaitAsync(Stop);
        await Has(server, message => message.Edges?.Any(edge => edge.Starts) == true);

        var paused = Has(server, message => message.Notices?.Any(notice => notice.Kind == NoticeKind.PauseStarts) == true);
        var (_, said, _) = await PlayRun.RunForOutputAsync("pause", "--pipe", pipe);
        await Task.WhenAll(agent.Closed(1), customer.Closed(1), paused).WaitAsync(Stop);
        var fromMs = Pauses(server).Single().AtMs;
        await Has(server, message => message.UpToMs > fromMs + 1500);
        var resumed = Has(server, message => message.Notices?.Any(notice => notice.Kind == NoticeKind.PauseEnds) == true);
        var (_, then, _) = await PlayRun.RunForOutputAsync("resume", "--pipe", pipe);
        await Task.WhenAll(agent.Opened(2), resumed).WaitAsync(Stop);
        var toMs = Pauses(server).Last().AtMs;
        await hangUp.CancelAsync();
        await running;
        await control;

        Assert.Equal(("paused\n", "listening\n"), (said.ReplaceLineEndings("\n"), then.ReplaceLineEndings("\n")));
        var voice = server.Calls.Messages.SelectMany(message => message.Voice ?? []).ToArray();
        Assert.Contains(voice, point => point.AtMs < fromMs && point.Speech > 0);
        Assert.DoesNotContain(voice, point => point.AtMs > fromMs + 100 && point.AtMs < toMs - 100 && point.LoudnessDb > -60);
        Assert.Contains(server.Calls.Audio, packet => packet.AtMs < fromMs);
        Assert.DoesNotContain(server.Calls.Audio, packet => packet.AtMs >= fromMs && packet.AtMs < toMs && packet.Agent.Concat(packet.Customer).Any(Audible));
        Assert.Equal([NoticeKind.PauseStarts, NoticeKind.PauseEnds], Pauses(server).Select(notice => notice.Kind));
    }

    [Fact]
    public async Task Without_a_desk_the_command_says_so()
    {
        var (exit, error) = await PlayRun.RunAsync("pause", "--pipe", $"desk-tests-{Guid.NewGuid():N}");

        Assert.Equal((int)DeskExit.NoServer, exit);
        Assert.Contains("No desk of this user is running", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_the_desk_does_not_know_changes_nothing()
    {
        var (pause, pipe) = (new SecurePause(), $"desk-tests-{Guid.NewGuid():N}");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var control = new ControlPipe(pipe, pause, new CallSwitch(false)).RunAsync(over.Token);

        Assert.StartsWith("unknown", await ControlPipe.SayAsync(pipe, "shutdown", Stop), StringComparison.Ordinal);
        Assert.Equal("no call", await ControlPipe.SayAsync(pipe, "status", Stop));
        Assert.Equal("listening", await ControlPipe.SayAsync(pipe, "call", Stop));
        Assert.False(pause.IsOn);
        await over.CancelAsync();
        await control;
    }

    private static bool Audible(byte muLaw) => MathF.Abs(G711.FromMuLaw(muLaw)) > 0.001f;

    private static IEnumerable<StreamNotice> Pauses(TestServer server) =>
        server.Calls.Messages.SelectMany(message => message.Notices ?? []).Where(notice => notice.Kind is NoticeKind.PauseStarts or NoticeKind.PauseEnds);

    private static Task Has(TestServer server, Func<UplinkMessage, bool> isIt)
    {
        var has = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Calls.Reject = message =>
        {
            if (isIt(message)) has.TrySetResult();
            return null;
        };
        if (server.Calls.Messages.Any(isIt)) has.TrySetResult();
        return has.Task.WaitAsync(Stop);
    }
}
