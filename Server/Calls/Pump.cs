namespace LiveEmpathy.Server.Calls;

/// <summary>
/// Sends to one viewer, never faster than it takes: what happens while a send is under way, or before the next stroke, is
/// one send later. A slow viewer gets fewer, newer states; nothing queues up.
/// </summary>
internal sealed class Pump : IAsyncDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly SemaphoreSlim _pauseOver = new(0, 1);
    private readonly Metronome? _pace;
    private readonly Action _goOn;
    private readonly Func<Task> _send;
    private readonly Action? _lost;
    private readonly Task _running;
    private volatile bool _stopped;
    private volatile bool _rests;
    private int _strokeComes;

    /// <param name="pace">A send at each stroke and no more; null: who signals keeps to a pace of its own.</param>
    /// <param name="send">Sends what there is; a failure ends the pump.</param>
    /// <param name="log">Told when a viewer cannot be reached.</param>
    /// <param name="lost">Told the same, to be counted.</param>
    public Pump(Metronome? pace, Func<Task> send, ILogger log, Action? lost = null)
    {
        (_pace, _send, _lost, _goOn) = (pace, send, lost, GoOn);
        _running = RunAsync(log);
    }

    /// <summary>There is something to send.</summary>
    /// <param name="urgent">True: the stroke is not waited for.</param>
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

    /// <summary>Until the next stroke, or until something presses.</summary>
    private async Task RestAsync(Metronome pace)
    {
        _rests = true;
        if (Interlocked.Exchange(ref _strokeComes, 1) == 0) pace.Rest(_goOn); // else something pressed before: the stroke of that rest is still to come
        await _pauseOver.WaitAsync();
        _rests = false;
    }

    private void GoOn()
    {
        Interlocked.Exchange(ref _strokeComes, 0);
        if (_rests) Release(_pauseOver);
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
                if (_pace is not null) await RestAsync(_pace);
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
