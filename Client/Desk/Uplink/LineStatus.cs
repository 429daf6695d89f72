using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>How the line of one call is doing: written by its uplink, read by the desk's face.</summary>
public sealed class LineStatus
{
    /// <summary>The line to the server.</summary>
    public LinkState State { get; set; }

    /// <summary>Why the line is as it is, for a person; null: nothing to add.</summary>
    public string? Note { get; set; }

    /// <summary>The nudge the agent sees, or null.</summary>
    public CueView? Nudge { get; set; }

    /// <summary>True while a supervisor listens to the call.</summary>
    public bool ListenedIn { get; set; }
}
