using System.Runtime.InteropServices;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>Speech of one leg between two silences; pauses under 200 ms are bridged (an inter-pausal unit).</summary>
/// <param name="Leg">Who.</param>
/// <param name="FromMs">Stream time at which it begins, ms.</param>
/// <param name="ToMs">Stream time at which it ends, ms; while it goes on, the time heard so far.</param>
/// <param name="Open">True while it goes on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TalkSpurt(Leg Leg, int FromMs, int ToMs, bool Open)
{
    /// <summary>Length, ms.</summary>
    public int LengthMs => ToMs - FromMs;
}
