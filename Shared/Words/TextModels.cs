namespace LiveEmpathy.Words;

/// <summary>
/// Everything that reads meaning from text, loaded once and shared by all calls; immutable and thread-safe. Linear models over
/// hashed words and phrases; reading allocates nothing. Case and punctuation do not matter, but that a written
/// question mark is believed. How they are trained and how well they hold: docs/models.md.
/// </summary>
public sealed class TextModels
{
    /// <summary>Name of the file in `Shared/Data`.</summary>
    public const string FileName = "text.en.model";

    /// <summary>The heads of the file, in this order, with what their outputs say.</summary>
    public static readonly IReadOnlyList<(string Name, string[] Outputs)> Layout =
    [
        ("sentiment", ["negative", "positive", "strength"]),
        ("question", ["question", "open"]),
        ("reflection", ["reflection"]),
        ("empathy", ["reaction", "strong reaction", "interpretation", "strong interpretation", "exploration", "strong exploration"]),
        ("satisfaction", ["low", "high"]),
    ];

    private const int Negative = 0, Positive = 1, Strength = 2;
    private const float Neutral = .4f;

    /// <summary>Words of a question at most; training looks for it in the same way.</summary>
    public const int AskingWords = 10;

    // How many words are read in one go where no full stops are written, and what the end of a turn counts for a question.
    private const int FeelingWords = 24, ReflectingWords = 60, LastWords = 6;
    private const float AskedLast = .2f, LongTalk = .3f, LongWords = 8;

    private readonly LinearHead _sentiment, _question, _reflection, _empathy, _satisfaction;

    /// <summary>Models from the heads of a file, in the order of <see cref="Layout"/>.</summary>
    /// <exception cref="InvalidDataException">Other heads than this version reads.</exception>
    public TextModels(LinearHead[] heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        if (!heads.Select(h => (h.Name, h.Outputs)).SequenceEqual(Layout.Select(l => (l.Name, l.Outputs.Length))))
            throw new InvalidDataException($"{FileName} holds other models than this version reads: train it again, see docs/models.md.");
        (_sentiment, _question, _reflection, _empathy, _satisfaction) = (heads[0], heads[1], heads[2], heads[3], heads[4]);
    }

    /// <summary>Loads the models that the project ships.</summary>
    /// <param name="data">Where their files are.</param>
    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TextModels Load(ShippedData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var file = data.Open(FileName);
        return new TextModels(ModelFile.Read(file));
    }

    /// <summary>Sentiment, -5..+5: 0 where the words are neutral, below -2 clear anger or grief, above +2 clear joy or thanks.</summary>
    public float Sentiment(string text)
    {
        Span<float> scores = stackalloc float[3];
        return ReadSentiment(text, scores) switch
        {
            0 => Math.Clamp(scores[Strength], -Neutral, Neutral),
            < 0 => Math.Clamp(scores[Strength], -5, -.6f),
            _ => Math.Clamp(scores[Strength], .6f, 5),
        };
    }

    /// <summary>-1 negative, 0 neutral, +1 positive.</summary>
    public int SentimentClass(string text) => ReadSentiment(text, stackalloc float[3]);

    /// <summary>A question, also without a question mark.</summary>
    public bool IsQuestion(string text) => Question(text) != QuestionKind.None;

    /// <summary>A question that invites to tell.</summary>
    public bool IsOpenQuestion(string text) => Question(text) == QuestionKind.Open;

    /// <summary>Whether a text asks, and what for: the part of it that asks most.</summary>
    public QuestionKind Question(string text)
    {
        var features = Read(text);
        if (features.Words == 0) return QuestionKind.None;
        Span<float> scores = stackalloc float[2];
        var seen = features.Of(0, features.Words, _question.Kinds);
        var parts = features.Parts();
        _question.ShareByEnd(seen, parts);
        var (from, to, _) = StrongestStretch.Find(parts, AskingWords);
        _question.Score(seen, from, to, scores);
        if (features.Words - to <= LastWords) scores[0] += AskedLast;
        scores[0] -= LongTalk * MathF.Log2(1 + (features.Words / LongWords)); // the longer the talk, the more of it looks like a question by chance
        return scores[0] <= 0 && !features.Asked ? QuestionKind.None : scores[1] > 0 ? QuestionKind.Open : QuestionKind.Closed;
    }

    /// <summary>Says back what the other said, meant or felt (a reflection of motivational interviewing; Miller and Rollnick 2013).</summary>
    public bool IsReflection(string text) => Strongest(_reflection, ReflectingWords, Read(text), stackalloc float[1])[0] > 0;

    /// <summary>Empathy in the words of an utterance.</summary>
    public EmpathyReading Empathy(string text)
    {
        var s = Strongest(_empathy, FeelingWords, Read(text), stackalloc float[6]);
        return new EmpathyReading(Level(s[0], s[1]), Level(s[2], s[3]), Level(s[4], s[5]));
    }

    /// <summary>What a customer's words say of the service so far: -1 not satisfied, 0 neither, +1 satisfied.</summary>
    public int Satisfaction(string text)
    {
        Span<float> scores = stackalloc float[2];
        var features = Read(text);
        _satisfaction.Score(features.Of(0, features.Words, _satisfaction.Kinds), scores);
        return Winner(scores[0], scores[1]);
    }

    /// <summary>Which words pulled a score, the strongest first; empty where none did.</summary>
    /// <param name="aspect">Of which score.</param>
    /// <param name="text">The text.</param>
    /// <param name="most">At most so many words.</param>
    public IReadOnlyList<WordShare> Explain(TextAspect aspect, string text, int most = 3)
    {
        var features = Read(text);
        var words = new float[features.Words];
        var (head, output) = aspect switch
        {
            TextAspect.Sentiment => (_sentiment, Strength),
            TextAspect.Question => (_question, 0),
            TextAspect.Reflection => (_reflection, 0),
            TextAspect.Reaction => (_empathy, 0),
            TextAspect.Interpretation => (_empathy, 2),
            TextAspect.Exploration => (_empathy, 4),
            _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, "No such aspect."),
        };
        head.Share(features.Of(0, features.Words, head.Kinds), output, 1, words);
        var written = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select((share, i) => (Word: features.WrittenIndex(i), Share: share)).GroupBy(w => w.Word)
            .Select(g => new WordShare(g.Key, written[g.Key], g.Sum(w => w.Share)))
            .Where(w => w.Share != 0).OrderByDescending(w => MathF.Abs(w.Share)).ThenBy(w => w.Word).Take(most)];
    }

    private static int Winner(float negative, float positive) => MathF.Max(negative, positive) <= 0 ? 0 : negative >= positive ? -1 : 1;

    private static EmpathyLevel Level(float some, float strong) => some <= 0 ? EmpathyLevel.None : strong <= 0 ? EmpathyLevel.Weak : EmpathyLevel.Strong;

    private static TextFeatures Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var features = TextFeatures.Own;
        features.Read(text);
        return features;
    }

    private int ReadSentiment(string text, Span<float> scores)
    {
        var features = Read(text);
        _sentiment.Score(features.Of(0, features.Words, _sentiment.Kinds), scores);
        return Winner(scores[Negative], scores[Positive]);
    }

    /// <summary>The highest score of each output over the stretches of a text.</summary>
    private Span<float> Strongest(LinearHead head, int longest, TextFeatures features, Span<float> best)
    {
        Span<float> scores = stackalloc float[best.Length];
        best.Fill(float.NegativeInfinity);
        foreach (var (from, to) in new Stretches(features, longest, longest < ReflectingWords))
        {
            head.Score(features.Of(from, to, head.Kinds), scores);
            for (var o = 0; o < best.Length; o++) best[o] = MathF.Max(best[o], scores[o]);
        }
        return best;
    }
}
