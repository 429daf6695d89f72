using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Calls;

/// <summary>Limits on live calls; section `Calls` of the configuration. Every collection has its cap and the reason beside it.</summary>
public sealed class LiveCallOptions
{
    /// <summary>Live calls on this node: some 190 KB each (docs/performance.md), so that 8,000 fit into two gigabytes. Further calls are refused with a retry time.</summary>
    [Range(1, 100_000)]
    public int MaxCalls { get; set; } = 8_000;

    /// <summary>Calls of one desk's connection: a desk has one or two, a gateway in the machine room its trunk of lines.</summary>
    [Range(1, 100_000)]
    public int MaxCallsPerDesk { get; set; } = 500;

    /// <summary>A call whose desk is gone ends after this many seconds: longer than a reboot of a router, shorter than the next call.</summary>
    [Range(1, 3_600)]
    public int DeskGoneSeconds { get; set; } = 60;

    /// <summary>A call that has ended stays on the wall this many seconds, so that nobody loses the tile under the hand.</summary>
    [Range(0, 600)]
    public int EndedOnWallSeconds { get; set; } = 15;

    /// <summary>A call that has ended can be looked at for this many seconds.</summary>
    [Range(0, 86_400)]
    public int EndedKeptSeconds { get; set; } = 1_800;

    /// <summary>Ended calls kept at most, oldest go first: the memory of live calls comes first.</summary>
    [Range(0, 10_000)]
    public int MaxEnded { get; set; } = 500;

    /// <summary>Longest call in hours of stream time: beyond it a desk has forgotten to hang up.</summary>
    [Range(1, 24)]
    public int MaxCallHours { get; set; } = 8;

    /// <summary>Folder for the file with the older parts of live calls, which nobody else can read and which goes with the process; empty: the system's folder for temporary files.</summary>
    public string SpillFolder { get; set; } = "";

    /// <summary>Folder for the journals of calls; empty: none are kept.</summary>
    public string JournalFolder { get; set; } = "";
}
