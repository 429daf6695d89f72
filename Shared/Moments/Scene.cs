using System.Globalization;
using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>What habits look at: the conversation, what is new in it, the measures; and where they put what they find.</summary>
internal sealed class Scene(IConversation talk, TextModels models)
{
    private readonly HashSet<int> _read = [];
    private readonly HashSet<(string Rule, int FromMs)> _known = [];
    private readonly List<Line> _lines = [];
    private readonly List<Line> _fresh = [];
    private readonly List<Moment> _found = [];
    private int _firstUnread;

    public IConversation Talk => talk;

    public int NowMs => talk.NowMs;

    public CallMeasures Measures { get; private set; } = null!;

    /// <summary>All lines that will not change any more, by their first word.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Those that are new since the last look, by their first word.</summary>
    public IReadOnlyList<Line> Fresh => _fresh;

    public IReadOnlyList<Moment> Found => _found;

    /// <summary>The customer's mood calls for care.</summary>
    public bool CustomerUpset => Measures.Mood is Mood.Upset or Mood.Angry or Mood.Distressed;

    /// <summary>Reads what is new.</summary>
    public void Advance(CallMeasures measures)
    {
        Measures = measures;
        _fresh.Clear();
        var utterances = talk.Utterances;
        var allRead = true;
        for (var i = _firstUnread; i < utterances.Count; i++)
        {
            if (utterances[i] is { Final: true } u && _read.Add(u.Id)) Keep(new Line(u, models));
            allRead &= utterances[i].Final;
            if (allRead && i < utterances.Count - 64) _firstUnread = i;
        }
    }

    /// <summary>Speech of a leg between two stream times, ms.</summary>
    public int SpeechMs(Leg leg, int fromMs, int toMs)
    {
        var sum = 0;
        var spurts = talk.Spurts(leg);
        for (var i = spurts.Count - 1; i >= 0 && spurts[i].ToMs > fromMs; i--)
            sum += Math.Max(0, Math.Min(spurts[i].ToMs, toMs) - Math.Max(spurts[i].FromMs, fromMs));
        return sum;
    }

    /// <summary>True while this leg is in a talk spurt.</summary>
    public bool IsSpeaking(Leg leg) => talk.Spurts(leg) is { Count: > 0 } spurts && spurts[^1].Open;

    /// <summary>The last line of a leg that begins before a stream time, and is more than an acknowledgement.</summary>
    public Line? LastBefore(Leg leg, int ms)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
            if (_lines[i] is { IsAcknowledgement: false } line && line.Leg == leg && line.FromMs < ms) return line;
        return null;
    }

    public void Kept(RuleEntry rule, Line line, Hit hit) => Add(rule, MomentKind.Kept, line.Leg, hit.FromMs, hit.ToMs, hit.Words);

    public void Fault(RuleEntry rule, Line line, Hit hit) => Add(rule, MomentKind.Fault, line.Leg, hit.FromMs, hit.ToMs, hit.Words);

    public void Kept(RuleEntry rule, Line line) => Add(rule, MomentKind.Kept, line.Leg, line.FromMs, line.ToMs, line.Text);

    public void Fault(RuleEntry rule, Line line) => Add(rule, MomentKind.Fault, line.Leg, line.FromMs, line.ToMs, line.Text);

    /// <summary>Puts down a moment, once, unless a phrase of the rule keeps it from firing.</summary>
    public void Add(RuleEntry rule, MomentKind kind, Leg leg, int fromMs, int toMs, string? words = null)
    {
        if (words is not null && rule.Unless?.Find(PlainWords.Of(words)) is not null) return;
        if (!_known.Add((rule.Id, fromMs))) return;
        var text = rule.Says.Replace("{seconds}", ((toMs - fromMs) / 1000.0).ToString("0.0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        _found.Add(new Moment(_found.Count + 1, rule.Habit, rule.Id, kind, leg, fromMs, toMs, text, words));
    }

    private void Keep(Line line)
    {
        _lines.Insert(_lines.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
        _fresh.Insert(_fresh.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
    }
}
