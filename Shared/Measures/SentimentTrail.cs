namespace LiveEmpathy.Measures;

/// <summary>
/// The customer's sentiment as the call goes on: a running level over utterances, each weighing as much as it has words,
/// older ones less and less; neutral ones count. The trend has a dead band, so that it does not flicker.
/// </summary>
internal sealed class SentimentTrail
{
    /// <summary>No trend before this many customer utterances.</summary>
    public const int TrendFrom = 6;

    private const float Fade = 0.8f;
    private const float DeadBand = 0.8f;
    private const int MostWords = 12;
    private const int StepMs = 5_000;

    private readonly List<float> _line = [];
    private readonly List<(int Id, float Score)> _scores = []; // by id, which nearly always grows: half of what a dictionary takes
    private readonly Queue<float> _recent = new();
    private float _sum;
    private float _weight;

    /// <summary>Running level, -5..+5; null before the first utterance.</summary>
    public float? Level => _weight > 0 ? _sum / _weight : null;

    /// <summary>-1 falling, 0 steady, +1 rising.</summary>
    public int Trend { get; private set; }

    /// <summary>One value each 5 s of the call.</summary>
    public IReadOnlyList<float> Line => _line;

    public float? Of(int utteranceId) => PlaceOf(utteranceId) is >= 0 and var at ? _scores[at].Score : null;

    /// <summary>A customer utterance is final.</summary>
    /// <param name="utteranceId">Which.</param>
    /// <param name="score">-5..+5.</param>
    /// <param name="words">How many words it has.</param>
    public void Add(int utteranceId, float score, int words)
    {
        var at = PlaceOf(utteranceId);
        if (at >= 0) return;
        _scores.Insert(~at, (utteranceId, score));
        var weight = Math.Min(words, MostWords);
        _sum = (_sum * Fade) + (score * weight);
        _weight = (_weight * Fade) + weight;
        _recent.Enqueue(score);
        if (_recent.Count > TrendFrom) _recent.Dequeue();
        if (_recent.Count == TrendFrom) Trend = TrendOf([.. _recent]);
    }

    /// <summary>Extends the line up to now.</summary>
    public void Advance(int nowMs)
    {
        while ((_line.Count + 1) * StepMs <= nowMs) _line.Add(Level ?? 0);
    }

    private int PlaceOf(int utteranceId)
    {
        if (_scores.Count == 0 || _scores[^1].Id < utteranceId) return ~_scores.Count;
        return _scores.BinarySearch((utteranceId, 0), Comparer<(int Id, float Score)>.Create((a, b) => a.Id.CompareTo(b.Id)));
    }

    private static int TrendOf(ReadOnlySpan<float> scores)
    {
        float before = 0, after = 0;
        for (var i = 0; i < TrendFrom / 2; i++)
        {
            before += scores[i];
            after += scores[i + (TrendFrom / 2)];
        }
        var change = (after - before) / (TrendFrom / 2);
        return change > DeadBand ? 1 : change < -DeadBand ? -1 : 0;
    }
}
