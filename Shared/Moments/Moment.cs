using LiveEmpathy.Calls;
using MessagePack;

namespace LiveEmpathy.Moments;

/// <summary>Something that happened in a call and bears on one of the fifteen habits, with its evidence.</summary>
/// <param name="Id">Id within the call, growing with the time of discovery.</param>
/// <param name="Habit">Number of the habit in the playbook, 1..15.</param>
/// <param name="Rule">Id of the rule that saw it, such as "talk-over".</param>
/// <param name="Kind">Kept (credit), fault, or a mark that counts neither way.</param>
/// <param name="Leg">Whose words or voice the evidence is.</param>
/// <param name="FromMs">Stream time at which the evidence begins, ms.</param>
/// <param name="ToMs">Stream time at which it ends, ms.</param>
/// <param name="Text">What was seen, one short sentence for a person: "Talked over the customer for 1.2 s".</param>
/// <param name="Words">The words it rests on, or null where it rests on sound alone.</param>
[MessagePackObject]
public sealed record Moment(
    [property: Key(0)] int Id,
    [property: Key(1)] int Habit,
    [property: Key(2)] string Rule,
    [property: Key(3)] MomentKind Kind,
    [property: Key(4)] Leg Leg,
    [property: Key(5)] int FromMs,
    [property: Key(6)] int ToMs,
    [property: Key(7)] string Text,
    [property: Key(8)] string? Words = null);

/// <summary>How a moment counts.</summary>
public enum MomentKind : byte
{
    /// <summary>The habit was kept: credit.</summary>
    Kept,

    /// <summary>The habit had its occasion and was not kept.</summary>
    Fault,

    /// <summary>Worth a mark on the timeline, counts neither way.</summary>
    Mark,
}
