using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Live;

/// <summary>One call on the wall as this page knows it. Its tile redraws itself when it changes; the grid around it does not.</summary>
/// <param name="view">What the server said last.</param>
/// <param name="heardAt">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
public sealed class LiveTile(TileView view, long heardAt)
{
    /// <summary>A tile without data for this long says so.</summary>
    public const int SilentFrom = 3;

    /// <summary>How long a tile shows that it has moved.</summary>
    private const int MovedSeconds = 6;

    private long _heardAt = heardAt;
    private long _movedAt;
    private bool _stale;
    private bool? _seen; // null: the browser has not said yet

    public TileView View { get; private set; } = view;

    /// <summary>Seconds without data from <see cref="SilentFrom"/> on, else 0. A call on hold or over is not expected to say anything.</summary>
    public int SilentSeconds { get; private set; }

    /// <summary>Places moved up on the wall a moment ago (negative: down), else 0.</summary>
    public int Moved { get; private set; }

    /// <summary>The viewer wants it at the front.</summary>
    public bool Pinned { get; private set; }

    /// <summary>False while the tile is far outside the window: then it is not drawn, only once it comes into view.</summary>
    public bool InView => _seen ?? First;

    /// <summary>It has one of the first places: until the browser says what can be seen, the page begins with these.</summary>
    public bool First { get; set; } = true;

    /// <summary>It has been drawn as a whole before: the next time is less work.</summary>
    public bool Drawn { get; set; }

    /// <summary>Something that the tile shows has changed.</summary>
    public event Action? Changed;

    public bool Urgent => View.Alert is { Alert.Priority: AlertPriority.Urgent };

    /// <summary>The server says how the call is now. Not drawn until <see cref="Redraw"/>.</summary>
    public void Take(TileView view, long now)
    {
        (View, _heardAt, SilentSeconds) = (view, now, 0);
    }

    /// <summary>Tells whoever shows it that it has changed, where somebody can see it.</summary>
    public void Redraw()
    {
        _stale = !InView;
        if (InView) Changed?.Invoke();
    }

    /// <summary>It has been scrolled into the window, or out of it.</summary>
    /// <returns>True where it should be drawn again.</returns>
    public bool Scrolled(bool inView)
    {
        var was = InView;
        _seen = inView;
        return inView && (_stale || !was);
    }

    /// <summary>Nobody looks at the wall any more: what could be seen will be said anew.</summary>
    public void LookedAway() => _seen = null;

    /// <summary>The same call shown differently, without news of how it sounds.</summary>
    public void Show(TileView view)
    {
        View = view;
        Redraw();
    }

    /// <summary>The viewer pins it, or no longer.</summary>
    public void Pin(bool pinned)
    {
        Pinned = pinned;
        Redraw();
    }

    /// <summary>The wall has moved it. Not drawn until <see cref="Redraw"/>.</summary>
    public void Move(int places, long now) => (Moved, _movedAt) = (places, now);

    /// <summary>A second has passed.</summary>
    /// <returns>True where it should be drawn again.</returns>
    public bool Tick(long now, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var seconds = (int)time.GetElapsedTime(_heardAt, now).TotalSeconds;
        var silent = seconds >= SilentFrom && View.State is (CallState.Live or CallState.DeskGone) ? seconds : 0;
        var moved = time.GetElapsedTime(_movedAt, now).TotalSeconds < MovedSeconds ? Moved : 0;
        if (silent == SilentSeconds && moved == Moved) return false;
        (SilentSeconds, Moved) = (silent, moved);
        return true;
    }
}
