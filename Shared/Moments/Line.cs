using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>An utterance that will not change any more, as habits read it.</summary>
internal sealed class Line(Utterance said, TextModels models)
{
    private readonly List<PlainWord> _words = PlainWords.Of(said.Words);
    private float? _sentiment;
    private bool? _question;

    public int Id => said.Id;

    public Leg Leg => said.Leg;

    public int FromMs => said.FromMs;

    public int ToMs => said.ToMs;

    public string Text => said.Text;

    public int WordCount => said.Words.Length;

    public IReadOnlyList<PlainWord> Words => _words;

    /// <summary>-5..+5.</summary>
    public float Sentiment => _sentiment ??= models.Sentiment(Text);

    public bool IsQuestion => _question ??= models.IsQuestion(Text);

    public bool IsOpenQuestion => models.IsOpenQuestion(Text);

    /// <summary>Nothing but words of acknowledgement: no claim on the floor, no reply.</summary>
    public bool IsAcknowledgement { get; } = Acknowledgement.IsAll(said.Words);

    public bool Has(PhraseList phrases) => phrases.Find(_words) is not null;

    /// <summary>Where one of the phrases stands.</summary>
    public Hit? Find(PhraseList phrases) => phrases.Find(_words) is { } at ? HitOf(at.First, at.Last) : null;

    /// <summary>The words from one plain word to another, as evidence.</summary>
    public Hit HitOf(int first, int last)
    {
        var (from, to) = (_words[first].Index, _words[last].Index);
        var words = said.Words.AsSpan(from, to - from + 1);
        return new Hit(words[0].FromMs, words[^1].ToMs, string.Join(' ', words.ToArray().Select(w => w.Text)), first, last);
    }
}

/// <summary>Words of a line that a rule rests on.</summary>
internal readonly record struct Hit(int FromMs, int ToMs, string Words, int First, int Last);
