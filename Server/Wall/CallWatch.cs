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
    /// <summary>Utterances further back than this do not change any more.</summary>
    private const int Reach = 64;

    private readonly Dictionary<int, Utterance> _lines = [];
    private readonly Dictionary<int, float?> _sentiments = [];
    private readonly Dictionary<int, Moment> _moments = [];
    private readonly Dictionary<int, AlertView> _alerts = [];
    private readonly Dictionary<int, CueView> _cues = [];
    private HabitScore[] _habits = [];
    private CallSide? _side;

    /// <summary>The whole call; changes count from here.</summary>
    public CallView Whole(LiveCall call)
    {
        var analysis = call.Analysis;
        var change = Next(call, int.MaxValue);
        return new CallView(
            change.Tile, Tiles.Strip(analysis.Conversation, int.MinValue), change.Lines, change.Moments, change.Alerts, change.Cues,
            change.Mood is { } mood ? [mood] : [], call.Info.HasWords, [.. call.Playbook.WhisperPhrases], _habits, call.Side.Now);
    }

    /// <summary>What has changed since the last time.</summary>
    public CallChange Next(LiveCall call, int reach = Reach)
    {
        var analysis = call.Analysis;
        var habits = analysis.Score().Habits;
        var changed = !habits.SequenceEqual(_habits);
        _habits = habits;
        var side = ReferenceEquals(_side, call.Side.Now) ? null : call.Side.Now;
        _side = call.Side.Now;
        return new CallChange(
            Tiles.Tile(call), Lines(analysis, reach), [.. New(analysis.Moments, m => m.Id, _moments)], [.. New(call.Alerts.All, a => a.Alert.Id, _alerts)],
            [.. New(call.Cues.All(analysis).Where(c => !analysis.IsForAgentOnly(c.Rule)), c => c.Id, _cues)], Tiles.Mood(analysis), changed ? habits : null, side);
    }

    private TranscriptLine[] Lines(CallAnalyzer analysis, int reach)
    {
        var lines = new List<TranscriptLine>();
        var all = analysis.Conversation.Utterances;
        for (var i = Math.Max(0, all.Count - reach); i < all.Count; i++)
        {
            var sentiment = analysis.Meter.SentimentOf(all[i].Id);
            if (_lines.TryGetValue(all[i].Id, out var known) && ReferenceEquals(known, all[i]) && _sentiments[all[i].Id] == sentiment) continue;
            _lines[all[i].Id] = all[i];
            _sentiments[all[i].Id] = sentiment;
            lines.Add(Tiles.Line(analysis, all[i], models));
        }
        return [.. lines];
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
