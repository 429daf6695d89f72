namespace LiveEmpathy.Desk.Uplink;

/// <summary>How long to wait before the next try: 0.5 s, doubling to 15 s, each up to a fifth shorter so that a thousand desks do not come back at once.</summary>
public sealed class Backoff
{
    private const double FirstSeconds = 0.5;
    private const double LongestSeconds = 15;

    private double _seconds = FirstSeconds;

    /// <summary>The next wait.</summary>
    public TimeSpan Next()
    {
        var wait = TimeSpan.FromSeconds(_seconds * (1 - 0.2 * Random.Shared.NextDouble()));
        _seconds = Math.Min(2 * _seconds, LongestSeconds);
        return wait;
    }

    /// <summary>It worked: start again from the shortest.</summary>
    public void Reset() => _seconds = FirstSeconds;
}
