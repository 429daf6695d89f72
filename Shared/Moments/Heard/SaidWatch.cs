using LiveEmpathy.Calls;
using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Moments.Heard;

/// <summary>Phrases that somebody has said: the first and the last time are enough to know.</summary>
internal sealed class SaidWatch(HeardWords words) : HeardWatch
{
    private HeardEvidence? _first;
    private HeardEvidence? _last;

    public override HeardEvidence? Evidence => words.Period.LastMs is null ? _first : _last;

    public override void Hear(Line line)
    {
        if ((words.By is { } by && line.Leg != by) || line.Find(words.Phrases) is not { } hit) return;
        var said = new HeardEvidence(line.Leg, hit.FromMs, hit.ToMs, hit.Words);
        if (_first is null || said.FromMs < _first.FromMs) _first = said;
        if (_last is null || said.ToMs > _last.ToMs) _last = said;
    }

    public override bool Holds(Scene scene) =>
        Evidence is { } said && words.Period.Has(said.FromMs, said.ToMs, scene.NowMs);
}

/// <summary>The customer's sentiment over a part of the call, each line weighing as much as it has words.</summary>
internal sealed class SentimentWatch(HeardSentiment sentiment) : HeardWatch
{
    /// <summary>From here on it is not neutral any more, -5..+5.</summary>
    private const float Neutral = .8f;

    private readonly List<(int FromMs, int ToMs, float Sentiment, int Words)> _lines = [];
    private Line? _last;

    public override HeardEvidence? Evidence => _last is null ? null : new(Leg.Customer, _last.FromMs, _last.ToMs, _last.Text);

    public override void Hear(Line line)
    {
        if (line.Leg != Leg.Customer) return;
        _last = line;
        _lines.Add((line.FromMs, line.ToMs, line.Sentiment, line.WordCount));
    }

    /// <summary>A first part is judged once it is over, a last part once the call is so long.</summary>
    public override bool Holds(Scene scene)
    {
        if (scene.NowMs < (sentiment.Period.FirstMs ?? sentiment.Period.LastMs ?? 0)) return false;
        float sum = 0, words = 0;
        foreach (var line in _lines)
        {
            if (!sentiment.Period.Has(line.FromMs, line.ToMs, scene.NowMs)) continue;
            sum += line.Sentiment * line.Words;
            words += line.Words;
        }
        return words > 0 && Sign(sum / words) == sentiment.Sign;
    }

    private static int Sign(float level) => level < -Neutral ? -1 : level > Neutral ? 1 : 0;
}
