namespace LiveEmpathy.Playbook;

/// <summary>Phrases by their first word.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, Phrase[]> _byFirst;
    private readonly Phrase[] _byBeginning;
    private readonly bool[] _traces = new bool[256];
    private readonly bool[] _letters = new bool[256];

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        Phrase[] all = [.. phrases];
        _byFirst = all.SelectMany(p => p.Words[0].Whole.Select(first => (first, p))).GroupBy(p => p.first, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.p).ToArray(), StringComparer.Ordinal);
        _byBeginning = [.. all.Where(p => p.Words[0].Beginnings.Count > 0)];
        foreach (var first in _byFirst.Keys) _traces[PlainWord.TraceOf(first)] = true;
        foreach (var beginning in Beginnings) _letters[Letter(beginning)] = true;
    }

    /// <summary>The phrases by their whole first word.</summary>
    public IReadOnlyDictionary<string, Phrase[]> ByFirst => _byFirst;

    /// <summary>How the first words begin of which only that is said.</summary>
    public IEnumerable<string> Beginnings => _byBeginning.SelectMany(p => p.Words[0].Beginnings).Distinct(StringComparer.Ordinal);

    /// <summary>No phrases at all.</summary>
    public bool IsEmpty => _byFirst.Count == 0 && _byBeginning.Length == 0;

    /// <summary>False: no phrase begins with this word.</summary>
    public bool MayBegin(in PlainWord word) => _traces[word.Trace] || (_byBeginning.Length > 0 && _letters[Letter(word.Text)]);

    /// <summary>Phrases whose first word is this one.</summary>
    public ReadOnlySpan<Phrase> At(string word) => _byFirst.GetValueOrDefault(word, []);

    /// <summary>Phrases that say only how their first word begins: this one perhaps.</summary>
    public ReadOnlySpan<Phrase> PerhapsAt(string word) => _byBeginning.Length > 0 && _letters[Letter(word)] ? _byBeginning : [];

    private static byte Letter(string word) => word.Length == 0 ? (byte)0 : (byte)word[0];
}
