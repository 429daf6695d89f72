using System.Runtime.InteropServices;

namespace LiveEmpathy.Playbook;

/// <summary>
/// Which of a playbook's phrase lists a word may begin. A line is looked up here once, word by word; of some sixty lists most then
/// need no look at all.
/// </summary>
internal sealed class PhraseDirectory
{
    private readonly Dictionary<string, UInt128> _whole = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, UInt128 Lists)>[] _beginnings = new List<(string, UInt128)>[256];

    /// <summary>Gives the lists their numbers; those beyond 128 have none and are always looked at.</summary>
    public PhraseDirectory(IEnumerable<PhraseList> lists)
    {
        var number = 0;
        foreach (var list in lists.Take(128))
        {
            list.Bit = UInt128.One << number++;
            foreach (var part in list.FirstParts) Add(part, list.Bit);
        }
    }

    /// <summary>The lists of which a phrase may begin somewhere in these words.</summary>
    public UInt128 Of(List<PlainWord> words)
    {
        UInt128 all = 0;
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(words))
        {
            if (_whole.TryGetValue(word.Text, out var lists)) all |= lists;
            if (_beginnings[Letter(word.Text)] is not { } begins) continue;
            foreach (var (beginning, of) in begins)
                if (word.Text.StartsWith(beginning, StringComparison.Ordinal)) all |= of;
        }
        return all;
    }

    private void Add(PhrasePart part, UInt128 list)
    {
        foreach (var word in part.Whole) CollectionsMarshal.GetValueRefOrAddDefault(_whole, word, out _) |= list;
        foreach (var beginning in part.Beginnings) (_beginnings[Letter(beginning)] ??= []).Add((beginning, list));
    }

    private static byte Letter(string word) => word.Length == 0 ? (byte)0 : (byte)word[0];
}
