using System.Runtime.InteropServices;

namespace LiveEmpathy.Playbook;

/// <summary>
/// Which phrases of a playbook a word may begin. A line is looked up here once, word by word; of some sixty lists most then
/// need no look at all, and the others only where one of their phrases may begin.
/// </summary>
internal sealed class PhraseDirectory
{
    private readonly Dictionary<string, PhrasesAt> _whole = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, UInt128 Lists)>[] _beginnings = new List<(string, UInt128)>[256];

    /// <summary>Gives the lists their numbers; those beyond 128 have none and are always looked at.</summary>
    public PhraseDirectory(IEnumerable<PhraseList> lists)
    {
        var number = 0;
        foreach (var list in lists.Take(128))
        {
            list.Bit = UInt128.One << number++;
            foreach (var (word, phrases) in list.ByFirstWord) (CollectionsMarshal.GetValueRefOrAddDefault(_whole, word, out _) ??= new()).Add(list.Bit, phrases);
            foreach (var beginning in list.Beginnings) (_beginnings[Letter(beginning)] ??= []).Add((beginning, list.Bit));
        }
    }

    /// <summary>What may begin at each of these words.</summary>
    public WordStart[] Of(List<PlainWord> words)
    {
        var starts = new WordStart[words.Count];
        for (var i = 0; i < starts.Length; i++) starts[i] = new WordStart(_whole.GetValueOrDefault(words[i].Text), BegunBy(words[i].Text));
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
/// <param name="whole">Phrases whose first word is this one; null: none.</param>
/// <param name="begun">Lists with a phrase that says only how its first word begins.</param>
internal readonly struct WordStart(PhrasesAt? whole, UInt128 begun)
{
    /// <summary>All lists of which a phrase may begin here.</summary>
    public UInt128 Lists => whole is null ? begun : begun | whole.Lists;

    /// <summary>A list has a phrase that says only how its first word begins, and this one begins so.</summary>
    public bool IsBegun(UInt128 list) => (begun & list) != 0;

    /// <summary>The phrases of a list whose first word is this one, as far as the line may go on as they do.</summary>
    public ReadOnlySpan<Phrase> Of(UInt128 list, ReadOnlySpan<PlainWord> words, int at, Spelling spelling) =>
        whole?.Of(list) is { } openings ? openings.At(words, at, spelling) : [];
}

/// <summary>The phrases that begin with one word, of each list that has some.</summary>
internal sealed class PhrasesAt
{
    private readonly List<Openings> _phrases = []; // in the order of the lists' bits

    public UInt128 Lists { get; private set; }

    /// <summary>Adds those of the next list.</summary>
    public void Add(UInt128 list, Openings phrases)
    {
        Lists |= list;
        _phrases.Add(phrases);
    }

    public Openings? Of(UInt128 list) => (Lists & list) == 0 ? null : _phrases[(int)UInt128.PopCount(Lists & (list - 1))];
}
