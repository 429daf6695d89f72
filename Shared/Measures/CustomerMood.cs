using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Measures;

/// <summary>The customer's mood: what the words say (sentiment, worry, asking again), what the voice says, and both together.</summary>
internal sealed class CustomerMood(TurnTaker turns, TextModels models)
{
    private const int RecentNegatives = 4;
    private const int MinuteMs = 60_000;
    private readonly SentimentTrail _trail = new();
    private readonly IdSet _read = new();
    private readonly Queue<bool> _worries = new();
    private readonly Queue<int> _askedAgain = new();

    public float? Level => _trail.Level;

    public int Trend => _trail.Trend;

    public IReadOnlyList<float> Line => _trail.Line;

    /// <summary>The mood of words and voice together.</summary>
    public Mood Both { get; private set; }

    /// <summary>The mood of the words alone.</summary>
    public Mood Words { get; private set; }

    /// <summary>What the voice alone tells.</summary>
    public VoiceTone Voice { get; private set; }

    public float? SentimentOf(int utteranceId) => _trail.Of(utteranceId);

    /// <summary>Reads the customer's utterances that are final now.</summary>
    public void Take(UtteranceUpdate[] updates)
    {
        foreach (var update in updates)
        {
            if (update is not { Leg: Leg.Customer, Final: true, Words.Length: > 0 } || !_read.Add(update.UtteranceId)) continue;
            var text = Utterance.TextOf(update.Words);
            var sentiment = models.Sentiment(text);
            _trail.Add(update.UtteranceId, sentiment, update.Words.Length);
            var plain = PlainWords.Of(text);
            Worry(sentiment, CustomerWords.Worry(plain));
            if (CustomerWords.AsksAgain(plain)) _askedAgain.Enqueue(update.Words[^1].ToMs);
        }
    }

    public void Advance() => _trail.Advance(turns.NowMs);

    public void Read(float? arousal)
    {
        while (_askedAgain.Count > 0 && _askedAgain.Peek() < turns.NowMs - MinuteMs) _askedAgain.Dequeue();
        Voice = MoodReader.Tone(arousal, Voice);
        var worry = _worries.Count == 0 ? 0 : (float)_worries.Count(w => w) / _worries.Count;
        Words = MoodReader.Read(Level, VoiceTone.Unknown, worry, _askedAgain.Count);
        Both = MoodReader.Read(Level, Voice, worry, _askedAgain.Count);
    }

    /// <summary>Of the recent utterances that were negative or worried: which were worried?</summary>
    private void Worry(float sentiment, bool worried)
    {
        if (!worried && sentiment >= 0) return;
        _worries.Enqueue(worried);
        if (_worries.Count > RecentNegatives) _worries.Dequeue();
    }
}
