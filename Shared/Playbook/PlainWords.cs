using LiveEmpathy.Contracts;

namespace LiveEmpathy.Playbook;

/// <summary>
/// Words as rules read them: lower case, without punctuation, contractions taken apart ("can't", "cant" and "cannot" are all
/// "can not"), so that a phrase is found however the recogniser wrote it.
/// </summary>
public static class PlainWords
{
    private static readonly Dictionary<string, string[]> Whole = new(StringComparer.Ordinal)
    {
        ["cannot"] = ["can", "not"],
        ["cant"] = ["can", "not"],
        ["can't"] = ["can", "not"],
        ["won't"] = ["will", "not"],
        ["wont"] = ["will", "not"],
        ["dont"] = ["do", "not"],
        ["doesnt"] = ["does", "not"],
        ["didnt"] = ["did", "not"],
        ["isnt"] = ["is", "not"],
        ["wasnt"] = ["was", "not"],
        ["arent"] = ["are", "not"],
        ["havent"] = ["have", "not"],
        ["hasnt"] = ["has", "not"],
        ["wouldnt"] = ["would", "not"],
        ["couldnt"] = ["could", "not"],
        ["shouldnt"] = ["should", "not"],
        ["shan't"] = ["shall", "not"],
        ["im"] = ["i", "am"],
        ["ive"] = ["i", "have"],
        ["youre"] = ["you", "are"],
        ["youve"] = ["you", "have"],
        ["thats"] = ["that", "is"],
        ["whats"] = ["what", "is"],
        ["theyre"] = ["they", "are"],
        ["let's"] = ["let", "us"],
        ["lets"] = ["let", "us"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["ok"] = ["okay"],
        ["o'clock"] = ["o'clock"],
    };

    private static readonly (string End, string[] Word)[] Endings =
    [
        ("n't", ["not"]), ("'m", ["am"]), ("'re", ["are"]), ("'ve", ["have"]), ("'ll", ["will"]), ("'d", ["would"]),
    ];

    private static readonly HashSet<string> TakesIs =
        ["it", "that", "he", "she", "what", "there", "here", "who", "how", "where", "everything", "something", "nothing"];

    /// <summary>The words of an utterance.</summary>
    public static List<PlainWord> Of(ReadOnlySpan<Word> words)
    {
        var plain = new List<PlainWord>(words.Length + 4);
        for (var i = 0; i < words.Length; i++) Add(words[i].Text, i, plain);
        return plain;
    }

    /// <summary>The words of a text.</summary>
    public static List<PlainWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new List<PlainWord>();
        var at = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(word, at++, plain);
        return plain;
    }

    private static void Add(string written, int index, List<PlainWord> plain)
    {
        var ends = written.AsSpan().TrimEnd('"').TrimEnd('\'') is { Length: > 0 } w && w[^1] is '.' or '?' or '!';
        var bare = written.Replace('’', '\'').ToLowerInvariant().Trim('.', ',', '?', '!', ';', ':', '"', '\'', '(', ')', '-', '…');
        if (bare.Length > 0)
        {
            foreach (var part in Apart(bare)) plain.Add(new PlainWord(part, index, false));
            plain[^1] = plain[^1] with { EndsSentence = ends };
        }
        else if (ends && plain.Count > 0)
        {
            plain[^1] = plain[^1] with { EndsSentence = true };
        }
    }

    private static string[] Apart(string word)
    {
        if (Whole.TryGetValue(word, out var parts)) return parts;
        foreach (var (end, tail) in Endings)
            if (word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal)) return [word[..^end.Length], .. tail];
        return word.EndsWith("'s", StringComparison.Ordinal) && TakesIs.Contains(word[..^2]) ? [word[..^2], "is"] : [word];
    }
}

/// <summary>One word as rules read it.</summary>
/// <param name="Text">Lower case, without punctuation.</param>
/// <param name="Index">Which word of the utterance it is, or is part of.</param>
/// <param name="EndsSentence">True where the recogniser wrote the end of a sentence after it.</param>
public readonly record struct PlainWord(string Text, int Index, bool EndsSentence);
