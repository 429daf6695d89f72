using System.Threading.Channels;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Capture.Live;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Voice;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk;

/// <summary>A desk at work on a live call: two devices at one end, a server at the other.</summary>
public sealed class LiveSession(ListenOptions options, TimeProvider time, ILoggerFactory logs, DeskStatus status) : IDisposable
{
    /// <summary>How long a call may take to say goodbye to the server, once the desk is to end.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(3);

    /// <summary>How often the desk looks for what is missing, while nothing is heard: each wake-up costs more than what there is to do.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly ILogger _log = logs.CreateLogger<LiveSession>();
    private readonly DeskCall _call = new(options.Words, options.Pause);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Outbox _outbox = new(options.OutboxFolder);
    private readonly Channel<(Leg Leg, AudioPacket Packet)> _heard = Channel.CreateUnbounded<(Leg, AudioPacket)>(new UnboundedChannelOptions
    {
        SingleReader = true,
        AllowSynchronousContinuations = true, // whoever has read a device goes on with the frame: no other thread is woken
    });

    /// <summary>Done once nothing of the call is heard any more: devices and words are free, and what is left is to bring it to the server.</summary>
    public Task Heard => _over.Task;

    /// <summary>Hears the call until it is hung up: it ends where it is, properly. Runs on until the server has all of it.</summary>
    /// <param name="hangUp">The call is over.</param>
    /// <param name="end">A server that is away is not waited for any longer: three seconds from then on, once the call is over.</param>
    /// <exception cref="DeskException">The server refused the call, was not there within the time given, or has not all of it at the end.</exception>
    public async Task RunAsync(CancellationToken hangUp, CancellationToken end)
    {
        using var stop = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hangUp, stop.Token);
        LegReader[] readers = [new(Leg.Agent, options.Agent, options.Pause, time), new(Leg.Customer, options.Customer, options.Pause, time)];
        var uplink = new CallUplink(options.Uplink, options.Call, _outbox, status.Line, time, logs.CreateLogger<CallUplink>()) { Tap = _call.Tap }.RunAsync(stop.Token);
        var hearing = HearAsync(readers, either.Token);
        var reading = Task.WhenAll(readers.Select(reader => reader.RunAsync(_heard.Writer, either.Token)));

        try
        {
            if (await Task.WhenAny(uplink, hearing).ConfigureAwait(false) == uplink) await stop.CancelAsync().ConfigureAwait(false);
            await hearing.ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
        finally
        {
            _over.TrySetResult();
        }

        using var goodbye = end.Register(() => stop.CancelAfter(Goodbye));
        await uplink.ConfigureAwait(false);
    }

    public void Dispose() => _outbox.Dispose();

    private async Task HearAsync(LegReader[] readers, CancellationToken until)
    {
        var frames = new LiveFrames(time.GetElapsedTime(0), options.Agent.IsContinuous, options.Customer.IsContinuous);
        var (agent, customer) = (new float[CallVoice.FrameSamples], new float[CallVoice.FrameSamples]);
        using var clock = new PeriodicTimer(Look, time);
        var (heard, due) = (_heard.Reader.WaitToReadAsync(until).AsTask(), clock.WaitForNextTickAsync(until).AsTask());
        while (!until.IsCancellationRequested)
        {
            Pause(frames);
            while (_heard.Reader.TryRead(out var one)) frames.Push(one.Leg, one.Packet);
            while (frames.TryNext(time.GetElapsedTime(0), agent, customer))
            {
                foreach (var notice in frames.Notices) _call.Notice(notice);
                Send(_call.Hear(agent, customer));
            }

            Tell(readers.Select(reader => reader.Trouble).FirstOrDefault(trouble => trouble is not null));
            await Task.WhenAny(heard, due).ConfigureAwait(false);
            if (heard.IsCompleted) heard = _heard.Reader.WaitToReadAsync(until).AsTask();
            if (due.IsCompleted) due = clock.WaitForNextTickAsync(until).AsTask();
        }

        using var late = new CancellationTokenSource(Goodbye, time);
        if (options.Words is { } words) await words.FinishAsync(late.Token).ConfigureAwait(false);
        Send(_call.Finish());
    }

    private void Tell(string? trouble)
    {
        if (status.DeviceNote == trouble) return;
        status.DeviceNote = trouble;
        if (trouble is null) _log.DeviceBack();
        else _log.DeviceGone(trouble);
    }

    /// <summary>Begins or ends the secure pause: what was heard and not looked at yet is thrown away.</summary>
    private void Pause(LiveFrames frames)
    {
        if (options.Pause.IsOn == frames.IsPaused) return;
        frames.IsPaused = status.IsPaused = !frames.IsPaused;
        _log.Pause(frames.IsPaused);
        _call.Notice(frames.IsPaused ? NoticeKind.PauseStarts : NoticeKind.PauseEnds);
    }

    private void Send(UplinkMessage? message)
    {
        if (message is not null) _outbox.Add(message);
        status.Show(_call.Voice, _outbox.Waiting);
    }
}
