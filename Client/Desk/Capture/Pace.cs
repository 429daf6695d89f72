namespace LiveEmpathy.Desk.Capture;

/// <summary>Keeps stream time in step with the clock: never ahead of it; when behind, it catches up without a pause.</summary>
/// <param name="time">The clock.</param>
/// <param name="speed">Stream seconds per second; 0: no pacing.</param>
internal sealed class Pace(TimeProvider time, double speed)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Waits until the clock has reached this stream time.</summary>
    public ValueTask ReachAsync(int streamMs, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (speed <= 0) return ValueTask.CompletedTask;
        var ahead = TimeSpan.FromMilliseconds(streamMs / speed) - time.GetElapsedTime(_start);
        return ahead < TimeSpan.FromMilliseconds(1) ? ValueTask.CompletedTask : new ValueTask(Task.Delay(ahead, time, cancel));
    }
}
