using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Web.Live;

/// <summary>One call, whole, kept up to date by changes.</summary>
public sealed class CallRecord
{
    /// <summary>The server sends the strip of the last minute with each change.</summary>
    private const int StripMs = 60_000;

    /// <summary>A place on the trail each 5 s, two minutes of them.</summary>
    private const int TrailStepMs = 5_000;
    private const int TrailPlaces = 24;

    private readonly List<CompassPoint> _trail;

    public CallRecord(CallView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        (Tile, Strip, HasWords, WhisperPhrases, Habits, Side) = (view.Tile, view.Strip, view.HasWords, view.WhisperPhrases, view.Habits, view.Side ?? CallSide.Empty);
        (Lines, Moments, Alerts, Cues, _trail) = (view.Lines, view.Moments, view.Alerts, view.Cues, [.. view.MoodTrail]);
    }

    public TileView Tile { get; private set; }

    /// <summary>Who spoke when, the whole call.</summary>
    public TalkStrip Strip { get; private set; }

    public IReadOnlyList<TranscriptLine> Lines { get; private set; }

    public IReadOnlyList<Moment> Moments { get; private set; }

    public IReadOnlyList<AlertView> Alerts { get; private set; }

    public IReadOnlyList<CueView> Cues { get; private set; }

    public IReadOnlyList<CompassPoint> Trail => _trail;

    public bool HasWords { get; }

    public IReadOnlyList<string> WhisperPhrases { get; }

    public IReadOnlyList<HabitScore> Habits { get; private set; }

    /// <summary>Notes, and who listened in.</summary>
    public CallSide Side { get; private set; }

    /// <summary>What has changed.</summary>
    public void Take(CallChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Tile = change.Tile;
        Strip = Joined(change.Tile.NowMs - StripMs, change.Tile.Strip);
        Lines = Merge(Lines, change.Lines, l => l.Id, l => l.FromMs);
        Moments = Merge(Moments, change.Moments, m => m.Id, m => m.FromMs);
        Alerts = Merge(Alerts, change.Alerts, a => a.Alert.Id, a => a.Alert.RaisedAtMs);
        Cues = Merge(Cues, change.Cues, c => c.Id, c => c.RaisedAtMs);
        Habits = change.Habits ?? Habits;
        Side = change.Side ?? Side;
        if (change.Mood is { } mood) Follow(mood);
    }

    /// <summary>What somebody has done about an alert.</summary>
    public void Take(AlertView alert) => Alerts = Merge(Alerts, [alert], a => a.Alert.Id, a => a.Alert.RaisedAtMs);

    private TalkStrip Joined(int fromMs, TalkStrip recent) => new(
        Join(Strip.Agent, fromMs, recent.Agent), Join(Strip.Customer, fromMs, recent.Customer),
        Join(Strip.TalkOvers, fromMs, recent.TalkOvers), Join(Strip.CustomerTalkOvers, fromMs, recent.CustomerTalkOvers));

    /// <summary>Pairs that reach into the last minute come from the new strip, older ones stay.</summary>
    private static int[] Join(int[] whole, int fromMs, int[] recent)
    {
        var keep = whole.Length;
        while (keep > 0 && whole[keep - 1] > fromMs) keep -= 2;
        return [.. whole.AsSpan(0, keep), .. recent];
    }

    private static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> known, T[] changed, Func<T, int> id, Func<T, int> time)
    {
        if (changed.Length == 0) return known;
        var ids = changed.Select(id).ToHashSet();
        return [.. known.Where(k => !ids.Contains(id(k))).Concat(changed).OrderBy(time).ThenBy(id)];
    }

    private void Follow(CompassPoint mood)
    {
        if (_trail.Count > 1 && mood.AtMs - _trail[^2].AtMs < TrailStepMs) _trail[^1] = mood;
        else _trail.Add(mood);
        if (_trail.Count > TrailPlaces) _trail.RemoveAt(0);
    }
}
