namespace LiveEmpathy.Server.Calls;

/// <summary>
/// Sends to one viewer, never faster than it takes: what happens while a send is under way, or within the pause after it, is
/// one send later. A slow viewer gets fewer, newer states; nothing queues up.
/// </summary>
internal sealed class Pump : IAsyncDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly SemaphoreSlim _pauseOver = new(0, 1);
    private readonly ITimer _timer;
    private readonly TimeSpan _pause;
    private readonly Func<Task> _send;
    private readonly Action? _lost;
    private readonly Task _running;
    private volatile bool _stopped;

    /// <param name="pause">Least time between two sends; zero: who signals keeps to a pace of its own.</param>
    /// <param name="send">Sends what there is; a failure ends the pump.</param>
    /// <param name="log">Told when a viewer cannot be reached.</param>
    /// <param name="time">The clock of the pause.</param>
    /// <param name="lost">Told the same, to be counted.</param>
    public Pump(TimeSpan pause, Func<Task> send, ILogger log, TimeProvider time, Action? lost = null)
    {
        (_pause, _send, _lost) = (pause, send, lost);
        _timer = time.CreateTimer(_ => Release(_pauseOver), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _running = RunAsync(log);
    }

    /// <summary>There is something to send.</summary>
    /// <param name="urgent">True: the pause is not waited for.</param>
    public void Signal(bool urgent = false)
    {
        Release(_signal);
        if (urgent) Release(_pauseOver);
    }

    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        Signal(urgent: true);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _timer.DisposeAsync();
    }

    private static void Release(SemaphoreSlim signal)
    {
        if (signal.CurrentCount > 0) return; // signalled already: nearly always so, and an exception costs more than the whole message
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // another thread was faster
        }
    }

    private async Task RunAsync(ILogger log)
    {
        try
        {
            while (true)
            {
                await _signal.WaitAsync();
                if (_stopped) return; // the viewer has left
                await _send();
                if (_pause == TimeSpan.Zero) continue;
                _timer.Change(_pause, Timeout.InfiniteTimeSpan);
                await _pauseOver.WaitAsync();
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
        catch (Exception failed)
        {
            if (_stopped) return;
            log.ViewerUnreachable(failed.GetType().Name);
            _lost?.Invoke();
        }
    }
}
