using LiveEmpathy.Alerts;
using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Playbook;

/// <summary>One of the fifteen habits.</summary>
/// <param name="Number">1..15.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its weight in the empathy score.</param>
/// <param name="Exercise">What trains it.</param>
public sealed record HabitEntry(int Number, string Name, float Weight, string Exercise);

/// <summary>A rule that finds moments: how it looks is code (Moments/Habits), its numbers and words are data.</summary>
/// <param name="Id">Such as "talk-over".</param>
/// <param name="Habit">1..15; 0 of a rule that is data alone and bears on none.</param>
/// <param name="Says">What a moment of it says, with places such as {seconds}.</param>
/// <param name="Numbers">Its thresholds by name, in the unit the name says.</param>
/// <param name="Unless">Phrases that keep it from firing where they stand in or near its evidence.</param>
/// <param name="Heard">What must have been heard, of a rule that is data alone; null: a habit looks for it.</param>
public sealed record RuleEntry(
    string Id, int Habit, string Says, IReadOnlyDictionary<string, float> Numbers, PhraseList? Unless, HeardRule? Heard = null)
{
    /// <summary>Its place among the rules of its playbook.</summary>
    internal int Place { get; set; }

    /// <summary>A threshold.</summary>
    /// <exception cref="FormatException">The playbook does not give it.</exception>
    public float this[string name] => Numbers.TryGetValue(name, out var value) ? value : throw new FormatException($"rules: {Id}: the number \"{name}\" is missing");
}

/// <summary>A rule for one nudge.</summary>
/// <param name="Id">Such as "let-them-finish".</param>
/// <param name="Habit">1..15.</param>
/// <param name="Priority">Of two due at once the higher is shown.</param>
/// <param name="When">Its condition.</param>
/// <param name="HoldMs">How long the condition must hold.</param>
/// <param name="ShownMs">How long its occasion lasts.</param>
/// <param name="CooldownMs">Not again within this time.</param>
/// <param name="Cap">Most times in one call.</param>
/// <param name="MidSentence">True where it is about the sentence being spoken: it may come while the agent speaks.</param>
/// <param name="FollowedBy">Moments that show that it was followed: its occasion is over. Empty: it is followed where its cause stays away.</param>
/// <param name="Contradicts">Cues that ask for the opposite: none of them shortly before or after it.</param>
/// <param name="Says">Wordings, taken in turn.</param>
/// <param name="Phrases">Words to say, taken in turn; may be empty.</param>
public sealed record CueRule(
    string Id, int Habit, int Priority, Condition When, int HoldMs, int ShownMs, int CooldownMs, int Cap, bool MidSentence,
    IReadOnlyList<string> FollowedBy, IReadOnlyList<string> Contradicts, IReadOnlyList<string> Says, IReadOnlyList<string> Phrases);

/// <summary>A rule for an alert.</summary>
/// <param name="Id">Such as "argument".</param>
/// <param name="Habit">1..15; 0 where it bears on none.</param>
/// <param name="Priority">How soon somebody should act.</param>
/// <param name="Says">What is going on.</param>
/// <param name="Action">What to do about it.</param>
/// <param name="When">Its condition.</param>
/// <param name="HoldMs">On-delay: how long the condition must hold.</param>
/// <param name="ClearAfterMs">How long it must be over before the alert clears.</param>
/// <param name="CooldownMs">Not raised again within this time after it cleared.</param>
/// <param name="Cap">Most times in one call.</param>
public sealed record AlertRule(
    string Id, int Habit, AlertPriority Priority, string Says, string Action, Condition When, int HoldMs, int ClearAfterMs, int CooldownMs, int Cap);

/// <summary>Limits over all nudges of a call.</summary>
/// <param name="PerMinute">Most in a minute of stream time.</param>
/// <param name="ApartMs">Least time between two.</param>
public sealed record CueLimits(int PerMinute, int ApartMs);
