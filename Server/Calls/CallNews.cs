namespace LiveEmpathy.Server.Calls;

/// <summary>What has changed about a call: tells each audience whether it has something to send.</summary>
[Flags]
public enum CallNews
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stream time went on: measures, words, moments.</summary>
    Progress = 1,

    /// <summary>The agent's nudge is another one, or has gone.</summary>
    Cue = 2,

    /// <summary>An alert was raised that interrupts (urgent or soon): it goes ahead of the batch.</summary>
    Interrupts = 4,

    /// <summary>Live, on hold, desk gone, ended; an alert was acted on; a cue was seen or judged.</summary>
    State = 8,

    /// <summary>The call left the wall.</summary>
    Gone = 16,

    /// <summary>Something a glance should catch: a talk-over, another mood, an alert raised or cleared, a secure pause or a gap.</summary>
    Event = 32,
}
