using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>The talk spurts of one leg, built from its speech edges.</summary>
/// <param name="leg">Whose.</param>
internal sealed class SpurtTrack(Leg leg)
{
    private readonly List<TalkSpurt> _spurts = [];

    public IReadOnlyList<TalkSpurt> Spurts => _spurts;

    public bool Speaking => _spurts.Count > 0 && _spurts[^1].Open;

    /// <summary>Net speech so far, ms.</summary>
    public int SpeechMs { get; private set; }

    public void Start(int atMs)
    {
        if (!Speaking) _spurts.Add(new TalkSpurt(leg, atMs, atMs, Open: true));
    }

    public void End(int atMs)
    {
        if (Speaking) Move(atMs, open: false);
    }

    /// <summary>An open spurt lasts as long as the stream was heard.</summary>
    public void Advance(int nowMs)
    {
        if (Speaking) Move(nowMs, open: true);
    }

    /// <summary>Net speech of this leg between two stream times, ms.</summary>
    public int SpeechBetween(int fromMs, int toMs)
    {
        var sum = 0;
        for (var i = _spurts.Count - 1; i >= 0 && _spurts[i].ToMs > fromMs; i--)
            sum += Math.Max(0, Math.Min(toMs, _spurts[i].ToMs) - Math.Max(fromMs, _spurts[i].FromMs));
        return sum;
    }

    private void Move(int toMs, bool open)
    {
        var last = _spurts[^1];
        var end = Math.Max(last.FromMs, toMs);
        SpeechMs += end - last.ToMs;
        _spurts[^1] = last with { ToMs = end, Open = open };
    }
}
