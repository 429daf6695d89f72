using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Wall;

/// <summary>More open alerts than one person can take one by one: then the wall ranks them in one list.</summary>
public sealed class Flood
{
    /// <summary>Open interrupting alerts above which it is a flood.</summary>
    public const int From = 10;

    /// <summary>It is over at this many, so that the page does not change back and forth.</summary>
    public const int Until = 7;

    public bool On { get; private set; }

    /// <summary>The interrupting alerts, most pressing and then oldest first.</summary>
    public IReadOnlyList<AlertView> Ranked { get; private set; } = [];

    public void Look(IEnumerable<LiveTile> tiles)
    {
        Ranked = [.. tiles.Select(t => t.View.Alert).OfType<AlertView>().Where(a => a.Alert.Priority >= AlertPriority.Soon)
            .OrderByDescending(a => a.Alert.Priority).ThenBy(a => a.RaisedAt)];
        On = Ranked.Count > (On ? Until : From);
    }
}
