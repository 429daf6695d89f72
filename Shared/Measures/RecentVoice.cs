using LiveEmpathy.Contracts;

namespace LiveEmpathy.Measures;

/// <summary>The last 15 s of speech of one leg: enough to say how a turn was spoken, and no more to keep.</summary>
internal sealed class RecentVoice
{
    private const int Kept = 150; // of 100 ms
    private readonly VoicePoint[] _points = new VoicePoint[Kept];
    private readonly VoicePoint[] _within = new VoicePoint[Kept];
    private int _heard;

    public void Take(in VoicePoint point) => _points[_heard++ % Kept] = point;

    /// <summary>How a span of stream time was spoken; null where too little of it is speech.</summary>
    public VoiceFeatures? Between(int fromMs, int toMs, float enoughMs)
    {
        var (count, speechMs) = (0, 0f);
        for (var i = Math.Max(0, _heard - Kept); i < _heard; i++)
        {
            ref readonly var p = ref _points[i % Kept];
            if (p.AtMs + 50 < fromMs || p.AtMs + 50 >= toMs) continue;
            _within[count++] = p;
            speechMs += p.Speech * 100;
        }
        return speechMs < enoughMs ? null : VoiceFeatures.Of(_within.AsSpan(0, count));
    }
}
