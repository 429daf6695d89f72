namespace LiveEmpathy.Server.Calls;

/// <summary>
/// Sends to one viewer, never faster than it takes: what happens while a send is under way, or within the pause after it, is
/// one send later. A slow viewer gets fewer, newer states; nothing queues up.
/// </summary>
internal sealed class Pump : IAsyncDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly SemaphoreSlim _urgent = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _pause;
    private readonly Func<Task> _send;
    private readonly Action? _lost;
    private readonly Task _running;

    /// <param name="pause">Least time between two sends.</param>
    /// <param name="send">Sends what there is; a failure ends the pump.</param>
    /// <param name="log">Told when a viewer cannot be reached.</param>
    /// <param name="time">The clock of the pause.</param>
    /// <param name="lost">Told the same, to be counted.</param>
    public Pump(TimeSpan pause, Func<Task> send, ILogger log, TimeProvider time, Action? lost = null)
    {
        (_pause, _send, _time, _lost) = (pause, send, time, lost);
        _running = RunAsync(log);
    }

    /// <summary>There is something to send.</summary>
    /// <param name="urgent">True: the pause is not waited for.</param>
    public void Signal(bool urgent = false)
    {
        Release(_signal);
        if (urgent) Release(_urgent);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
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
                await _signal.WaitAsync(_stop.Token);
                await _send();
                await PauseAsync();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // the viewer has left
        }
        catch (Exception failed)
        {
            log.ViewerUnreachable(failed.GetType().Name);
            _lost?.Invoke();
        }
    }

    private async Task PauseAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny(Task.Delay(_pause, _time, over.Token), _urgent.WaitAsync(over.Token));
        await over.CancelAsync();
    }
}
