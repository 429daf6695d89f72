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

    /// <summary>More than a look at the word after its first is needed: it has one word only, or any may come next, or one that begins in some way.</summary>
    public bool GoesOnAnyhow => Words is [_] or [_, { Most: > 0 }, ..] or [_, { Beginnings.Count: > 0 }, ..];

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
