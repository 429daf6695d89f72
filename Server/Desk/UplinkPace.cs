namespace LiveEmpathy.Server.Desk;

/// <summary>
/// How fast the messages of one call are read. A desk sends two or three a second, and all that it kept at once when it comes back;
/// one that floods is read no faster than this, so that its messages wait at its own end and nobody else's do.
/// </summary>
internal sealed class UplinkPace(TimeProvider time)
{
    /// <summary>Read at once: half an hour offline at three messages a second.</summary>
    public const int Burst = 5_400;

    /// <summary>After that, a second: twenty times the usual, so that a longer backlog is through soon.</summary>
    public const int PerSecond = 60;

    private double _left = Burst;
    private long _at = time.GetTimestamp();

    /// <summary>Waits until the next message may be read; at once, unless there were too many.</summary>
    /// <returns>True where it had to wait.</returns>
    public async ValueTask<bool> NextAsync(CancellationToken stop)
    {
        var now = time.GetTimestamp();
        _left = Math.Min(Burst, _left + (time.GetElapsedTime(_at, now).TotalSeconds * PerSecond));
        _at = now;
        if (--_left >= 0) return false;
        await Task.Delay(TimeSpan.FromSeconds(-_left / PerSecond), time, stop);
        return true;
    }
}
