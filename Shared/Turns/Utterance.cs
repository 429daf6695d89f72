using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>The words of one leg from one talk spurt or a few close together, as recognised so far.</summary>
/// <param name="Id">Id within the call, growing with time.</param>
/// <param name="Leg">Who speaks.</param>
/// <param name="Words">In order of time, never empty.</param>
/// <param name="Final">False while words may still change.</param>
public sealed record Utterance(int Id, Leg Leg, Word[] Words, bool Final)
{
    /// <summary>Stream time of the first word, ms.</summary>
    public int FromMs => Words[0].FromMs;

    /// <summary>Stream time at which the last word ends, ms.</summary>
    public int ToMs => Words[^1].ToMs;

    /// <summary>The words with single spaces between them.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));
}
