using MessagePack;

namespace LiveEmpathy.Alerts;

/// <summary>Something in a call that a supervisor should act on.</summary>
/// <param name="Id">Id within the call.</param>
/// <param name="Rule">Id of the rule, such as "argument".</param>
/// <param name="Habit">Number of the habit, 1..15.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Text">What is going on, one short sentence: "Customer upset and talked over 3 times in a minute".</param>
/// <param name="Action">What to do about it: "Listen in, offer to take over".</param>
/// <param name="OccurredAtMs">Stream time at which its condition first held, ms.</param>
/// <param name="RaisedAtMs">Stream time at which it was raised (after its hold time), ms.</param>
/// <param name="ClearedAtMs">Stream time at which its condition was over, or null while it holds.</param>
/// <param name="Moments">Ids of the moments it rests on.</param>
[MessagePackObject]
public sealed record Alert(
    [property: Key(0)] int Id,
    [property: Key(1)] string Rule,
    [property: Key(2)] int Habit,
    [property: Key(3)] AlertPriority Priority,
    [property: Key(4)] string Text,
    [property: Key(5)] string Action,
    [property: Key(6)] int OccurredAtMs,
    [property: Key(7)] int RaisedAtMs,
    [property: Key(8)] int? ClearedAtMs,
    [property: Key(9)] int[] Moments);

/// <summary>How soon somebody should act. Meant to come out near 5 / 15 / 80 % urgent / soon / note.</summary>
public enum AlertPriority : byte
{
    /// <summary>Look when there is time: does not interrupt.</summary>
    Note,

    /// <summary>Within the next minutes.</summary>
    Soon,

    /// <summary>Now: interrupts, goes out ahead of the batch.</summary>
    Urgent,
}
