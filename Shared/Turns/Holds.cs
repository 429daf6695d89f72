using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>When the customer was on hold, the call in secure pause or the audio lost: silence that is nobody's.</summary>
internal sealed class Holds
{
    private readonly List<(int FromMs, int ToMs)> _past = [];
    private int _depth;
    private int _fromMs;

    public bool On => _depth > 0;

    /// <summary>What holds now.</summary>
    public StreamFacts Facts { get; private set; }

    public void Take(StreamNotice notice)
    {
        Facts = notice.Kind switch
        {
            NoticeKind.HoldStarts => Facts | StreamFacts.Hold,
            NoticeKind.HoldEnds => Facts & ~StreamFacts.Hold,
            NoticeKind.PauseStarts => Facts | StreamFacts.SecurePause,
            NoticeKind.PauseEnds => Facts & ~StreamFacts.SecurePause,
            NoticeKind.GapStarts => Facts | StreamFacts.Gap,
            NoticeKind.GapEnds => Facts & ~StreamFacts.Gap,
            NoticeKind.WordsDegraded => Facts | StreamFacts.WordsDegraded,
            NoticeKind.WordsRecovered => Facts & ~StreamFacts.WordsDegraded,
            _ => Facts,
        };
        if (notice.Kind is NoticeKind.HoldStarts or NoticeKind.PauseStarts or NoticeKind.GapStarts)
        {
            if (_depth++ == 0) _fromMs = notice.AtMs;
        }
        else if (notice.Kind is NoticeKind.HoldEnds or NoticeKind.PauseEnds or NoticeKind.GapEnds && _depth > 0 && --_depth == 0)
        {
            _past.Add((_fromMs, notice.AtMs));
        }
    }

    /// <summary>How much of a span of stream time was on hold, ms.</summary>
    public int Between(int fromMs, int toMs)
    {
        var sum = On ? Math.Max(0, toMs - Math.Max(fromMs, _fromMs)) : 0;
        for (var i = _past.Count - 1; i >= 0 && _past[i].ToMs > fromMs; i--)
            sum += Math.Max(0, Math.Min(toMs, _past[i].ToMs) - Math.Max(fromMs, _past[i].FromMs));
        return sum;
    }
}
