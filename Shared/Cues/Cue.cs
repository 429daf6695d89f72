using LiveEmpathy.Contracts;

namespace LiveEmpathy.Cues;

/// <summary>One nudge to the agent: private, short, one thing to do now.</summary>
/// <param name="Id">Id within the call.</param>
/// <param name="Habit">Number of the habit, 1..15; 0 for a supervisor's whisper.</param>
/// <param name="Rule">Id of the rule, or "whisper".</param>
/// <param name="Text">What to do, at most 60 characters: "Slower: 175 to 150 words a minute".</param>
/// <param name="Phrase">Words to say, or null.</param>
/// <param name="RaisedAtMs">Stream time from which it is shown, ms.</param>
/// <param name="ExpiresAtMs">Stream time at which its occasion is over, ms.</param>
/// <param name="Outcome">What happened in the 20 s after it; null before that is known.</param>
public sealed record Cue(int Id, int Habit, string Rule, string Text, string? Phrase, int RaisedAtMs, int ExpiresAtMs, CueOutcome? Outcome = null);
