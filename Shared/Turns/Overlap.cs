using System.Runtime.InteropServices;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>Both legs speak at once.</summary>
/// <param name="FromMs">Stream time at which the second voice sets in, ms.</param>
/// <param name="ToMs">Stream time at which one of them stops, ms; while it goes on, the time heard so far.</param>
/// <param name="Initiator">Who started later.</param>
/// <param name="Kind">Acknowledgement, brief, or talk-over. May still change while <see cref="Open"/>.</param>
/// <param name="TookFloor">True where the initiator speaks on after the other has stopped.</param>
/// <param name="Open">True while it goes on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Overlap(int FromMs, int ToMs, Leg Initiator, OverlapKind Kind, bool TookFloor, bool Open)
{
    /// <summary>Length, ms.</summary>
    public int LengthMs => ToMs - FromMs;
}

/// <summary>What an overlap is.</summary>
public enum OverlapKind : byte
{
    /// <summary>Under 0.5 s and no claim on the floor, or at a change of speaker: part of ordinary turn-taking.</summary>
    Brief,

    /// <summary>A short acknowledgement (mm-hm, right, I see): credit for listening, never a fault.</summary>
    Backchannel,

    /// <summary>0.5 s or more, no backchannel, begun while the other held the floor.</summary>
    TalkOver,
}
