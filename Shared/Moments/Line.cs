using System.Runtime.InteropServices;
using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>An utterance that will not change any more, as habits read it.</summary>
internal sealed class Line(Utterance said, TextModels models, CallPlaybook playbook)
{
    /// <summary>A phrase of `unless` this near to the evidence keeps a rule from firing, words.</summary>
    private const int Near = 6;

    private const int AcknowledgementWords = 3;
    private List<PlainWord>? _words;
    private WordStart[]? _starts; // of its words, as long as they are there
    private UInt128 _lists; // of phrases that may stand here, once somebody has asked; 0 means not yet, or none
    private float? _sentiment;
    private bool? _question;

    public int Id => said.Id;

    public Leg Leg => said.Leg;

    public int FromMs => said.FromMs;

    public int ToMs => said.ToMs;

    public string Text => said.Text;

    public int WordCount => said.Words.Length;

    public List<PlainWord> Words => _words ??= playbook.Spelling.Of(said.Words);

    /// <summary>It is seldom looked at from now on: words are made again where somebody does, and are no burden meanwhile.</summary>
    public void Rest() => (_words, _starts) = (null, null);

    /// <summary>-5..+5.</summary>
    public float Sentiment => _sentiment ??= models.Sentiment(Text);

    public bool IsQuestion => _question ??= Array.Exists(said.Words, w => w.Text.Contains('?', StringComparison.Ordinal)) || (IsEnglish && models.IsQuestion(Text)) || Has(playbook.Phrases("question"));

    public bool IsOpenQuestion => IsEnglish && models.IsOpenQuestion(Text);

    /// <summary>The text models are of English.</summary>
    private bool IsEnglish => playbook.Language.StartsWith("en", StringComparison.Ordinal);

    /// <summary>Nothing but words of acknowledgement: no claim on the floor, no reply.</summary>
    public bool IsAcknowledgement { get; } = Acknowledgement.IsAll(said.Words)
        || (said.Words.Length <= AcknowledgementWords && Array.TrueForAll(said.Words, w => playbook.Phrases("acknowledgement").Find(playbook.Spelling.Of(w.Text)) is not null));

    public bool Has(PhraseList phrases) => Place(phrases) is not null;

    /// <summary>Where the first of the phrases stands, from a plain word on.</summary>
    public Hit? Find(PhraseList phrases, int from = 0) => Place(phrases, from) is { } at ? HitOf(at.First, at.Last) : null;

    /// <summary>Where the first of the phrases stands that nothing of other phrases touches.</summary>
    public Hit? Find(PhraseList phrases, PhraseList without)
    {
        for (var from = 0; Place(phrases, from) is { } at; from = at.First + 1)
            if (!Touches(without, at.First, at.Last)) return HitOf(at.First, at.Last);
        return null;
    }

    /// <summary>True where one of the phrases stands in some words or close by.</summary>
    public bool IsNear(PhraseList phrases, Hit hit) => Touches(phrases, hit.First - Near, hit.Last + Near);

    /// <summary>The words from one plain word to another, as evidence.</summary>
    public Hit HitOf(int first, int last)
    {
        var (from, to) = (Words[first].Index, Words[last].Index);
        var words = said.Words.AsSpan(from, to - from + 1);
        return new Hit(words[0].FromMs, words[^1].ToMs, string.Join(' ', words.ToArray().Select(w => w.Text)), first, last);
    }

    /// <summary>The whole line as evidence.</summary>
    public Hit Whole() => new(FromMs, ToMs, Text, 0, Words.Count - 1);

    /// <summary>Where the first of the phrases stands; without a look where none can begin in this line, or one was looked for in vain.</summary>
    private (int First, int Last)? Place(PhraseList phrases, int from = 0)
    {
        if (phrases.Bit == 0) return phrases.Find(Words, from);
        if (_lists == 0) foreach (var start in Starts) _lists |= start.Lists;
        if ((_lists & phrases.Bit) == 0) return null;
        var place = phrases.Find(CollectionsMarshal.AsSpan(Words), Starts, from);
        if (place is null && from == 0) _lists &= ~phrases.Bit;
        return place;
    }

    private WordStart[] Starts => _starts ??= playbook.Directory.Of(Words);

    private bool Touches(PhraseList phrases, int first, int last)
    {
        for (var from = 0; Place(phrases, from) is { } at && at.First <= last; from = at.First + 1)
            if (at.Last >= first) return true;
        return false;
    }
}

/// <summary>Words of a line that a rule rests on.</summary>
internal readonly record struct Hit(int FromMs, int ToMs, string Words, int First, int Last);
