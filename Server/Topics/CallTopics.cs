using LiveEmpathy.Playbook;

namespace LiveEmpathy.Server.Topics;

/// <summary>
/// The phrases of one to three words that the customer of one call has said, each once. Words are kept, not phrases: a
/// third of the memory (docs/performance.md).
/// </summary>
internal sealed class CallTopics
{
    /// <summary>The first words of a call: people say early why they call.</summary>
    private const int MostWords = 200;

    private const int Longest = 3;
    private readonly List<(string Text, int Reach)> _words = []; // with the length of the longest phrase that begins there

    /// <summary>The phrases that are new with these words.</summary>
    /// <param name="words">One utterance.</param>
    /// <param name="shared">The string of a word that other calls use, or the word itself.</param>
    public IEnumerable<string> New(IReadOnlyList<PlainWord> words, Func<string, string> shared)
    {
        var (first, begin) = (_words.Count, Math.Min(words.Count, MostWords - _words.Count));
        if (begin <= 0) yield break;
        for (var i = 0; i < Math.Min(words.Count, begin + Longest - 1); i++)
            _words.Add((shared(words[i].Text), i < begin ? Reach(words, i) : 0)); // the last phrases end behind the last word that begins one
        for (var i = first; i < first + begin; i++)
            for (var length = 1; length <= _words[i].Reach; length++)
                if (!WasSaid(i, length)) yield return Phrase(i, length);
    }

    /// <summary>The phrase of two or three words whose words fewest calls have.</summary>
    public string? Subject(Func<string, double> share, Func<string, bool> isCommon) => Enumerable.Range(0, _words.Count)
        .SelectMany(at => Enumerable.Range(2, Math.Max(0, _words[at].Reach - 1)).Select(length => (Phrase: Phrase(at, length), Words: Words(at, length))))
        .Where(p => !isCommon(p.Words[0]) && !isCommon(p.Words[^1]))
        .OrderBy(p => p.Words.Average(w => Math.Log(share(w) + 1e-3))).ThenByDescending(p => p.Words.Length).ThenBy(p => p.Phrase, StringComparer.Ordinal)
        .FirstOrDefault().Phrase;

    private static int Reach(IReadOnlyList<PlainWord> words, int first)
    {
        var reach = 0;
        for (var i = first; i < Math.Min(words.Count, first + Longest) && IsWord(words[i].Text); i++)
        {
            reach++;
            if (words[i].EndsSentence) break;
        }
        return reach;
    }

    private bool WasSaid(int at, int length)
    {
        for (var i = 0; i < at; i++)
            if (_words[i].Reach >= length && Same(i, at, length)) return true;
        return false;
    }

    private bool Same(int one, int other, int length)
    {
        for (var i = 0; i < length; i++)
            if (!string.Equals(_words[one + i].Text, _words[other + i].Text, StringComparison.Ordinal)) return false;
        return true;
    }

    private string Phrase(int at, int length) => length switch
    {
        1 => _words[at].Text,
        2 => $"{_words[at].Text} {_words[at + 1].Text}",
        _ => $"{_words[at].Text} {_words[at + 1].Text} {_words[at + 2].Text}",
    };

    private string[] Words(int at, int length) => [.. _words.Slice(at, length).Select(w => w.Text)];

    /// <summary>No figures, and nothing that the desk has withheld ("[card]").</summary>
    private static bool IsWord(string text) => text.Length > 0 && text.All(c => char.IsLetter(c) || c is '\'' or '-');
}
