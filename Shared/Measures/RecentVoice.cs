namespace LiveEmpathy.Measures;

/// <summary>The last 15 s of speech of one leg: enough to say how a turn was spoken, and no more to keep.</summary>
internal sealed class RecentVoice
{
    private const int Kept = 150; // of 100 ms
    private readonly HeardPoint[] _points = new HeardPoint[Kept];

    /// <summary>Points heard so far.</summary>
    public int Heard { get; private set; }

    /// <summary>A point by its number, one of the last 150.</summary>
    public ref readonly HeardPoint this[int number] => ref _points[number % Kept];

    public void Take(in HeardPoint point) => _points[Heard++ % Kept] = point;

    /// <summary>How a span of stream time was spoken; null where too little of it is speech.</summary>
    public VoiceFeatures? Between(int fromMs, int toMs, float enoughMs)
    {
        Span<HeardPoint> within = stackalloc HeardPoint[Kept];
        var (count, speechMs) = (0, 0f);
        for (var i = Math.Max(0, Heard - Kept); i < Heard; i++)
        {
            ref readonly var p = ref this[i];
            if (p.AtMs + 50 < fromMs || p.AtMs + 50 >= toMs) continue;
            within[count++] = p;
            speechMs += p.Speech * 100;
        }
        return speechMs < enoughMs ? null : VoiceFeatures.Of(within[..count]);
    }
}
