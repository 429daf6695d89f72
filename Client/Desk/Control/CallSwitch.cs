namespace LiveEmpathy.Desk.Control;

/// <summary>Whether there is a call: the phone says so, where it can. Thread-safe.</summary>
/// <param name="isOn">True: there is one from the start.</param>
public sealed class CallSwitch(bool isOn)
{
    private readonly Lock _gate = new();
    private bool _isOn = isOn;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True while there is a call.</summary>
    public bool IsOn
    {
        get
        {
            lock (_gate) return _isOn;
        }
    }

    /// <summary>A call begins or ends; saying it twice changes nothing.</summary>
    public void Set(bool isOn)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (isOn == _isOn) return;
            (_isOn, changed, _changed) = (isOn, _changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.TrySetResult();
    }

    /// <summary>Waits until there is a call, or none.</summary>
    public async Task BecomesAsync(bool isOn, CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_isOn == isOn) return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancel).ConfigureAwait(false);
        }
    }
}
