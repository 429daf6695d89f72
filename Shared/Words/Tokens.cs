using System.Collections.Frozen;

namespace LiveEmpathy.Words;

/// <summary>
/// The words of a text as the models read them: lower case, no punctuation, contractions taken apart whether or not the recogniser
/// wrote their apostrophe, hesitations left out, numbers as one word. Written over by each text that is read; not thread-safe.
/// </summary>
internal sealed class Tokens
{
    /// <summary>Words read of one text at most: some minutes of talk without a pause.</summary>
    public const int Most = 1024;

    private static readonly FrozenDictionary<string, string> Whole = Contractions().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Apart = Whole.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hesitations =
        FrozenSet.ToFrozenSet(["um", "uh", "uhm", "erm", "er", "umm", "uhh", "hm", "hmm", "mm"]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<ulong> Doubled = ((string[])["no", "yes", "okay", "right", "so", "very", "really", "hey", "oh", "wow", "please", "bye", "ha", "thank", "well", "what", "never", "come", "whoa"]).Select(w => Hashes.Of(w)).ToFrozenSet();

    private readonly Token[] _tokens = new Token[Most];
    private char[] _chars = new char[256];
    private int _used;

    public int Count { get; private set; }

    /// <summary>True where a question mark was written.</summary>
    public bool Asked { get; private set; }

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The letters of one word.</summary>
    public ReadOnlySpan<char> Letters(int index) => _chars.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Reads a text; what is beyond <see cref="Most"/> words is left out.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        (Count, _used, Asked) = (0, 0, false);
        if (_chars.Length < Room(text.Length)) _chars = new char[Room(text.Length)];
        int from = 0, word = 0;
        while (from < text.Length && Count < Most - 3)
        {
            while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
            var to = from;
            while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
            if (to > from) Written(text[from..to], word++);
            from = to;
        }
        Scopes.Mark(_tokens.AsSpan(0, Count));
    }

    private static int Room(int length) => (Math.Min(length, Most * 64) * 4) + 64;

    /// <summary>One word as written: its parts between hyphens, slashes and the like.</summary>
    private void Written(ReadOnlySpan<char> written, int index)
    {
        var start = _used;
        foreach (var c in written)
        {
            if (_used - start > 40 || Count >= Most - 3) break; // no word is longer
            if (char.IsLetterOrDigit(c)) _chars[_used++] = char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c);
            else if (c is '\'' or '’') _chars[_used++] = '\'';
            else start = Close(start, index);
        }
        Close(start, index);
        if (Count == 0) return;
        if (written.ContainsAny('?', '.', '!')) _tokens[Count - 1].Ends |= written.TrimEnd("\"')’]").IndexOfAny('?', '.', '!') >= written.TrimEnd(".?!\"')’]").Length;
        Asked |= written.Contains('?');
    }

    private int Close(int start, int index)
    {
        var word = _chars.AsSpan(start, _used - start).Trim('\'');
        if (word.Length == 0) return _used = start;
        var at = start + _chars.AsSpan(start, _used - start).IndexOf(word);
        if (Hesitations.Contains(word)) return _used = start;
        if (Apart.TryGetValue(word, out var parts)) Parts(parts, index);
        else if (word.Contains('\'')) Contracted(at, word.Length, index);
        else Add(at, word.Length, index);
        return _used;
    }

    private void Parts(string parts, int index)
    {
        foreach (var range in parts.AsSpan().Split(' '))
        {
            var at = _used;
            parts.AsSpan(range).CopyTo(_chars.AsSpan(_used));
            _used += parts.AsSpan(range).Length;
            Add(at, _used - at, index);
        }
    }

    private void Contracted(int at, int length, int index)
    {
        var word = _chars.AsSpan(at, length);
        var cut = word.LastIndexOf('\'');
        var tail = word[cut..] switch { "'m" => "am", "'re" => "are", "'ve" => "have", "'ll" => "will", "'d" => "would", "'s" => "'s", "'t" => "not", _ => null };
        if (tail == "not") cut = word[cut - 1] == 'n' ? cut - 1 : cut;
        if (tail is null || cut <= 0)
        {
            Add(at, length, index);
            return;
        }
        Add(at, cut, index);
        Parts(tail, index);
    }

    private void Add(int at, int length, int index)
    {
        var hash = Hashes.Of(_chars.AsSpan(at, length));
        var again = StartsAgain(hash);
        if (again == 0) _tokens[Count++] = new Token { Start = at, Length = length, Written = index, Hash = hash };
        else Count -= again - 1;
    }

    /// <summary>
    /// How many words a word takes up again: "the the", "you are you are". "No no" is meant so; "no no no" says no more than that.
    /// </summary>
    private int StartsAgain(ulong hash)
    {
        if (Count > 0 && Last(1) == hash && (!Doubled.Contains(hash) || (Count > 1 && Last(2) == hash))) return 1;
        return Count > 2 && Last(2) == hash && Last(1) == Last(3) && Last(1) != hash ? 2 : 0;
    }

    private ulong Last(int back) => _tokens[Count - back].Hash;

    private static Dictionary<string, string> Contractions()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["cannot"] = "can not",
            ["cant"] = "can not",
            ["can't"] = "can not",
            ["wont"] = "will not",
            ["won't"] = "will not",
            ["shan't"] = "shall not",
            ["ain't"] = "is not",
            ["aint"] = "is not",
            ["im"] = "i am",
            ["ive"] = "i have",
            ["id"] = "i would",
            ["youre"] = "you are",
            ["youve"] = "you have",
            ["youll"] = "you will",
            ["youd"] = "you would",
            ["theyre"] = "they are",
            ["theyve"] = "they have",
            ["theyll"] = "they will",
            ["weve"] = "we have",
            ["its"] = "it 's",
            ["hes"] = "he 's",
            ["shes"] = "she 's",
            ["thats"] = "that 's",
            ["whats"] = "what 's",
            ["wheres"] = "where 's",
            ["whos"] = "who 's",
            ["hows"] = "how 's",
            ["theres"] = "there 's",
            ["heres"] = "here 's",
            ["let's"] = "let us",
            ["lets"] = "let us",
            ["gonna"] = "going to",
            ["wanna"] = "want to",
            ["gotta"] = "got to",
            ["kinda"] = "kind of",
            ["ok"] = "okay",
            ["k"] = "okay",
            ["yknow"] = "you know",
            ["y'know"] = "you know",
            ["cause"] = "because",
            ["'cause"] = "because",
            ["cuz"] = "because",
            ["u"] = "you",
            ["ya"] = "you",
            ["yeah"] = "yes",
            ["yep"] = "yes",
            ["yup"] = "yes",
            ["nope"] = "no",
            ["em"] = "them",
            ["dunno"] = "do not know",
            ["is"] = "'s",
        };
        foreach (var verb in (string[])["do", "does", "did", "is", "was", "are", "were", "have", "has", "had", "would", "could", "should", "must", "need"])
        {
            all[verb + "nt"] = (verb == "is" ? "'s" : verb) + " not";
            all[verb + "n't"] = (verb == "is" ? "'s" : verb) + " not";
        }
        return all;
    }
}

/// <summary>One word of a text.</summary>
internal struct Token
{
    /// <summary>Where its letters are.</summary>
    public int Start, Length;

    /// <summary>Which word of the text, as written between spaces, it is or is part of.</summary>
    public int Written;

    /// <summary>Its letters, hashed.</summary>
    public ulong Hash;

    /// <summary>The end of a sentence was written after it.</summary>
    public bool Ends;

    /// <summary>It stands in the reach of a "not".</summary>
    public bool Negated;

    /// <summary>A "but" follows in the same sentence: what is said before it counts less.</summary>
    public bool Conceded;
}
