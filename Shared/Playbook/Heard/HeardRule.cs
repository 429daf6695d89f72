using LiveEmpathy.Calls;

namespace LiveEmpathy.Playbook.Heard;

/// <summary>What must have been heard on a call for a rule to fire. The rule is data alone: no habit looks for it.</summary>
public abstract record HeardRule;

/// <summary>All of these hold.</summary>
/// <param name="Parts">Never empty.</param>
public sealed record HeardAll(IReadOnlyList<HeardRule> Parts) : HeardRule;

/// <summary>One of these holds.</summary>
/// <param name="Parts">Never empty.</param>
public sealed record HeardAny(IReadOnlyList<HeardRule> Parts) : HeardRule;

/// <summary>This does not hold.</summary>
/// <param name="Part">What.</param>
public sealed record HeardNot(HeardRule Part) : HeardRule;

/// <summary>Somebody has said one of these phrases.</summary>
/// <param name="Phrases">Which.</param>
/// <param name="By">Who; null: anyone.</param>
/// <param name="Period">When.</param>
public sealed record HeardWords(PhraseList Phrases, Leg? By, HeardPeriod Period) : HeardRule;

/// <summary>The customer's words had this sentiment, over the period together.</summary>
/// <param name="Sign">-1 negative, 0 neutral, +1 positive.</param>
/// <param name="Period">When.</param>
public sealed record HeardSentiment(int Sign, HeardPeriod Period) : HeardRule;

/// <summary>Somebody has talked over the other at least so often.</summary>
/// <param name="By">Who; null: both together.</param>
/// <param name="AtLeast">How often.</param>
public sealed record HeardInterruptions(Leg? By, int AtLeast) : HeardRule;

/// <summary>Silences of both of 3 s and more have lasted so long together; holds do not count.</summary>
/// <param name="AtLeastMs">How long, ms.</param>
public sealed record HeardSilence(int AtLeastMs) : HeardRule;

/// <summary>A part of the call.</summary>
/// <param name="FirstMs">Its first so many ms, or null.</param>
/// <param name="LastMs">The last so many ms up to now, or null.</param>
public readonly record struct HeardPeriod(int? FirstMs, int? LastMs)
{
    /// <summary>True where something from a stream time to another belongs to it.</summary>
    public bool Has(int fromMs, int toMs, int nowMs) => (FirstMs is not { } first || fromMs < first) && (LastMs is not { } last || toMs > nowMs - last);
}
