using MessagePack;

namespace LiveEmpathy.Calls;

/// <summary>What is known of a call before a word is said. Sent once, when a desk opens the call.</summary>
/// <param name="CallId">Unique id of the call; 1 to 64 of A-Z a-z 0-9 _ - .</param>
/// <param name="AgentId">Id of the agent, same alphabet.</param>
/// <param name="AgentName">Name shown on the wall; at most 80 characters.</param>
/// <param name="Team">Team shown on the wall; at most 80 characters.</param>
/// <param name="StartedAt">When stream time zero was, by the desk's clock.</param>
/// <param name="Language">BCP 47 tag of the language spoken, such as "en".</param>
/// <param name="HasWords">False where the desk has no transcription: everything but words works.</param>
/// <param name="Customer">What the company knows of the customer, where it says so; the server adds contacts it has seen itself.</param>
/// <param name="KnownIssues">What many customers call about just now, in their words; set by the server when the call opens; null: nothing.</param>
/// <param name="Playbook">Which edition of which playbook it is coached by, 16 hexadecimal digits; set by the server when the call opens; null from an older server.</param>
[MessagePackObject]
public sealed record CallInfo(
    [property: Key(0)] string CallId,
    [property: Key(1)] string AgentId,
    [property: Key(2)] string AgentName,
    [property: Key(3)] string Team,
    [property: Key(4)] DateTimeOffset StartedAt,
    [property: Key(5)] string Language = "en",
    [property: Key(6)] bool HasWords = true,
    [property: Key(7)] CustomerCard? Customer = null,
    [property: Key(8)] string[]? KnownIssues = null,
    [property: Key(9)] string? Playbook = null);

/// <summary>The customer's card: given as metadata by the company, never guessed from the voice.</summary>
/// <param name="CustomerId">The company's own id, or null.</param>
/// <param name="Name">The name the customer goes by, or null.</param>
/// <param name="Segment">A segment for fairness reports, or null.</param>
/// <param name="Earlier">Earlier contacts, newest first; at most 20.</param>
[MessagePackObject]
public sealed record CustomerCard(
    [property: Key(0)] string? CustomerId,
    [property: Key(1)] string? Name,
    [property: Key(2)] string? Segment,
    [property: Key(3)] EarlierContact[] Earlier);

/// <summary>One earlier contact of the same customer.</summary>
/// <param name="At">When it was.</param>
/// <param name="Topic">What it was about, in a few words: "no internet", "invoice 12 too high".</param>
[MessagePackObject]
public sealed record EarlierContact([property: Key(0)] DateTimeOffset At, [property: Key(1)] string Topic);
