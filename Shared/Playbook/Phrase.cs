using System.Text.RegularExpressions;

namespace LiveEmpathy.Playbook;

/// <summary>One phrase, compiled; how it is written: <see cref="PhraseList"/>.</summary>
internal sealed partial record Phrase(PhrasePart[] Words, bool Guarded, bool OpensSentence, bool ClosesSentence, bool Excepts)
{
    /// <summary>A written phrase is several where alternatives have several words.</summary>
    public static IEnumerable<Phrase> Compile(string written, Spelling spelling, IReadOnlyDictionary<string, string> groups)
    {
        var (signs, rest) = Signs(written);
        var closes = rest.EndsWith(" $", StringComparison.Ordinal);
        if (closes) rest = rest[..^2];
        var open = Group().Replace(rest, g => groups.TryGetValue(g.Groups[1].Value, out var words)
            ? words
            : throw new FormatException($"the phrase \"{written}\" names a group of words that is not there: {g.Value}"));
        foreach (var one in Unjoined(open))
        {
            var parts = one.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Parts(w, spelling)).ToArray();
            if (parts.Length == 0 || parts[0].Most > 0) throw new FormatException($"the phrase \"{written}\" must begin with a word");
            yield return new Phrase(parts, signs.Contains('~', StringComparison.Ordinal), signs.Contains('^', StringComparison.Ordinal), closes, signs.Contains('!', StringComparison.Ordinal));
        }
    }

    private static (string Signs, string Words) Signs(string written)
    {
        var at = 0;
        while (at < written.Length && written[at] is '~' or '^' or '!' or ' ') at++;
        return (written[..at], written[at..]);
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

    /// <summary>One written word: its alternatives, or its parts where it is a contraction.</summary>
    private static IEnumerable<PhrasePart> Parts(string written, Spelling spelling) => written switch
    {
        "*" => [new PhrasePart([], 1, 1)],
        "**" => [new PhrasePart([], 0, 3)],
        ['*', >= '1' and <= '9'] => [new PhrasePart([], 0, written[1] - '0')],
        _ when written.Contains('|', StringComparison.Ordinal) || written.EndsWith('*') => [new PhrasePart(written.ToLowerInvariant().Split('|'), 0, 0)],
        _ => spelling.Of(written).Select(w => new PhrasePart([w.Text], 0, 0)),
    };

    [GeneratedRegex("<([a-z-]+)>")]
    private static partial Regex Group();
}

/// <summary>One place of a phrase: one of some words, or any words.</summary>
internal sealed class PhrasePart(string[] words, int least, int most)
{
    private static readonly HashSet<string> None = [];
    private readonly string? _only = words is [var one] && !one.EndsWith('*') ? one : null;
    private readonly HashSet<string> _whole = words.Length < 2 ? None : [.. words.Where(w => !w.EndsWith('*'))]; // a set for each of 20,000 words is five megabytes
    private readonly string[] _beginnings = [.. words.Where(w => w.EndsWith('*')).Select(w => w[..^1])];

    /// <summary>Any words: at least so many.</summary>
    public int Least => least;

    /// <summary>Any words: at most so many; 0 where it is none of them.</summary>
    public int Most => most;

    public IEnumerable<string> Whole => _only is null ? _whole : [_only];

    public IReadOnlyList<string> Beginnings => _beginnings;

    /// <summary>Asked for nearly each word of each call: no lambda that would make an object of it.</summary>
    public bool Is(string word)
    {
        if (_only is not null) return word == _only;
        if (_whole.Contains(word)) return true;
        foreach (var beginning in _beginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>Phrases by their first word.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, Phrase[]> _byFirst = new(StringComparer.Ordinal);
    private readonly bool[] _traces = new bool[256];
    private readonly bool[] _letters = new bool[256];
    private Phrase[] _byBeginning = [];

    public void Add(Phrase phrase)
    {
        foreach (var first in phrase.Words[0].Whole)
        {
            _byFirst[first] = [.. _byFirst.GetValueOrDefault(first, []), phrase];
            _traces[PlainWord.TraceOf(first)] = true;
        }
        if (phrase.Words[0].Beginnings.Count == 0) return;
        _byBeginning = [.. _byBeginning, phrase];
        foreach (var beginning in phrase.Words[0].Beginnings) _letters[Letter(beginning)] = true;
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
