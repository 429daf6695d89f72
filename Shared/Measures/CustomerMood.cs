using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Measures;

/// <summary>What the customer's words say of the mood: sentiment, worry, asking again.</summary>
internal sealed class CustomerMood(TurnTaker turns, TextModels models)
{
    private const int RecentNegatives = 4;
    private const int MinuteMs = 60_000;
    private readonly SentimentTrail _trail = new();
    private readonly Queue<bool> _worries = new();
    private readonly Queue<int> _askedAgain = new();

    public float? Level => _trail.Level;

    public int Trend => _trail.Trend;

    public IReadOnlyList<float> Line => _trail.Line;

    public float? SentimentOf(int utteranceId) => _trail.Of(utteranceId);

    /// <summary>Reads the customer's utterances that are final now.</summary>
    public void Take(UtteranceUpdate[] updates)
    {
        foreach (var update in updates)
        {
            if (update is not { Leg: Leg.Customer, Final: true, Words.Length: > 0 }) continue;
            var text = string.Join(' ', update.Words.Select(w => w.Text));
            _trail.Add(update.UtteranceId, models.Sentiment(text), update.Words.Length);
        }
    }

    public void Advance() => _trail.Advance(turns.NowMs);

    public Mood Read(float? arousal)
    {
        while (_askedAgain.Count > 0 && _askedAgain.Peek() < turns.NowMs - MinuteMs) _askedAgain.Dequeue();
        var worry = _worries.Count == 0 ? 0 : (float)_worries.Count(w => w) / _worries.Count;
        return MoodReader.Read(Level, arousal, worry, _askedAgain.Count);
    }
}
