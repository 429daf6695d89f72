using LiveEmpathy.Contracts;

namespace LiveEmpathy.Playbook;

/// <summary>
/// How a language is written, as far as rules need to know: contractions and endings are taken apart, hesitations left out, so
/// that a phrase is found however the recogniser wrote it. English ships in <see cref="English"/>; a playbook may bring its own.
/// </summary>
public sealed class Spelling
{
    private static readonly char[] Marks = ['.', ',', '?', '!', '¿', '¡', ';', ':', '"', '\'', '(', ')', '-', '…'];

    /// <summary>"'s" after one of these is "is", not a genitive.</summary>
    private readonly HashSet<string> _takesIs;
    private readonly Dictionary<string, string[]> _whole;
    private readonly (string End, string[] Word)[] _endings;
    private readonly HashSet<string> _fillers;

    internal Spelling(SpellingPart part)
    {
        _whole = part.Contractions.ToDictionary(c => c.Key, c => c.Value.Split(' '), StringComparer.Ordinal);
        _endings = [.. part.Endings.Select(e => (e.Key, e.Value.Split(' ')))];
        _takesIs = [.. part.TakesIs];
        _fillers = [.. part.Fillers];
        Soft = [.. part.Soft];
        Negating = [.. part.Negating];
        Quoting = [.. part.Quoting];
        Self = [.. part.Self];
        Starters = [.. part.Starters];
    }

    /// <summary>English.</summary>
    public static Spelling English { get; } = new(EnglishSpelling.Part);

    /// <summary>Adverbs and such that may stand anywhere within a phrase: "I <i>really</i> can not".</summary>
    internal HashSet<string> Soft { get; }

    /// <summary>Words that turn what follows into its opposite.</summary>
    internal HashSet<string> Negating { get; }

    /// <summary>Words that report what another has said.</summary>
    internal HashSet<string> Quoting { get; }

    /// <summary>Who quotes with these, quotes nobody else.</summary>
    internal HashSet<string> Self { get; }

    /// <summary>Words with which a sentence may begin before it really begins: "so what happened".</summary>
    internal HashSet<string> Starters { get; }

    /// <summary>The plain words of an utterance.</summary>
    public List<PlainWord> Of(ReadOnlySpan<Word> words)
    {
        var plain = new List<PlainWord>(words.Length + 4);
        for (var i = 0; i < words.Length; i++) Add(words[i].Text, i, plain);
        return plain;
    }

    /// <summary>The plain words of a text.</summary>
    public List<PlainWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new List<PlainWord>();
        var at = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) Add(word, at++, plain);
        return plain;
    }

    private void Add(string written, int index, List<PlainWord> plain)
    {
        var ends = written.AsSpan().TrimEnd('"').TrimEnd('\'') is { Length: > 0 } w && w[^1] is '.' or '?' or '!';
        var bare = written.Replace('’', '\'').ToLowerInvariant().Trim(Marks);
        if (bare.Length > 0 && !_fillers.Contains(bare))
        {
            Apart(bare, index, plain);
            plain[^1] = plain[^1] with { EndsSentence = ends };
        }
        else if (ends && plain.Count > 0)
        {
            plain[^1] = plain[^1] with { EndsSentence = true };
        }
    }

    private void Apart(string word, int index, List<PlainWord> plain)
    {
        if (_whole.TryGetValue(word, out var parts))
        {
            Add(parts, index, plain);
            return;
        }
        foreach (var (end, tail) in _endings)
        {
            if (word.Length <= end.Length || !word.EndsWith(end, StringComparison.Ordinal)) continue;
            plain.Add(new PlainWord(word[..^end.Length], index, false));
            Add(tail, index, plain);
            return;
        }
        if (word.EndsWith("'s", StringComparison.Ordinal) && _takesIs.Contains(word[..^2])) Add([word[..^2], "is"], index, plain);
        else plain.Add(new PlainWord(word, index, false));
    }

    private static void Add(string[] parts, int index, List<PlainWord> plain)
    {
        foreach (var part in parts) plain.Add(new PlainWord(part, index, false));
    }
}

/// <summary>One word as rules read it.</summary>
/// <param name="Text">Lower case, without punctuation.</param>
/// <param name="Index">Which word of the utterance it is, or is part of.</param>
/// <param name="EndsSentence">True where the recogniser wrote the end of a sentence after it.</param>
public readonly record struct PlainWord(string Text, int Index, bool EndsSentence)
{
    /// <summary>A number of 0..255 that words share by chance only: most phrases need no closer look.</summary>
    internal byte Trace { get; } = TraceOf(Text);

    internal static byte TraceOf(string text) => (byte)string.GetHashCode(text);
}
