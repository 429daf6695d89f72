namespace LiveEmpathy.Desk.Control;

/// <summary>
/// Secure pause: while a card is read out nothing is captured, transcribed or listened to. Thread-safe. Whoever reads audio looks at
/// <see cref="IsOn"/> or waits for a change.
/// </summary>
public sealed class SecurePause : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _running = new();
    private TaskCompletionSource? _over;

    /// <summary>True while nothing may be heard.</summary>
    public bool IsOn
    {
        get
        {
            lock (_gate) return _over is not null;
        }
    }

    /// <summary>Cancelled when the pause begins; a new one for each time in between.</summary>
    public CancellationToken Running
    {
        get
        {
            lock (_gate) return _running.Token;
        }
    }

    /// <summary>Done while nothing is paused.</summary>
    public Task Over
    {
        get
        {
            lock (_gate) return _over?.Task ?? Task.CompletedTask;
        }
    }

    public void Dispose() => _running.Dispose();

    /// <summary>Begins or ends it.</summary>
    public void Set(bool isOn)
    {
        (CancellationTokenSource? stop, TaskCompletionSource? over) = (null, null);
        lock (_gate)
        {
            if (isOn == _over is not null) return;
            if (isOn) (stop, _over) = (_running, new(TaskCreationOptions.RunContinuationsAsynchronously));
            else (over, _over, _running) = (_over, null, new CancellationTokenSource());
        }

        stop?.Cancel();
        over?.TrySetResult();
    }
}
