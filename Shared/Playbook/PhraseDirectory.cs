using System.Runtime.InteropServices;

namespace LiveEmpathy.Playbook;

/// <summary>
/// Which phrases of a playbook a word may begin. A line is looked up here once, word by word; of some sixty lists most then
/// need no look at all, and the others only where one of their phrases may begin.
/// </summary>
internal sealed class PhraseDirectory
{
    private readonly Spelling _spelling;
    private readonly Dictionary<string, PhrasesAt> _whole = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, UInt128 Lists)>[] _beginnings = new List<(string, UInt128)>[256];

    /// <summary>Gives the lists their numbers; those beyond 128 have none and are always looked at.</summary>
    public PhraseDirectory(IEnumerable<PhraseList> lists, Spelling spelling)
    {
        _spelling = spelling;
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
        for (var i = 0; i < starts.Length; i++)
        {
            var (whole, begun) = (_whole.GetValueOrDefault(words[i].Text), BegunBy(words[i].Text));
            starts[i] = new WordStart(whole, begun, begun | (whole?.Before(i + 1 < words.Count ? words[i + 1].Text : null, _spelling) ?? 0));
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
/// <param name="whole">Phrases whose first word is this one; null: none.</param>
/// <param name="begun">Lists with a phrase that says only how its first word begins.</param>
/// <param name="lists">All lists of which a phrase may begin here.</param>
internal readonly struct WordStart(PhrasesAt? whole, UInt128 begun, UInt128 lists)
{
    /// <summary>All lists of which a phrase may begin here, by this word and the next.</summary>
    public UInt128 Lists => lists;

    /// <summary>A list has a phrase that says only how its first word begins, and this one begins so.</summary>
    public bool IsBegun(UInt128 list) => (begun & list) != 0;

    /// <summary>The phrases of a list whose first word is this one.</summary>
    public ReadOnlySpan<Phrase> Of(UInt128 list) => whole is null ? [] : whole.Of(list);
}

/// <summary>The phrases that begin with one word, of each list that has some; and how the lists' may go on: "the" alone begins two hundred promises.</summary>
internal sealed class PhrasesAt
{
    private readonly List<Phrase[]> _phrases = []; // in the order of the lists' bits
    private readonly Dictionary<string, UInt128> _bySecond = new(StringComparer.Ordinal);
    private UInt128 _lists;
    private UInt128 _anyhow;

    /// <summary>Adds those of the next list.</summary>
    public void Add(UInt128 list, Phrase[] phrases)
    {
        _lists |= list;
        _phrases.Add(phrases);
        foreach (var phrase in phrases)
        {
            if (phrase.GoesOnAnyhow) _anyhow |= list;
            else foreach (var second in phrase.Words[1].Whole) CollectionsMarshal.GetValueRefOrAddDefault(_bySecond, second, out _) |= list;
        }
    }

    /// <summary>The lists of which a phrase may stand here before a next word; null: there is none.</summary>
    public UInt128 Before(string? next, Spelling spelling) =>
        next is null ? _anyhow : spelling.Soft.Contains(next) ? _lists : _anyhow | _bySecond.GetValueOrDefault(next); // a soft word may stand in any phrase

    public ReadOnlySpan<Phrase> Of(UInt128 list) => (_lists & list) == 0 ? [] : _phrases[(int)UInt128.PopCount(_lists & (list - 1))];
}
