using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk;

/// <summary>What to play, as whom, and where to.</summary>
/// <param name="Recording">The recorded call.</param>
/// <param name="Call">Who it is.</param>
/// <param name="Uplink">Where it goes.</param>
public sealed record PlayOptions(RecordedCall Recording, CallInfo Call, UplinkOptions Uplink)
{
    /// <summary>How fast: 1 is real time, 0 as fast as the server takes it.</summary>
    public double Speed { get; init; } = 1;
}
