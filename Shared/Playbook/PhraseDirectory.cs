namespace LiveEmpathy.Playbook;

/// <summary>
/// Which phrases of a playbook a word may begin. A line is looked up here once, word by word; of some sixty lists most then
/// need no look at all, and the others only where one of their phrases may begin.
/// </summary>
internal sealed class PhraseDirectory
{
    private readonly Spelling _spelling;
    private readonly Dictionary<string, PhrasesAt> _whole;
    private readonly List<(string Beginning, UInt128 Lists)>[] _beginnings = new List<(string, UInt128)>[256];

    /// <summary>Gives the lists their numbers; those beyond 128 have none and are always looked at.</summary>
    public PhraseDirectory(IEnumerable<PhraseList> lists, Spelling spelling)
    {
        _spelling = spelling;
        PhraseList[] numbered = [.. lists.Take(128)];
        for (var i = 0; i < numbered.Length; i++) numbered[i].Bit = UInt128.One << i;
        _whole = numbered.SelectMany(list => list.ByFirstWord.Select(first => (first.Key, list.Bit, Phrases: first.Value)))
            .GroupBy(first => first.Key, first => (first.Bit, first.Phrases), StringComparer.Ordinal)
            .ToDictionary(first => first.Key, first => new PhrasesAt([.. first]), StringComparer.Ordinal);
        foreach (var list in numbered)
            foreach (var beginning in list.Beginnings) (_beginnings[Letter(beginning)] ??= []).Add((beginning, list.Bit));
    }

    /// <summary>What may begin at each of these words.</summary>
    public WordStart[] Of(List<PlainWord> words)
    {
        var starts = new WordStart[words.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            var next = i + 1 < words.Count && !words[i].EndsSentence ? words[i + 1].Text : null;
            starts[i] = new WordStart(_whole.GetValueOrDefault(words[i].Text)?.Before(next, _spelling), BegunBy(words[i].Text));
        }
        return starts;
    }

    private UInt128 BegunBy(string word)
    {
        UInt128 lists = 0;
        if (_beginnings[Letter(word)] is not { } begins) return lists;
        foreach (var (beginning, of) in begins)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) lists |= of;
        return lists;
    }

    private static byte Letter(string word) => word.Length == 0 ? (byte)0 : (byte)word[0];
}

/// <summary>What may begin at a word of a line.</summary>
/// <param name="whole">Phrases whose first word is this one and that may go on as the line does; null: none.</param>
/// <param name="begun">Lists with a phrase that says only how its first word begins.</param>
internal readonly struct WordStart(PhraseSet? whole, UInt128 begun)
{
    /// <summary>All lists of which a phrase may begin here, by this word and the next.</summary>
    public UInt128 Lists => whole is null ? begun : begun | whole.Lists;

    /// <summary>A list has a phrase that says only how its first word begins, and this one begins so.</summary>
    public bool IsBegun(UInt128 list) => (begun & list) != 0;

    /// <summary>The phrases of a list whose first word is this one.</summary>
    public ReadOnlySpan<Phrase> Of(UInt128 list) => whole is null ? [] : whole.Of(list);
}

/// <summary>The phrases that begin with one word, by how they go on: "the" alone begins two hundred promises, of which a line can hold a few.</summary>
internal sealed class PhrasesAt
{
    private readonly PhraseSet _all;
    private readonly PhraseSet _anyhow;
    private readonly Dictionary<string, PhraseSet> _bySecond;

    /// <param name="lists">Of each list those that begin with the word, in the order of the lists' bits.</param>
    public PhrasesAt(IReadOnlyList<(UInt128 List, Phrase[] Phrases)> lists)
    {
        _all = new PhraseSet(lists, phrase => true);
        _anyhow = new PhraseSet(lists, phrase => phrase.GoesOnAnyhow);
        _bySecond = lists.SelectMany(list => list.Phrases).Where(phrase => !phrase.GoesOnAnyhow).SelectMany(phrase => phrase.Words[1].Whole).Distinct(StringComparer.Ordinal)
            .ToDictionary(second => second, second => new PhraseSet(lists, phrase => phrase.GoesOnAnyhow || phrase.Words[1].Is(second)), StringComparer.Ordinal);
    }

    /// <summary>Those that may stand here before a next word; null: there is none.</summary>
    public PhraseSet Before(string? next, Spelling spelling) =>
        next is null ? _anyhow : spelling.Soft.Contains(next) ? _all : _bySecond.GetValueOrDefault(next, _anyhow); // a soft word may stand in any phrase
}

/// <summary>Some phrases of some lists.</summary>
internal sealed class PhraseSet
{
    private readonly Phrase[][] _phrases; // in the order of the lists' bits

    public PhraseSet(IReadOnlyList<(UInt128 List, Phrase[] Phrases)> lists, Predicate<Phrase> fits)
    {
        var fitting = lists.Select(list => (list.List, Phrases: Array.FindAll(list.Phrases, fits))).Where(list => list.Phrases.Length > 0).ToArray();
        _phrases = Array.ConvertAll(fitting, list => list.Phrases);
        foreach (var (list, _) in fitting) Lists |= list;
    }

    /// <summary>The lists that have some.</summary>
    public UInt128 Lists { get; }

    /// <summary>Those of a list, in its order.</summary>
    public ReadOnlySpan<Phrase> Of(UInt128 list) => (Lists & list) == 0 ? [] : _phrases[(int)UInt128.PopCount(Lists & (list - 1))];
}
