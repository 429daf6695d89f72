using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>The open alerts in one ranked list, and whether they are more than one person can take one by one: a flood.</summary>
public sealed class Flood
{
    /// <summary>Open interrupting alerts above which it is a flood.</summary>
    public const int From = 10;

    /// <summary>It is over at this many, so that the page does not change back and forth.</summary>
    public const int Until = 7;

    public bool On { get; private set; }

    /// <summary>All open alerts, most pressing and then oldest first; in a flood without notes.</summary>
    public IReadOnlyList<AlertView> Ranked { get; private set; } = [];

    /// <param name="tiles">The calls on the wall.</param>
    /// <param name="queue">What the server says of this seat: a flood for it may be one before the page would call it so.</param>
    public void Look(IEnumerable<LiveTile> tiles, AlertQueue? queue = null)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        AlertView[] open = [.. tiles.Where(t => t.View.State != CallState.Ended).Select(t => t.View.Alert).OfType<AlertView>()];
        On = open.Count(a => a.Alert.Priority >= AlertPriority.Soon) > (On || queue is { Flood: true } ? Until : From);
        Ranked = [.. open.Where(a => !On || a.Alert.Priority >= AlertPriority.Soon).OrderByDescending(a => a.Alert.Priority).ThenBy(a => a.RaisedAt)];
    }
}
