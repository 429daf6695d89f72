using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What people have added to a call: their notes, and who has listened to it.</summary>
/// <param name="Notes">Oldest first; at most 100.</param>
/// <param name="Listens">Each use of listening in, oldest first.</param>
[MessagePackObject]
public sealed record CallSide([property: Key(0)] NoteView[] Notes, [property: Key(1)] ListenUse[] Listens)
{
    /// <summary>Nothing yet.</summary>
    public static CallSide Empty { get; } = new([], []);
}

/// <summary>A supervisor's note on a call.</summary>
/// <param name="Id">Id within the call: 1, 2, 3 ...</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="AtMs">Where the call was, stream time in ms.</param>
/// <param name="Text">1 to 1,000 characters.</param>
[MessagePackObject]
public sealed record NoteView(
    [property: Key(0)] int Id, [property: Key(1)] string By, [property: Key(2)] DateTimeOffset At, [property: Key(3)] int AtMs, [property: Key(4)] string Text);

/// <summary>Somebody listened to a call.</summary>
/// <param name="By">Who.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null: still.</param>
[MessagePackObject]
public sealed record ListenUse([property: Key(0)] string By, [property: Key(1)] DateTimeOffset From, [property: Key(2)] DateTimeOffset? To = null);
