using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk;

/// <summary>A desk at work: the chain of <see cref="DeskCall"/> with a source at one end and a server at the other.</summary>
public static class DeskSession
{
    /// <summary>Messages that may wait for the server while a recording is played as fast as possible.</summary>
    private const int FastAhead = 64;

    /// <summary>How long a call that was stopped may take to say goodbye to the server.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Plays a recorded call to a server, in real time or faster; ends when the server has all of it. When cancelled, the
    /// call ends where it is, properly, and the server is told.
    /// </summary>
    /// <param name="options">What, and where to.</param>
    /// <param name="time">The clock that paces it.</param>
    /// <param name="logs">For what happens; never a word of speech.</param>
    /// <param name="status">Filled as the call goes on, for whoever looks; may be null.</param>
    /// <param name="cancel">Ends the call early.</param>
    /// <exception cref="DeskException">The server refused the call, was not there within the time given, or has not all of a call that was ended early.</exception>
    public static async Task PlayAsync(PlayOptions options, TimeProvider time, ILoggerFactory logs, DeskStatus? status = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        status ??= new DeskStatus();
        status.Words = options.Recording.Captions is null ? "no words" : "captions";
        using var outbox = new Outbox();
        var frames = new RecordingFrames(options.Recording);
        using var stop = new CancellationTokenSource();
        var uplink = new CallUplink(options.Uplink, options.Call, outbox, status.Line, time, logs.CreateLogger<CallUplink>()) { Tap = frames.Call.Tap }.RunAsync(stop.Token);
        var playing = PlayAsync(frames, options.Speed, outbox, status, time, cancel, stop.Token);

        if (await Task.WhenAny(uplink, playing).ConfigureAwait(false) == uplink) await stop.CancelAsync().ConfigureAwait(false);
        await playing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancel.IsCancellationRequested) stop.CancelAfter(Goodbye);
        await uplink.ConfigureAwait(false);
        await playing.ConfigureAwait(false);
    }

    private static async Task PlayAsync(
        RecordingFrames frames, double speed, Outbox outbox, DeskStatus status, TimeProvider time, CancellationToken early, CancellationToken stop)
    {
        var pace = new Pace(time, speed);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(early, stop);
            while (!frames.AtEnd)
            {
                await pace.ReachAsync(frames.NextEndsAtMs, either.Token).ConfigureAwait(false);
                Send(frames.Next());
                if (speed == 0) await outbox.WaitingAtMost(FastAhead, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Hung up early: what was heard is sent all the same.
        }

        Send(frames.Call.Finish());

        void Send(UplinkMessage? message)
        {
            if (message is not null) outbox.Add(message);
            status.Show(frames.Call.Voice, outbox.Waiting);
        }
    }
}
