using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>The talk spurts of one leg, built from its speech edges.</summary>
/// <param name="leg">Whose.</param>
/// <param name="store">Where what is packed lies.</param>
internal sealed class SpurtTrack(Leg leg, IBlockStore store)
{
    /// <summary>Spurts kept as they are: three minutes of the choppiest talk, which is as far as measures look back.</summary>
    private const int Kept = 128;

    private const int BlockBytes = 1_024;
    private readonly LongList<TalkSpurt> _spurts = new(store, BlockBytes, Write, from => Read(leg, from));
    private TalkSpurt _last;

    public LongList<TalkSpurt> Spurts => _spurts;

    public bool Speaking => _last.Open;

    /// <summary>Net speech so far, ms.</summary>
    public int SpeechMs { get; private set; }

    public void Start(int atMs)
    {
        if (Speaking) return;
        if (_spurts.Count - _spurts.FirstKept == Kept) _spurts.PackBefore(_spurts.Count + 1 - (Kept * 3 / 4)); // first, lest the list double
        _spurts.Add(_last = new TalkSpurt(leg, atMs, atMs, Open: true));
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

    /// <summary>Net speech of this leg between two stream times, ms; no further back than three minutes.</summary>
    public int SpeechBetween(int fromMs, int toMs)
    {
        var sum = 0;
        for (var i = _spurts.Count - 1; i >= _spurts.FirstKept && _spurts[i] is var spurt && spurt.ToMs > fromMs; i--)
            sum += Math.Max(0, Math.Min(toMs, spurt.ToMs) - Math.Max(fromMs, spurt.FromMs));
        return sum;
    }

    private void Move(int toMs, bool open)
    {
        var end = Math.Max(_last.FromMs, toMs);
        SpeechMs += end - _last.ToMs;
        _spurts[_spurts.Count - 1] = _last = _last with { ToMs = end, Open = open };
    }

    private static void Write(BinaryWriter to, TalkSpurt spurt)
    {
        to.Write7BitEncodedInt(spurt.FromMs);
        to.Write7BitEncodedInt(spurt.LengthMs);
    }

    private static TalkSpurt Read(Leg leg, BinaryReader from)
    {
        var fromMs = from.Read7BitEncodedInt();
        return new TalkSpurt(leg, fromMs, fromMs + from.Read7BitEncodedInt(), Open: false);
    }
}
