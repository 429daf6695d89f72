namespace LiveEmpathy.Server.Calls;

/// <summary>
/// One timer for many pumps: those that rest go on together, at the next stroke. A timer for each would wake the machine eight
/// hundred times a second for a hundred pages, and waking threads is a good part of what pages cost.
/// <code>
/// strokes          |                |                |      while somebody rests
/// pump a      send . . . . . . . . send . . . . . . send
/// pump b               send . . .  send
/// </code>
/// </summary>
internal sealed class Metronome : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _period;
    private readonly ITimer _timer;
    private List<Action> _resting = [];
    private List<Action> _going = [];

    /// <param name="period">From one stroke to the next.</param>
    /// <param name="time">The clock.</param>
    public Metronome(TimeSpan period, TimeProvider time)
    {
        _period = period;
        _timer = time.CreateTimer(_ => Strike(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls this at the next stroke, once.</summary>
    public void Rest(Action goOn)
    {
        lock (_gate)
        {
            _resting.Add(goOn);
            if (_resting.Count == 1) _timer.Change(_period, Timeout.InfiniteTimeSpan);
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Strike()
    {
        lock (_gate)
        {
            (_resting, _going) = (_going, _resting);
            foreach (var goOn in _going) goOn();
            _going.Clear();
        }
    }
}
