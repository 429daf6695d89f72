using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Server.Wall;

/// <summary>What one viewer knows of one call, so that only what has changed is sent. Call inside <see cref="LiveCall.Use{T}"/>.</summary>
/// <param name="models">Say which words pulled a sentiment: for lines that somebody looks at, not for all.</param>
internal sealed class CallWatch(TextModels models)
{
    private readonly Dictionary<int, Utterance> _lines = [];
    private readonly Dictionary<int, float?> _sentiments = [];
    private int _read;
    private readonly Dictionary<int, Moment> _moments = [];
    private readonly Dictionary<int, AlertView> _alerts = [];
    private readonly Dictionary<int, CueView> _cues = [];
    private HabitScore[] _habits = [];
    private CallSide? _side;

    /// <summary>The whole call; changes count from here.</summary>
    public CallView Whole(LiveCall call)
    {
        var analysis = call.Analysis;
        var change = Next(call, analysis.Conversation.Utterances);
        return new CallView(
            change.Tile, Tiles.Strip(analysis.Conversation, Tiles.WholeCall), change.Lines, change.Moments, change.Alerts, change.Cues,
            change.Mood is { } mood ? [mood] : [], call.Info.HasWords, [.. call.Playbook.WhisperPhrases], _habits, call.Side.Now);
    }

    /// <summary>What has changed since the last time.</summary>
    public CallChange Next(LiveCall call) => Next(call, Recent(call.Analysis.Conversation.Utterances));

    private CallChange Next(LiveCall call, IEnumerable<Utterance> said)
    {
        var analysis = call.Analysis;
        var habits = analysis.Score().Habits;
        var changed = !habits.SequenceEqual(_habits);
        _habits = habits;
        var side = ReferenceEquals(_side, call.Side.Now) ? null : call.Side.Now;
        _side = call.Side.Now;
        return new CallChange(
            Tiles.Tile(call), Lines(analysis, said), NewMoments(analysis.Moments), [.. New(call.Alerts.All, a => a.Alert.Id, _alerts)],
            [.. New(call.Cues.All(analysis).Where(c => !analysis.IsForAgentOnly(c.Rule)), c => c.Id, _cues)], Tiles.Mood(analysis), changed ? habits : null, side);
    }

    /// <summary>Those that may still change.</summary>
    private static IEnumerable<Utterance> Recent(LongList<Utterance> said)
    {
        for (var i = said.FirstKept; i < said.Count; i++) yield return said[i];
    }

    private TranscriptLine[] Lines(CallAnalyzer analysis, IEnumerable<Utterance> said)
    {
        var lines = new List<TranscriptLine>();
        foreach (var u in said)
        {
            var sentiment = analysis.Meter.SentimentOf(u.Id);
            if (_lines.TryGetValue(u.Id, out var known) && ReferenceEquals(known, u) && _sentiments[u.Id] == sentiment) continue;
            _lines[u.Id] = u;
            _sentiments[u.Id] = sentiment;
            lines.Add(Tiles.Line(analysis, u, models));
        }
        return [.. lines];
    }

    /// <summary>Those that are new, and those that have another end by now; a packed one stays as it is.</summary>
    private Moment[] NewMoments(LongList<Moment> found)
    {
        Moment[] fresh = [.. New(found.From(Math.Min(_read, found.FirstKept)), m => m.Id, _moments)];
        _read = found.Count;
        return fresh;
    }

    private static IEnumerable<T> New<T>(IEnumerable<T> items, Func<T, int> id, Dictionary<int, T> known)
        where T : class
    {
        foreach (var item in items)
        {
            if (known.TryGetValue(id(item), out var old) && old.Equals(item)) continue;
            known[id(item)] = item;
            yield return item;
        }
    }
}
