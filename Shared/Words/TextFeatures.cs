namespace LiveEmpathy.Words;

/// <summary>Which kinds of features a model was trained with; the file says so.</summary>
[Flags]
public enum FeatureKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Two and three words in a row.</summary>
    Phrases = 1,

    /// <summary>Words in the reach of a "not" are other words.</summary>
    Negation = 2,

    /// <summary>Words before a "but" weigh half.</summary>
    Contrast = 4,

    /// <summary>Three to five letters in a row, so that unknown forms of known words are read.</summary>
    Letters = 8,

    /// <summary>Single words.</summary>
    Words = 16,

    /// <summary>Two to four words in a row where all words that carry matter are alike: "do you ... about".</summary>
    Frames = 32,

    /// <summary>How many words there are.</summary>
    Length = 64,

    /// <summary>All of them.</summary>
    All = Words | Phrases | Negation | Contrast | Letters | Frames | Length,
}

/// <summary>One thing seen in a text.</summary>
/// <param name="Bucket">Its hash, 0..<see cref="TextFeatures.Buckets"/> - 1.</param>
/// <param name="Value">How much of it.</param>
/// <param name="First">First word it rests on.</param>
/// <param name="Last">Last word it rests on.</param>
public readonly record struct Feature(int Bucket, float Value, int First, int Last);

/// <summary>
/// What the models see of a text: words, phrases, words under a "not", pieces of words, hashed into a fixed number of buckets
/// (Weinberger et al. 2009). Written over by each reading; one per thread.
/// </summary>
public sealed class TextFeatures
{
    /// <summary>How many buckets there are.</summary>
    public const int Buckets = 1 << Bits;

    private const int Bits = 17;
    private const ulong Edge = 0x5DEECE66D, NotMark = 0xB5026F5AA, TwoMark = 0x3C6EF372F, ThreeMark = 0xA54FF53A5, FrameMark = 0x9B05688C2, PieceMark = 0x510E527FA, LengthMark = 0x1F83D9ABF;
    private const float Denied = -.4f, Piece = .25f, Conceded = .5f, Phrase = .8f;

    [ThreadStatic]
    private static TextFeatures? _own;

    private readonly Tokens _tokens = new();
    private Feature[] _features = new Feature[512];
    private float[] _parts = new float[128];
    private int _count;

    /// <summary>That of the calling thread.</summary>
    public static TextFeatures Own => _own ??= new TextFeatures();

    /// <summary>Number of words read, contractions taken apart.</summary>
    public int Words => _tokens.Count;

    /// <summary>A question mark was written.</summary>
    public bool Asked => _tokens.Asked;

    /// <summary>Reads the words of a text; their features are asked for with <see cref="Of"/>.</summary>
    public void Read(ReadOnlySpan<char> text) => _tokens.Read(text);

    /// <summary>A number for each word, all 0; written over by the next reading.</summary>
    public Span<float> Parts()
    {
        if (_parts.Length < Words) _parts = new float[Words * 2];
        var parts = _parts.AsSpan(0, Words);
        parts.Clear();
        return parts;
    }

    /// <summary>Which word as written (0-based, between spaces) a word is part of.</summary>
    public int WrittenIndex(int word) => _tokens[word].Written;

    /// <summary>True where the end of a sentence was written after this word.</summary>
    public bool EndsSentence(int word) => _tokens[word].Ends;

    /// <summary>The features of the words from one to before another; valid until the next call.</summary>
    public ReadOnlySpan<Feature> Of(int from, int to, FeatureKinds kinds)
    {
        _count = 0;
        if (to <= from) return [];
        for (var i = from; i < to; i++)
        {
            var weight = Has(kinds, FeatureKinds.Contrast) && _tokens[i].Conceded ? Conceded : 1;
            if (Has(kinds, FeatureKinds.Words)) AddWord(i, weight, kinds);
            if (Has(kinds, FeatureKinds.Phrases)) AddPhrases(i, from, to, weight * Phrase);
            if (Has(kinds, FeatureKinds.Letters) && !_tokens[i].Negated) AddPieces(i, weight * Piece);
        }
        if (Has(kinds, FeatureKinds.Frames)) AddFrames(from, to);
        if (Has(kinds, FeatureKinds.Length)) Add(Hashes.Join(LengthMark, (ulong)Length(to - from)), 1, from, to - 1);
        return _features.AsSpan(0, _count);
    }

    private static bool Has(FeatureKinds kinds, FeatureKinds kind) => (kinds & kind) != 0; // HasFlag allocates until the code is optimised

    private static int Length(int words) => words switch { <= 3 => words, <= 5 => 4, <= 8 => 5, <= 13 => 6, _ => 7 };

    private void AddWord(int i, float weight, FeatureKinds kinds)
    {
        var negated = Has(kinds, FeatureKinds.Negation) && _tokens[i].Negated;
        Add(_tokens[i].Hash, negated ? weight * Denied : weight, i, i);
        if (negated) Add(Hashes.Join(NotMark, _tokens[i].Hash), weight, i, i);
    }

    /// <summary>Phrases that end at a word; an edge of the text counts as a word.</summary>
    private void AddPhrases(int i, int from, int to, float weight)
    {
        var (here, one) = (_tokens[i].Hash, Before(i - 1, from));
        Add(Hashes.Join(TwoMark, Hashes.Join(one, here)), weight, Math.Max(from, i - 1), i);
        if (i > from) Add(Hashes.Join(ThreeMark, Hashes.Join(Before(i - 2, from), Hashes.Join(one, here))), weight, Math.Max(from, i - 2), i);
        if (i != to - 1) return;
        Add(Hashes.Join(TwoMark, Hashes.Join(here, Edge)), weight, i, i);
        Add(Hashes.Join(ThreeMark, Hashes.Join(one, Hashes.Join(here, Edge))), weight, Math.Max(from, i - 1), i);
    }

    private ulong Before(int i, int from) => i < from || (i >= 0 && _tokens[i].Ends) ? Edge : _tokens[i].Hash;

    private void AddPieces(int i, float weight)
    {
        var letters = _tokens.Letters(i);
        if (letters.Length < 4) return;
        Span<char> word = stackalloc char[48];
        word[0] = '<';
        letters.CopyTo(word[1..]);
        word[letters.Length + 1] = '>';
        word = word[..(letters.Length + 2)];
        for (var n = 3; n <= 5; n++)
            for (var at = 0; at + n <= word.Length; at++) Add(Hashes.Join(PieceMark, Hashes.Of(word.Slice(at, n))), weight, i, i);
    }

    /// <summary>Words of matter in a row count as one: "do you like that old thing" is "do you like that ...".</summary>
    private void AddFrames(int from, int to)
    {
        Span<(ulong Hash, int At)> last = [(Edge, from), (Edge, from), (Edge, from)];
        for (var i = from; i <= to; i++)
        {
            var here = i == to ? Edge : FrameWords.Has(_tokens[i].Hash) ? _tokens[i].Hash : FrameMark;
            if (here == FrameMark && last[2].Hash == FrameMark) continue;
            var at = Math.Min(i, to - 1);
            var hash = here;
            for (var n = 2; n >= 0; n--)
            {
                hash = Hashes.Join(last[n].Hash, hash);
                Add(Hashes.Join(FrameMark, hash), Phrase, last[n].At, at);
                if (last[n].Hash == Edge) break;
            }
            var starts = i < to && _tokens[i].Ends;
            (last[0], last[1], last[2]) = starts ? ((Edge, at), (Edge, at), (Edge, at)) : (last[1], last[2], (here, at));
        }
    }

    private void Add(ulong hash, float value, int first, int last)
    {
        if (_count == _features.Length) Array.Resize(ref _features, _count * 2);
        _features[_count++] = new Feature((int)(hash >> (64 - Bits)), value, first, last);
    }
}
