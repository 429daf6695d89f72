namespace LiveEmpathy.Bench.Capacity;

/// <summary>What the process with the desks says of itself, one JSON line each.</summary>
/// <param name="Phase">When.</param>
/// <param name="Calls">Calls that stream.</param>
/// <param name="Messages">Messages that the server has taken and acknowledged while the load was held.</param>
/// <param name="Lost">Messages that the server has not acknowledged after the calls have ended.</param>
/// <param name="Changes">From any message sent to the first tile that holds it, at a viewer: most of them only move time on.</param>
/// <param name="Events">The same of what a glance should catch: state, mood, talk-over, alert on the tile.</param>
/// <param name="Alerts">From the message that raises an alert that interrupts to the alert at a viewer.</param>
/// <param name="AlertsOnTiles">From the message that raises an alert to the first tile that shows it as its one alert.</param>
/// <param name="Tiles">Tiles that viewers were sent.</param>
/// <param name="Batches">In so many batches.</param>
/// <param name="CoachUpdates">How often coach pages were told.</param>
internal sealed record LoadReport(
    LoadPhase Phase, int Calls, long Messages = 0, long Lost = 0, Delay Changes = default, Delay Events = default, Delay Alerts = default, Delay AlertsOnTiles = default, int Tiles = 0, int Batches = 0,
    int CoachUpdates = 0);

/// <summary>How long something took.</summary>
/// <param name="MedianMs">Half of them no longer than this.</param>
/// <param name="P99Ms">99 of 100 no longer than this.</param>
/// <param name="Count">How many there were.</param>
internal readonly record struct Delay(double MedianMs, double P99Ms, int Count)
{
    /// <summary>Among the figures under a name; left out where there were none.</summary>
    public void AddTo(SortedDictionary<string, double> figures, string name)
    {
        figures[$"{name}_count"] = Count;
        if (Count == 0) return;
        figures[$"{name}_median_ms"] = MedianMs;
        figures[$"{name}_p99_ms"] = P99Ms;
    }

    public static Delay Of(IEnumerable<double> delays)
    {
        var sorted = delays.Order().ToArray();
        return sorted.Length == 0 ? default : new Delay(sorted[sorted.Length / 2], sorted[(int)(.99 * (sorted.Length - 1))], sorted.Length);
    }
}

/// <summary>How far the load has come.</summary>
internal enum LoadPhase
{
    /// <summary>A quarter of the calls stream, and have for some seconds: code and buffers that do not depend on their number are there.</summary>
    Warm,

    /// <summary>All calls stream, and have for some seconds: measure from here.</summary>
    Steady,

    /// <summary>One more minute has passed; figures of that minute.</summary>
    Minute,

    /// <summary>The time is over: measure up to here.</summary>
    Held,

    /// <summary>All calls have ended.</summary>
    Ended,
}
