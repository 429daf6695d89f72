using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe.Captions;

/// <summary>One cue of a caption file: what one leg says in one go.</summary>
/// <param name="Leg">Who speaks.</param>
/// <param name="FromMs">Stream time at which the cue begins, ms.</param>
/// <param name="ToMs">Stream time at which it ends, ms.</param>
/// <param name="Words">Its words with their times, never empty.</param>
public sealed record Caption(Leg Leg, int FromMs, int ToMs, Word[] Words);
