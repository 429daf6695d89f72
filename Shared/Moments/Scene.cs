using System.Globalization;
using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>What habits look at: the conversation, what is new in it, the measures; and where they put what they find.</summary>
internal sealed class Scene(IConversation talk, TextModels models, CallPlaybook playbook)
{
    private const int UpsetMs = 40_000;
    private const int WordsLateMs = 8_000;
    private const int StraySpeechMs = 400;
    private readonly PhraseList _feeling = playbook.Phrases("feeling");
    private readonly PhraseList _appeased = playbook.Phrases("appeased");
    private readonly HashSet<int> _read = [];
    private readonly HashSet<(string Rule, int FromMs)> _known = [];
    private readonly List<Line> _lines = [];
    private readonly List<Line> _fresh = [];
    private readonly List<Moment> _found = [];
    private int _firstUnread;
    private int _upsetAtMs = -UpsetMs;

    public IConversation Talk => talk;

    public int NowMs => talk.NowMs;

    public CallMeasures Measures { get; private set; } = null!;

    /// <summary>All lines that will not change any more, by their first word.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Those that are new since the last look, by their first word.</summary>
    public IReadOnlyList<Line> Fresh => _fresh;

    public IReadOnlyList<Moment> Found => _found;

    /// <summary>The customer's mood calls for care: by words and voice over the call, or by what was said just now.</summary>
    public bool CustomerUpset => Measures.Mood is Mood.Upset or Mood.Angry or Mood.Distressed || NowMs - _upsetAtMs < UpsetMs;

    /// <summary>Reads what is new.</summary>
    public void Advance(CallMeasures measures)
    {
        Measures = measures;
        _fresh.Clear();
        var utterances = talk.Utterances;
        var allRead = true;
        for (var i = _firstUnread; i < utterances.Count; i++)
        {
            if (utterances[i] is { Final: true } u && _read.Add(u.Id)) Keep(new Line(u, models, playbook));
            allRead &= utterances[i].Final;
            if (allRead && i < utterances.Count - 64) _firstUnread = i;
        }
    }

    /// <summary>
    /// All that a leg has said up to a stream time is known as final words, or they are so late that nobody waits for them.
    /// <code>
    /// speech  ====[ words known ]====[ words on their way ]===
    ///                                ^ not up to here yet
    /// </code>
    /// </summary>
    public bool HasWordsUpTo(Leg leg, int ms)
    {
        if (IsSpeaking(leg)) return false;
        var known = 0;
        for (var i = _lines.Count - 1; i >= 0 && known == 0; i--)
            if (_lines[i].Leg == leg) known = _lines[i].ToMs;
        return NowMs - (talk.Spurts(leg) is [.., var last] ? last.ToMs : 0) > WordsLateMs || SpeechMs(leg, known, ms) < StraySpeechMs;
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

    public void Kept(RuleEntry rule, Line line, Hit hit) => Add(rule, MomentKind.Kept, line, hit);

    public void Fault(RuleEntry rule, Line line, Hit hit) => Add(rule, MomentKind.Fault, line, hit);

    public void Mark(RuleEntry rule, Line line, Hit hit) => Add(rule, MomentKind.Mark, line, hit);

    public void Kept(RuleEntry rule, Line line) => Add(rule, MomentKind.Kept, line, line.Whole());

    public void Fault(RuleEntry rule, Line line) => Add(rule, MomentKind.Fault, line, line.Whole());

    /// <summary>Puts down a moment that rests on words, unless a phrase of the rule keeps it from firing.</summary>
    private void Add(RuleEntry rule, MomentKind kind, Line line, Hit hit)
    {
        if (rule.Unless is null || !line.IsNear(rule.Unless, hit)) Add(rule, kind, line.Leg, hit.FromMs, hit.ToMs, hit.Words);
    }

    /// <summary>Puts down a moment, once.</summary>
    public void Add(RuleEntry rule, MomentKind kind, Leg leg, int fromMs, int toMs, string? words = null)
    {
        if (!_known.Add((rule.Id, fromMs))) return;
        var text = rule.Says.Replace("{seconds}", ((toMs - fromMs) / 1000.0).ToString("0.0", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        _found.Add(new Moment(_found.Count + 1, rule.Habit, rule.Id, kind, leg, fromMs, toMs, text, words));
    }

    private void Keep(Line line)
    {
        if (line.Leg == Leg.Customer && line.Has(_feeling)) _upsetAtMs = Math.Max(_upsetAtMs, line.ToMs);
        else if (line.Leg == Leg.Customer && line.Has(_appeased)) _upsetAtMs = -UpsetMs;
        _lines.Insert(_lines.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
        _fresh.Insert(_fresh.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
    }
}
