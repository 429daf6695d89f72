namespace LiveEmpathy.Web.ListenIn;

/// <summary>How the sound of a call arrives: whether packets are missing, and whether any come at all.</summary>
public sealed class SoundLine(TimeProvider time)
{
    /// <summary>Packets come 25 times a second.</summary>
    private static readonly TimeSpan Dry = TimeSpan.FromSeconds(3), Recent = TimeSpan.FromSeconds(5);

    /// <summary>So many of the 125 packets of 5 s, one in twenty, can be heard to be missing.</summary>
    private const int Holey = 6;

    private readonly Queue<(long At, int Lost)> _holes = [];
    private int _next;
    private long _heardAt;

    /// <summary>Nothing has come for a while.</summary>
    public bool IsDry => time.GetElapsedTime(_heardAt) >= Dry;

    /// <summary>Many of the last packets are missing.</summary>
    public bool IsHoley => _holes.Where(h => time.GetElapsedTime(h.At) < Recent).Sum(h => h.Lost) >= Holey;

    /// <summary>Waits for the first packet.</summary>
    public void Begin()
    {
        (_next, _heardAt) = (0, time.GetTimestamp());
        _holes.Clear();
    }

    /// <summary>A packet has come.</summary>
    /// <param name="seq">Its number; a hole before it is a loss.</param>
    public void Take(int seq)
    {
        _heardAt = time.GetTimestamp();
        if (_next > 0 && seq > _next) _holes.Enqueue((_heardAt, seq - _next));
        _next = Math.Max(_next, seq + 1);
        while (_holes.TryPeek(out var old) && time.GetElapsedTime(old.At) >= Recent) _holes.Dequeue();
    }
}
