using System.Threading.Channels;
using LiveEmpathy.Audio;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Capture.Live;
using LiveEmpathy.Desk.Capture.Pulse;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Desk.Tests.Capture;

/// <summary>Real capture: a PulseAudio daemon, parec, the command line. One class, so that the tests take turns with the daemon.</summary>
[Collection("sound server")]
public sealed class ListenTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Devices_are_listed_with_what_they_are_for()
    {
        await using var sound = await SoundServer.StartAsync();

        var (exit, output, error) = await PlayRun.RunForOutputAsync("devices");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("[agent.monitor]", output, StringComparison.Ordinal);
        Assert.Contains("[caller.monitor]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_named()
    {
        await using var sound = await SoundServer.StartAsync();

        var (exit, error) = await PlayRun.RunAsync("listen", "--server", "http://127.0.0.1:1", "--agent-device", "no such thing");

        Assert.Equal((int)DeskExit.NoDevice, exit);
        Assert.Contains("No audio device is named no such thing.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_call_is_heard_on_both_legs()
    {
        await using var sound = await SoundServer.StartAsync();
        await using var server = await TestServer.StartAsync();
        var started = Reached(server.Calls, message => message.UpToMs > 0);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var listening = ListenAsync(server, hangUp.Token);
        await started.WaitAsync(Stop);

        var speech = Speech();
        await Task.WhenAll(SoundServer.PlayAsync("agent", speech), SoundServer.PlayAsync("caller", speech));
        await hangUp.CancelAsync();
        await listening;
        await server.Calls.Ended.Task.WaitAsync(Stop);

        var edges = server.Calls.Messages.SelectMany(message => message.Edges ?? []).ToArray();
        Assert.Contains(edges, edge => edge is { Leg: Leg.Agent, Starts: true });
        Assert.Contains(edges, edge => edge is { Leg: Leg.Customer, Starts: true });
        Assert.Equal(0, edges.Count(edge => edge.Leg == Leg.Agent) % 2);
    }

    [Fact]
    public async Task One_sound_heard_by_two_devices_is_in_the_same_place_on_both_legs()
    {
        await using var sound = await SoundServer.StartAsync();
        var lag = double.MaxValue;
        // parec tells no device time: on a busy machine one of two may be woken late, but not each time.
        for (var attempt = 0; attempt < 3 && Math.Abs(lag) > 10; attempt++) lag = await HearTwiceAsync();
        Assert.InRange(lag, -10, 10);
    }

    private async Task<double> HearTwiceAsync()
    {
        var frames = new LiveFrames(TimeProvider.System.GetElapsedTime(0), true, true);
        var heard = Channel.CreateUnbounded<(Leg, AudioPacket)>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var readers = Task.WhenAll(((Leg[])[Leg.Agent, Leg.Customer]).Select(leg =>
            new LegReader(leg, new ParecSource("caller.monitor", TimeProvider.System), new SecurePause(), TimeProvider.System).RunAsync(heard.Writer, stop.Token)));
        var playing = SoundServer.PlayAsync("caller", Speech());

        var (agent, customer) = (new List<float>(), new List<float>());
        var (a, c) = (new float[320], new float[320]);
        while (!playing.IsCompleted)
        {
            var (leg, packet) = await heard.Reader.ReadAsync(Stop);
            frames.Push(leg, packet);
            while (frames.TryNext(TimeProvider.System.GetElapsedTime(0), a, c))
            {
                agent.AddRange(a);
                customer.AddRange(c);
            }
        }

        await stop.CancelAsync();
        await readers;
        return LagMs([.. agent], [.. customer]);
    }

    [Fact]
    public async Task A_headset_that_is_unplugged_is_a_gap_and_is_heard_again_when_it_is_back_with_another_format()
    {
        await using var sound = await SoundServer.StartAsync();
        await using var server = await TestServer.StartAsync();
        var started = Reached(server.Calls, message => message.UpToMs > 0);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var listening = ListenAsync(server, hangUp.Token);
        await started.WaitAsync(Stop);

        var gone = Reached(server.Calls, Has(NoticeKind.GapStarts));
        await SoundServer.PactlAsync("unload-module", "module-null-sink");
        await gone.WaitAsync(Stop);
        var back = Reached(server.Calls, Has(NoticeKind.GapEnds));
        await SoundServer.PactlAsync("load-module", "module-null-sink", "sink_name=agent", "rate=8000", "channels=1");
        await SoundServer.PactlAsync("load-module", "module-null-sink", "sink_name=caller");
        await back.WaitAsync(Stop);
        await hangUp.CancelAsync();
        await listening;

        Assert.Equal(
            [NoticeKind.GapStarts, NoticeKind.GapEnds],
            server.Calls.Messages.SelectMany(message => message.Notices ?? []).Select(notice => notice.Kind).Take(2));
    }

    [Fact]
    public async Task The_systems_default_is_followed_when_it_changes_in_a_call()
    {
        await using var sound = await SoundServer.StartAsync();
        await using var server = await TestServer.StartAsync();
        await SoundServer.PactlAsync("set-default-source", "agent.monitor");
        var started = Reached(server.Calls, message => message.UpToMs > 0);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var listening = ListenAsync(server, hangUp.Token, agentDevice: null);
        await started.WaitAsync(Stop);

        await SoundServer.PactlAsync("set-default-source", "caller.monitor");
        var heard = Reached(server.Calls, message => message.Edges?.Any(edge => edge is { Leg: Leg.Agent, Starts: true }) == true);
        await Task.WhenAll(heard.WaitAsync(Stop), SoundServer.PlayAsync("caller", Speech()));
        await hangUp.CancelAsync();

        Assert.Equal(0, await listening);
    }

    private static Task<int> ListenAsync(TestServer server, CancellationToken hangUp, string? agentDevice = "agent.monitor")
    {
        string[] agent = agentDevice is null ? [] : ["--agent-device", agentDevice];
        return Task.Run(() => Commands.DeskCommand.Build(TimeProvider.System)
            .Parse(["listen", "--server", server.Address.ToString(), .. agent, "--customer-device", "caller.monitor", "--pipe", $"desk-tests-{Guid.NewGuid():N}"])
            .InvokeAsync(cancellationToken: hangUp), Stop);
    }

    private static Func<UplinkMessage, bool> Has(NoticeKind kind) => message => message.Notices?.Any(notice => notice.Kind == kind) == true;

    private static Task Reached(CallsTaken calls, Func<UplinkMessage, bool> isIt)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        calls.Reject = message =>
        {
            if (isIt(message)) reached.TrySetResult();
            return null;
        };
        return reached.Task;
    }

    /// <summary>By how much the second is later, ms: where the two agree best.</summary>
    private static double LagMs(float[] first, float[] second)
    {
        const int Furthest = 1600;
        var (best, at) = (double.MinValue, 0);
        for (var lag = -Furthest; lag <= Furthest; lag += 16)
        {
            double sum = 0;
            for (var i = Furthest; i < first.Length - Furthest; i++) sum += first[i] * second[i + lag];
            if (sum > best) (best, at) = (sum, lag);
        }

        return at / 16.0;
    }

    /// <summary>The first seconds of a demo call's agent, as a mono file.</summary>
    private string Speech()
    {
        using var file = File.OpenRead(PlayRun.Demo("calm-invoice.wav"));
        var call = WavFile.Read(file, "calm-invoice.wav");
        return _folder.Write("speech.wav", Pcm.Mono(call.Channels[0].AsSpan(0, 4 * call.SampleRate), call.SampleRate));
    }
}
