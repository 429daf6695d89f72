using LiveEmpathy.Playbook;

namespace LiveEmpathy.Server.Topics;

/// <summary>The phrases of one to three words that the customer of one call has said, each once.</summary>
internal sealed class CallTopics
{
    /// <summary>The first words of a call: people say early why they call, and memory per call stays below 40 KB.</summary>
    private const int MostWords = 200;

    private const int Longest = 3;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _words;

    /// <summary>The phrases that are new with these words.</summary>
    public IEnumerable<string> New(IReadOnlyList<PlainWord> words)
    {
        for (var i = 0; i < words.Count && _words < MostWords; i++, _words++)
        {
            var phrase = "";
            for (var j = i; j < Math.Min(words.Count, i + Longest) && IsWord(words[j].Text); j++)
            {
                phrase = j == i ? words[j].Text : $"{phrase} {words[j].Text}";
                if (_said.Add(phrase)) yield return phrase;
                if (words[j].EndsSentence) break;
            }
        }
    }

    /// <summary>The phrase of two or three words whose words fewest calls have.</summary>
    public string? Subject(Func<string, double> share, Func<string, bool> isCommon) => _said
        .Select(phrase => (Phrase: phrase, Words: phrase.Split(' ')))
        .Where(p => p.Words.Length > 1 && !isCommon(p.Words[0]) && !isCommon(p.Words[^1]))
        .OrderBy(p => p.Words.Average(w => Math.Log(share(w) + 1e-3))).ThenByDescending(p => p.Words.Length).ThenBy(p => p.Phrase, StringComparer.Ordinal)
        .FirstOrDefault().Phrase;

    /// <summary>No figures, and nothing that the desk has withheld ("[card]").</summary>
    private static bool IsWord(string text) => text.Length > 0 && text.All(c => char.IsLetter(c) || c is '\'' or '-');
}
