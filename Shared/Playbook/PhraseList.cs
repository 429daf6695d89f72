namespace LiveEmpathy.Playbook;

/// <summary>
/// Phrases of one kind, found wherever they stand in an utterance. A phrase is written as it is said, with three signs:
/// <code>
/// sorry|afraid      one of these words; a_lot|much: several words as one of them
/// frustrat*         any word that begins so
/// we can not * that   * is any one word, ** none to three words, *5 none to five
/// ~ your fault      not where it is negated or quoted just before ("not your fault", "you said it was your fault")
/// </code>
/// A phrase does not reach over the end of a sentence, where the recogniser wrote one.
/// </summary>
public sealed class PhraseList
{
    private const int LookBack = 4;
    private static readonly HashSet<string> Negating = ["not", "never", "no", "without", "nobody", "if"];
    private static readonly HashSet<string> Quoting = ["said", "say", "says", "told"];
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<Phrase> _byBeginning = [];

    private sealed record Phrase(string[][] Words, bool Guarded);

    /// <summary>Compiles phrases.</summary>
    /// <exception cref="FormatException">A phrase that is empty or begins with *.</exception>
    public PhraseList(IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        foreach (var written in phrases.SelectMany(Unjoined))
        {
            var phrase = Compile(written);
            if (phrase.Words[0].Any(w => w.EndsWith('*'))) _byBeginning.Add(phrase);
            foreach (var first in phrase.Words[0])
            {
                if (!_byFirst.TryGetValue(first, out var list)) _byFirst[first] = list = [];
                list.Add(phrase);
            }
        }
    }

    /// <summary>The first place where one of the phrases stands, from a word on.</summary>
    /// <returns>Index of its first and last plain word, or null.</returns>
    public (int First, int Last)? Find(IReadOnlyList<PlainWord> words, int from = 0)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var i = from; i < words.Count; i++)
        {
            var phrases = _byFirst.GetValueOrDefault(words[i].Text) ?? [];
            foreach (var phrase in phrases.Concat(_byBeginning.Where(p => Is(p.Words[0], words[i].Text))))
                if (End(words, i, phrase.Words, 0) is { } last && !(phrase.Guarded && TurnedBefore(words, i))) return (i, last);
        }
        return null;
    }

    /// <summary>A phrase for each alternative of several words.</summary>
    private static IEnumerable<string> Unjoined(string written)
    {
        var tokens = written.Split(' ');
        var at = Array.FindIndex(tokens, t => t.Contains('_', StringComparison.Ordinal));
        if (at < 0) return [written];
        var alternatives = tokens[at].Split('|');
        var single = string.Join('|', alternatives.Where(a => !a.Contains('_', StringComparison.Ordinal)));
        return alternatives.Where(a => a.Contains('_', StringComparison.Ordinal)).Select(a => a.Replace('_', ' ')).Append(single).Where(a => a.Length > 0)
            .SelectMany(a => Unjoined(string.Join(' ', [.. tokens[..at], a, .. tokens[(at + 1)..]])));
    }

    private static Phrase Compile(string written)
    {
        var guarded = written.StartsWith("~ ", StringComparison.Ordinal);
        var words = (guarded ? written[2..] : written).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Alternatives).ToArray();
        if (words.Length == 0 || words[0][0][0] == '*') throw new FormatException($"the phrase \"{written}\" must begin with a word");
        return new Phrase(words, guarded);
    }

    /// <summary>One written word: its alternatives, or its parts where it is a contraction.</summary>
    private static IEnumerable<string[]> Alternatives(string written) =>
        written.Contains('|', StringComparison.Ordinal) ? [written.ToLowerInvariant().Split('|')]
        : written[0] == '*' ? [[written]]
        : PlainWords.Of(written).Select(w => new[] { w.Text });

    private static int? End(IReadOnlyList<PlainWord> words, int at, string[][] phrase, int part)
    {
        if (part == phrase.Length) return at - 1;
        if (part > 0 && words[at - 1].EndsSentence) return null;
        if (Gap(phrase[part][0]) is { } most)
        {
            for (var skip = 0; skip <= most && at + skip <= words.Count; skip++)
            {
                if (skip > 0 && words[at + skip - 1].EndsSentence) break;
                if (End(words, at + skip, phrase, part + 1) is { } end) return end;
            }
            return null;
        }
        if (at >= words.Count) return null;
        return phrase[part][0] == "*" || Is(phrase[part], words[at].Text) ? End(words, at + 1, phrase, part + 1) : null;
    }

    private static int? Gap(string part) => part == "**" ? 3 : part is ['*', >= '1' and <= '9'] ? part[1] - '0' : null;

    private static bool Is(string[] part, string word) =>
        Array.Exists(part, p => p.Length > 1 && p[^1] == '*' ? word.StartsWith(p[..^1], StringComparison.Ordinal) : p == word);

    private static bool TurnedBefore(IReadOnlyList<PlainWord> words, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - LookBack) && !words[i].EndsSentence; i--)
            if (Negating.Contains(words[i].Text) || (Quoting.Contains(words[i].Text) && (i == 0 || words[i - 1].Text is not ("i" or "we")))) return true;
        return false;
    }
}
