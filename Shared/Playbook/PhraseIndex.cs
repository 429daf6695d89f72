namespace LiveEmpathy.Playbook;

/// <summary>Phrases by their first word.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, Openings> _byFirst;
    private readonly Phrase[] _byBeginning;
    private readonly bool[] _traces = new bool[256];
    private readonly bool[] _letters = new bool[256];

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        Phrase[] all = [.. phrases];
        _byFirst = all.SelectMany(p => p.Words[0].Whole.Select(first => (first, p))).GroupBy(p => p.first, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Openings([.. g.Select(p => p.p)]), StringComparer.Ordinal);
        _byBeginning = [.. all.Where(p => p.Words[0].Beginnings.Count > 0)];
        foreach (var first in _byFirst.Keys) _traces[PlainWord.TraceOf(first)] = true;
        foreach (var beginning in Beginnings) _letters[Letter(beginning)] = true;
    }

    /// <summary>The phrases by their whole first word.</summary>
    public IReadOnlyDictionary<string, Openings> ByFirst => _byFirst;

    /// <summary>How the first words begin of which only that is said.</summary>
    public IEnumerable<string> Beginnings => _byBeginning.SelectMany(p => p.Words[0].Beginnings).Distinct(StringComparer.Ordinal);

    /// <summary>No phrases at all.</summary>
    public bool IsEmpty => _byFirst.Count == 0 && _byBeginning.Length == 0;

    /// <summary>False: no phrase begins with this word.</summary>
    public bool MayBegin(in PlainWord word) => _traces[word.Trace] || (_byBeginning.Length > 0 && _letters[Letter(word.Text)]);

    /// <summary>Phrases whose first word is the one at a place.</summary>
    public ReadOnlySpan<Phrase> At(ReadOnlySpan<PlainWord> words, int at, Spelling spelling) =>
        _byFirst.TryGetValue(words[at].Text, out var openings) ? openings.At(words, at, spelling) : [];

    /// <summary>Phrases that say only how their first word begins: this one perhaps.</summary>
    public ReadOnlySpan<Phrase> PerhapsAt(string word) => _byBeginning.Length > 0 && _letters[Letter(word)] ? _byBeginning : [];

    private static byte Letter(string word) => word.Length == 0 ? (byte)0 : (byte)word[0];
}

/// <summary>The phrases of a list that begin with one word, and those of them that may go on as a line does: "the" alone begins two hundred promises.</summary>
internal sealed class Openings
{
    private const int Few = 4;
    private readonly Phrase[] _all;
    private readonly Phrase[] _anyhow = [];
    private readonly Dictionary<string, Phrase[]>? _bySecond;

    public Openings(Phrase[] all)
    {
        _all = all;
        if (all.Length <= Few) return;
        _anyhow = [.. all.Where(p => p.GoesOnAnyhow)];
        _bySecond = all.Where(p => !p.GoesOnAnyhow).SelectMany(p => p.Words[1].Whole).Distinct(StringComparer.Ordinal)
            .ToDictionary(second => second, second => all.Where(p => p.GoesOnAnyhow || p.Words[1].Is(second)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>All of them, as in the list.</summary>
    public IReadOnlyList<Phrase> All => _all;

    /// <summary>Those that may stand at a place, in their order.</summary>
    public ReadOnlySpan<Phrase> At(ReadOnlySpan<PlainWord> words, int at, Spelling spelling)
    {
        if (_bySecond is null) return _all;
        if (at + 1 == words.Length) return _anyhow;
        var next = words[at + 1].Text;
        return spelling.Soft.Contains(next) ? _all : _bySecond.GetValueOrDefault(next, _anyhow); // a soft word may stand in any phrase
    }
}
