namespace LiveEmpathy.Bench.Capacity;

/// <summary>What the process with the desks says of itself, one JSON line each.</summary>
/// <param name="Phase">When.</param>
/// <param name="Calls">Calls that stream.</param>
/// <param name="Messages">Messages that the server has taken and acknowledged while the load was held.</param>
/// <param name="Lost">Messages that the server has not acknowledged after the calls have ended.</param>
/// <param name="MedianMs">From a message sent to a tile that holds it, at a viewer.</param>
/// <param name="P99Ms">The same, 99th percentile.</param>
/// <param name="AlertMedianMs">From the message that raises an alert to the alert at a viewer.</param>
/// <param name="AlertP99Ms">The same, 99th percentile.</param>
internal sealed record LoadReport(
    LoadPhase Phase, int Calls, long Messages = 0, long Lost = 0, double MedianMs = 0, double P99Ms = 0, double AlertMedianMs = 0, double AlertP99Ms = 0);

/// <summary>How far the load has come.</summary>
internal enum LoadPhase
{
    /// <summary>All calls stream, and have for some seconds: measure from here.</summary>
    Steady,

    /// <summary>One more minute has passed; figures of that minute.</summary>
    Minute,

    /// <summary>The time is over: measure up to here.</summary>
    Held,

    /// <summary>All calls have ended.</summary>
    Ended,
}
