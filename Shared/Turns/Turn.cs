using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// What one speaker says while holding the floor: utterances of one leg with no utterance of the other between them
/// that is more than a backchannel.
/// </summary>
/// <param name="Leg">Who holds the floor.</param>
/// <param name="Utterances">In order of time, never empty.</param>
public sealed record Turn(Leg Leg, IReadOnlyList<Utterance> Utterances)
{
    /// <summary>Stream time of the first word, ms.</summary>
    public int FromMs => Utterances[0].FromMs;

    /// <summary>Stream time at which the last word ends, ms.</summary>
    public int ToMs => Utterances[^1].ToMs;

    /// <summary>All words with single spaces between them.</summary>
    public string Text { get; } = string.Join(' ', Utterances.Select(u => u.Text));
}
