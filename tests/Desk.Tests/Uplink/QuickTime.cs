namespace LiveEmpathy.Desk.Tests.Uplink;

/// <summary>A clock that runs many times as fast as the real one, whose date can jump: minutes offline take seconds.</summary>
internal sealed class QuickTime(double times) : TimeProvider
{
    private readonly long _start = System.GetTimestamp();

    /// <summary>By how much the date is off.</summary>
    public TimeSpan Jump { get; set; }

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => (long)((System.GetTimestamp() - _start) * times);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Jump + GetElapsedTime(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new QuickTimer(System.CreateTimer(callback, state, Scaled(dueTime), Scaled(period)), Scaled);

    private TimeSpan Scaled(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / times;

    private sealed class QuickTimer(ITimer inner, Func<TimeSpan, TimeSpan> scaled) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(scaled(dueTime), scaled(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
