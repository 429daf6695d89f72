using System.Runtime.InteropServices;

namespace LiveEmpathy.Playbook;

/// <summary>
/// Phrases of one kind, found wherever they stand in an utterance. A phrase is written as it is said, with a few signs:
/// <code>
/// sorry|afraid      one of these words; a_lot|much: several words as one of them
/// frustrat*         any word that begins so
/// &lt;feeling>        one of the words of this group, from the part `words` of the playbook
/// we can not * that   * is any one word, ** none to three words, *5 none to five; never past a negation
/// ^ what happened   only where a sentence or the utterance begins
/// so what $         only where a sentence or the utterance ends
/// ~ your fault      not where it is negated or quoted just before ("not your fault", "you said it was your fault")
/// ! let us know     an exception: what it covers is no hit of the list
/// </code>
/// A phrase does not reach over the end of a sentence where the recogniser wrote one. Words such as "really" may stand
/// anywhere in it.
/// </summary>
public sealed class PhraseList
{
    private const int LookBack = 4;
    private const int MostSoft = 2;
    private readonly Spelling _spelling;
    private readonly PhraseIndex _phrases;
    private readonly PhraseIndex _exceptions;

    /// <summary>Compiles phrases.</summary>
    /// <param name="phrases">As written in a playbook.</param>
    /// <param name="spelling">The language's; null: English.</param>
    /// <param name="groups">Word groups by name, for &lt;name>; null: none.</param>
    /// <exception cref="FormatException">A phrase that is empty or begins with *, or a group that is not there.</exception>
    public PhraseList(IEnumerable<string> phrases, Spelling? spelling = null, IReadOnlyDictionary<string, string>? groups = null)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _spelling = spelling ?? Spelling.English;
        var compiled = phrases.SelectMany(written => Phrase.Compile(written, _spelling, groups ?? new Dictionary<string, string>())).ToLookup(phrase => phrase.Excepts);
        (_phrases, _exceptions) = (new PhraseIndex(compiled[false]), new PhraseIndex(compiled[true]));
    }

    /// <summary>Its bit in what a <see cref="PhraseDirectory"/> finds; 0: it is in none.</summary>
    internal UInt128 Bit { get; set; }

    /// <summary>Its phrases by their whole first word.</summary>
    internal IReadOnlyDictionary<string, Phrase[]> ByFirstWord => _phrases.ByFirst;

    /// <summary>How the first words begin of which only that is said.</summary>
    internal IEnumerable<string> Beginnings => _phrases.Beginnings;

    /// <summary>The first place where one of the phrases stands, from a word on.</summary>
    /// <returns>Index of its first and last plain word, or null.</returns>
    public (int First, int Last)? Find(List<PlainWord> words, int from = 0) => Find(CollectionsMarshal.AsSpan(words), from);

    /// <summary>The same of words in a row.</summary>
    public (int First, int Last)? Find(ReadOnlySpan<PlainWord> words, int from = 0)
    {
        for (var i = from; i < words.Length; i++)
        {
            if (!_phrases.MayBegin(words[i])) continue;
            if ((LastOf(words, i, _phrases.At(words[i].Text)) ?? LastOf(words, i, _phrases.PerhapsAt(words[i].Text))) is { } last) return (i, last);
        }
        return null;
    }

    /// <summary>The same of words that were looked up in the directory.</summary>
    internal (int First, int Last)? Find(ReadOnlySpan<PlainWord> words, ReadOnlySpan<WordStart> starts, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            if ((starts[i].Lists & Bit) == 0) continue;
            var last = LastOf(words, i, starts[i].Of(Bit));
            if (last is null && starts[i].IsBegun(Bit)) last = LastOf(words, i, _phrases.PerhapsAt(words[i].Text));
            if (last is { } found) return (i, found);
        }
        return null;
    }

    /// <summary>True for a word that by itself is one of the phrases.</summary>
    internal bool Has(PlainWord word) => Find(new ReadOnlySpan<PlainWord>(in word)) is not null;

    /// <summary>The last word of the first of some phrases that stands at a word, and means it.</summary>
    private int? LastOf(ReadOnlySpan<PlainWord> words, int at, ReadOnlySpan<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Place(words, at, phrase) is not { } last || (phrase.Guarded && TurnedBefore(words, at))) continue;
            if (!Excepted(words, at, last)) return last;
        }
        return null;
    }

    private bool Excepted(ReadOnlySpan<PlainWord> words, int first, int last)
    {
        if (_exceptions.IsEmpty) return false;
        for (var i = Math.Max(0, first - LookBack); i <= last; i++)
        {
            if (_exceptions.MayBegin(words[i]) && (Covers(words, i, first, _exceptions.At(words[i].Text)) || Covers(words, i, first, _exceptions.PerhapsAt(words[i].Text)))) return true;
        }
        return false;
    }

    private bool Covers(ReadOnlySpan<PlainWord> words, int at, int upTo, ReadOnlySpan<Phrase> exceptions)
    {
        foreach (var phrase in exceptions)
            if (Place(words, at, phrase) is { } end && end >= upTo) return true;
        return false;
    }

    /// <summary>The last word of a phrase that begins at a word, or null: it does not stand there.</summary>
    private int? Place(ReadOnlySpan<PlainWord> words, int at, Phrase phrase)
    {
        if (phrase.OpensSentence && !SentenceOpens(words, at)) return null;
        var last = End(words, at, phrase.Words, 0, 0);
        return phrase.ClosesSentence && last is { } l && l + 1 < words.Length && !words[l].EndsSentence ? null : last;
    }

    private int? End(ReadOnlySpan<PlainWord> words, int at, PhrasePart[] phrase, int part, int soft)
    {
        if (part == phrase.Length) return at - 1;
        if (part > 0 && words[at - 1].EndsSentence) return null;
        if (phrase[part].Most > 0) return EndAfterAny(words, at, phrase, part, soft);
        if (at >= words.Length) return null;
        if (phrase[part].Is(words[at].Text) && End(words, at + 1, phrase, part + 1, soft) is { } end) return end;
        return part > 0 && soft < MostSoft && _spelling.Soft.Contains(words[at].Text) ? End(words, at + 1, phrase, part, soft + 1) : null;
    }

    private int? EndAfterAny(ReadOnlySpan<PlainWord> words, int at, PhrasePart[] phrase, int part, int soft)
    {
        for (var skip = 0; skip <= phrase[part].Most && at + skip <= words.Length; skip++)
        {
            if (skip > 0 && _spelling.Negating.Contains(words[at + skip - 1].Text)) break;
            if (skip >= phrase[part].Least && End(words, at + skip, phrase, part + 1, soft) is { } end) return end;
            if (at + skip < words.Length && skip > 0 && words[at + skip - 1].EndsSentence) break;
        }
        return null;
    }

    private bool SentenceOpens(ReadOnlySpan<PlainWord> words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (words[i].EndsSentence) return true;
            if (!_spelling.Starters.Contains(words[i].Text)) return false;
        }
        return true;
    }

    private bool TurnedBefore(ReadOnlySpan<PlainWord> words, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - LookBack) && !words[i].EndsSentence; i--)
        {
            if (_spelling.Negating.Contains(words[i].Text) && !IsAnswer(words, i)) return true;
            if (_spelling.Quoting.Contains(words[i].Text) && (i == 0 || !_spelling.Self.Contains(words[i - 1].Text))) return true;
        }
        return false;
    }

    /// <summary>"No, I can't": a no that answers turns nothing.</summary>
    private bool IsAnswer(ReadOnlySpan<PlainWord> words, int at) =>
        _spelling.Starters.Contains(words[at].Text) && SentenceOpens(words, at);
}
