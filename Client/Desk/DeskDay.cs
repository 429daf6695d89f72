using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Commands;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Setup;
using LiveEmpathy.Desk.Transcribe;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk;

/// <summary>A desk all day: call after call with the same devices, as desk.json says and the phone signals.</summary>
/// <param name="config">The settings.</param>
/// <param name="time">The clock.</param>
/// <param name="logs">For what happens; never a word of speech.</param>
/// <param name="status">For the desk's face.</param>
/// <param name="pause">Stops and resumes all hearing.</param>
/// <param name="calls">Whether there is a call.</param>
public sealed class DeskDay(DeskConfig config, TimeProvider time, ILoggerFactory logs, DeskStatus status, SecurePause pause, CallSwitch calls)
{
    private readonly EarlierCalls _earlier = new(status, logs.CreateLogger<DeskDay>());

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="DeskException">A device is not there, or the model is not; or no server has all of a call.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var agent = await AudioDevices.OpenAsync(config.AgentDevice, isLoopback: false, time, cancel).ConfigureAwait(false);
        var customer = await AudioDevices.OpenAsync(config.CustomerDevice, isLoopback: true, time, cancel).ConfigureAwait(false);
        while (!cancel.IsCancellationRequested)
        {
            status.Words = WordsFrom.Note(config);
            if (!calls.IsOn) status.Begin(hasCall: false);
            try
            {
                await calls.BecomesAsync(true, cancel).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await OneCallAsync(agent, customer, cancel).ConfigureAwait(false);
        }

        await _earlier.EndAsync().ConfigureAwait(false);
    }

    private async Task OneCallAsync(IAudioSource agent, IAudioSource customer, CancellationToken cancel)
    {
        status.Begin(hasCall: true);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var words = WordsFrom.Open(config);
        try
        {
            // Ids of calls are logged: no name in them.
            var call = new CallInfo($"call-{Guid.NewGuid():N}"[..17], CallOptions.ToId(config.Agent), config.Agent, config.Team, time.GetUtcNow(), config.Language == "auto" ? "und" : config.Language, words is not null);
            var options = new ListenOptions(agent, customer, call, new UplinkOptions(config.Servers, config.DeskId)) { Words = words, Pause = pause };
            await HearAsync(new LiveSession(options, time, logs, status), hangUp, cancel).ConfigureAwait(false);
        }
        finally
        {
            if (words is not null) await words.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task HearAsync(LiveSession session, CancellationTokenSource hangUp, CancellationToken cancel)
    {
        var (line, end) = (status.Line, CancellationTokenSource.CreateLinkedTokenSource(cancel));
        var running = session.RunAsync(hangUp.Token, end.Token);
        var over = calls.BecomesAsync(false, hangUp.Token);
        var refused = await Task.WhenAny(over, running).ConfigureAwait(false) == running && running.IsFaulted;
        await hangUp.CancelAsync().ConfigureAwait(false);
        await Task.WhenAny(session.Heard, running).ConfigureAwait(false);
        if (!refused)
        {
            _earlier.Keep(session, running, line, end);
            return;
        }

        session.Dispose();
        end.Dispose();
        await RefusedAsync(running.Exception!.InnerException!, cancel).ConfigureAwait(false);
    }

    /// <summary>A call that the server refuses for good does not end the day.</summary>
    private async Task RefusedAsync(Exception failure, CancellationToken cancel)
    {
        if (failure is not DeskException refused) throw failure;
        status.Line.Note = refused.Message;
        logs.CreateLogger<DeskDay>().Refused(refused.Message);
        await Task.Delay(TimeSpan.FromSeconds(15), time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
