using LiveEmpathy.Measures;

namespace LiveEmpathy.Contracts;

/// <summary>How much a call needs somebody. Coarse on purpose: calls that are about alike keep their places.</summary>
public static class Severity
{
    /// <summary>Empathy score under which a call comes before others of its mood.</summary>
    private const int LowScore = 50;

    private const int Step = 10; // the alert decides first, the customer's mood next, the score last

    /// <summary>From -1 (the call is over) over 0 (nothing to see to) to 441 (urgent, angry, a low score). Higher comes first.</summary>
    public static int Of(TileView tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        if (tile.State == CallState.Ended) return -1;
        var alert = tile.Alert is { } a ? 1 + (int)a.Alert.Priority : 0;
        return (((alert * Step) + Mood(tile.Measures)) * Step) + (tile.Score < LowScore ? 1 : 0);
    }

    private static int Mood(CallMeasures measures) => measures.Mood switch
    {
        LiveEmpathy.Measures.Mood.Angry => 4,
        LiveEmpathy.Measures.Mood.Distressed => 3,
        LiveEmpathy.Measures.Mood.Upset => 2,
        LiveEmpathy.Measures.Mood.Confused => 1,
        _ => 0,
    };
}
