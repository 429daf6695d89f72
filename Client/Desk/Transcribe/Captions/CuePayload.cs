using System.Net;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe.Captions;

/// <summary>The text of one cue: its voice tag, its words, and the timestamps between them.</summary>
/// <param name="fromMs">Begin of the cue, ms.</param>
/// <param name="toMs">End of the cue, ms.</param>
internal sealed class CuePayload(int fromMs, int toMs)
{
    private readonly List<string> _words = [];
    private readonly List<(int FirstWord, int AtMs)> _stamps = [(0, fromMs)];

    /// <summary>Who speaks, once a voice tag has said so.</summary>
    public Leg? Leg { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Read(string line)
    {
        var rest = line.AsSpan();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            AddWords(open < 0 ? rest : rest[..open]);
            if (open < 0) return null;
            var close = rest.IndexOf('>');
            if (close < open) return "a tag is not closed by >";
            if (ReadTag(rest[(open + 1)..close].Trim()) is { } reason) return reason;
            rest = rest[(close + 1)..];
        }

        return null;
    }

    /// <summary>The words, each with its times.</summary>
    public Word[] Words()
    {
        var words = new Word[_words.Count];
        for (var i = 0; i < _stamps.Count; i++)
        {
            var next = i + 1 < _stamps.Count ? _stamps[i + 1] : (FirstWord: words.Length, AtMs: toMs);
            Spread(words, _stamps[i].FirstWord, next.FirstWord, _stamps[i].AtMs, next.AtMs);
        }

        return words;
    }

    private void Spread(Word[] words, int first, int end, int fromMs, int toMs)
    {
        double total = 0;
        for (var i = first; i < end; i++) total += Syllables(_words[i]);
        for (int i = first, before = 0; i < end; i++)
        {
            var after = before + Syllables(_words[i]);
            words[i] = new Word(_words[i], fromMs + (int)((toMs - fromMs) * (before / total)), fromMs + (int)((toMs - fromMs) * (after / total)));
            before = after;
        }
    }

    private string? ReadTag(ReadOnlySpan<char> tag)
    {
        if (tag.Length > 0 && char.IsAsciiDigit(tag[0])) return ReadStamp(tag);
        var isVoice = tag.StartsWith("v ", StringComparison.Ordinal) || tag.StartsWith("v.", StringComparison.Ordinal);
        if (!isVoice) return null;

        var space = tag.IndexOf(' ');
        if (space < 0 || Speaker(tag[(space + 1)..].Trim()) is not { } leg) return "the speaker must be Agent or Customer";
        if (Leg is { } other && other != leg) return "one cue holds one speaker: write a second cue for the other";
        Leg = leg;
        return null;
    }

    private static Leg? Speaker(ReadOnlySpan<char> name) =>
        name.Equals("Agent", StringComparison.OrdinalIgnoreCase) ? Calls.Leg.Agent
        : name.Equals("Customer", StringComparison.OrdinalIgnoreCase) ? Calls.Leg.Customer
        : null;

    private string? ReadStamp(ReadOnlySpan<char> tag)
    {
        if (!VttTime.TryParse(tag, out var atMs)) return "a time inside a cue is written as <00:00:01.000>";
        if (atMs < _stamps[^1].AtMs || atMs > toMs) return "the times inside a cue must grow and lie within it";
        _stamps.Add((_words.Count, atMs));
        return null;
    }

    private void AddWords(ReadOnlySpan<char> text)
    {
        foreach (var word in WebUtility.HtmlDecode(text.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) _words.Add(word);
    }

    /// <summary>Groups of vowels, at least one: enough to spread words over a few seconds.</summary>
    private static int Syllables(string word)
    {
        var (count, inVowel) = (0, false);
        foreach (var letter in word)
        {
            var isVowel = "aeiouyAEIOUY".Contains(letter, StringComparison.Ordinal);
            if (isVowel && !inVowel || char.IsAsciiDigit(letter)) count++;
            inVowel = isVowel;
        }

        return Math.Max(1, count);
    }
}
