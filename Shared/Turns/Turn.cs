using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// What one speaker says while holding the floor: utterances of one leg with no utterance of the other between them
/// that is more than a backchannel.
/// </summary>
/// <param name="Leg">Who holds the floor.</param>
/// <param name="Utterances">In order of time, never empty. Of a turn of many minutes the later ones.</param>
/// <param name="FromMs">Stream time of the first word, ms.</param>
public sealed record Turn(Leg Leg, IReadOnlyList<Utterance> Utterances, int FromMs)
{
    /// <summary>Stream time at which the last word ends, ms.</summary>
    public int ToMs { get; } = Utterances[^1].ToMs;

    /// <summary>All words with single spaces between them; made each time it is asked for.</summary>
    public string Text => string.Join(' ', Utterances.Select(u => u.Text));
}
