using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>
/// The call that the keyboard has chosen. The eye stays where it is when the wall moves that call out of sight, or the call is over: the next
/// key goes on from the place where it stood, not from the other end of the wall.
/// </summary>
public sealed class Chosen
{
    private string? _callId;
    private int _place;

    /// <summary>The chosen call among those shown, or null.</summary>
    public LiveTile? Among(IReadOnlyList<LiveTile> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.FirstOrDefault(t => t.View.CallId == _callId);
    }

    /// <summary>It has the focus now.</summary>
    public void Take(string callId, IReadOnlyList<LiveTile> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        if (callId == _callId) return;
        (_callId, _place) = (callId, Math.Max(0, Place(callId, shown)));
    }

    /// <summary>Chooses the next call, or the one before.</summary>
    /// <param name="shown">The calls in their places.</param>
    /// <param name="by">1 or -1.</param>
    /// <returns>Null where no call is shown.</returns>
    public LiveTile? Step(IReadOnlyList<LiveTile> shown, int by)
    {
        ArgumentNullException.ThrowIfNull(shown);
        if (shown.Count == 0) return null;
        var at = Place(_callId, shown);
        var next = _callId is null ? by > 0 ? 0 : shown.Count - 1
            : at >= 0 && (at == _place || shown[at].InView) ? at + by
            : by > 0 ? _place : _place - 1; // somebody stands there who has not been looked at
        _place = Math.Clamp(next, 0, shown.Count - 1);
        _callId = shown[_place].View.CallId;
        return shown[_place];
    }

    private static int Place(string? callId, IReadOnlyList<LiveTile> shown)
    {
        for (var i = 0; i < shown.Count; i++)
            if (shown[i].View.CallId == callId) return i;
        return -1;
    }
}
