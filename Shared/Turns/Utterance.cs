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
    public int FromMs { get; } = Words[0].FromMs;

    /// <summary>Stream time at which the last word ends, ms.</summary>
    public int ToMs { get; } = Words[^1].ToMs;

    /// <summary>The words with single spaces between them; made each time it is asked for.</summary>
    public string Text => TextOf(Words);

    /// <summary>Words with single spaces between them.</summary>
    internal static string TextOf(Word[] words)
    {
        if (words.Length == 1) return words[0].Text;
        var length = words.Length - 1;
        foreach (var word in words) length += word.Text.Length;
        return string.Create(length, words, static (text, words) =>
        {
            var at = 0;
            foreach (var word in words)
            {
                if (at > 0) text[at++] = ' ';
                word.Text.CopyTo(text[at..]);
                at += word.Text.Length;
            }
        });
    }
}
