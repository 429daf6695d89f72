namespace LiveEmpathy.Server.Topics;

/// <summary>In how many calls a phrase was said.</summary>
internal sealed class PhraseCount(string phrase)
{
    /// <summary>Calls of the window kept singly: from here on it is frequent beyond doubt.</summary>
    private const int MostLately = 200;

    /// <summary>The one string of it.</summary>
    public string Phrase => phrase;

    /// <summary>Calls before the window; old ones count less and less.</summary>
    public double Before { get; private set; }

    /// <summary>Calls in the window, oldest first.</summary>
    public List<Said> Lately { get; } = [];

    public void Add(Said said)
    {
        if (Lately.Count < MostLately) Lately.Add(said);
        else Before++;
    }

    /// <summary>Share of all calls that have it, 0..1.</summary>
    public double Share(BaselineCalls all) => (Before + Lately.Count) / Math.Max(1, all.Before + all.Lately);

    /// <summary>What is older than the window belongs to the time before.</summary>
    /// <returns>False: nothing is left of it.</returns>
    public bool Age(DateTimeOffset from, double fade)
    {
        var old = 0;
        while (old < Lately.Count && Lately[old].At <= from) old++;
        if (old > 0) Lately.RemoveRange(0, old);
        if (Lately.Count == 0) Lately.Capacity = 0; // most phrases are never said again
        Before = (Before * fade) + old;
        return Lately.Count > 0 || Before > .05;
    }
}

/// <summary>One call in which a phrase was said; all phrases of an utterance share it.</summary>
internal sealed record Said(DateTimeOffset At, string CallId, string Customer);

/// <summary>How many calls there are to hold a phrase against.</summary>
internal sealed class BaselineCalls
{
    /// <summary>A day's calls count half the next day: what is usual changes slowly.</summary>
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(1);

    private readonly Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)> _lately = new(StringComparer.Ordinal);
    private double _before;
    private DateTimeOffset? _fadedAt;

    /// <summary>Calls before the window.</summary>
    public int Before => (int)_before;

    /// <summary>Calls in the window.</summary>
    public int Lately => _lately.Count;

    /// <summary>What is left of a count of the time before, since it was last faded; then <see cref="Faded"/>.</summary>
    public double Fade { get; private set; } = 1;

    public void Heard(string callId, DateTimeOffset at) => _lately[callId] = (_lately.TryGetValue(callId, out var known) ? known.First : at, at);

    public void Age(DateTimeOffset from)
    {
        var hours = Math.Floor((from - (_fadedAt ??= from)).TotalHours);
        Fade = hours < 1 ? 1 : Math.Pow(.5, hours / HalfLife.TotalHours);
        if (hours >= 1) _fadedAt += TimeSpan.FromHours(hours);
        _before *= Fade;
        foreach (var (call, (_, last)) in _lately)
        {
            if (last > from) continue;
            _lately.Remove(call);
            _before++;
        }
    }

    public void Faded() => Fade = 1;
}
