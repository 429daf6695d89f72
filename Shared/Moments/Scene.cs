using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>What habits look at: the conversation, what is new in it, the measures; and where they put what they find.</summary>
internal sealed class Scene(IConversation talk, TextModels models, CallPlaybook playbook, IBlockStore store)
{
    private const int UpsetMs = 40_000;
    private const int WordsLateMs = 8_000;
    private const int StraySpeechMs = 400;
    private const int KeptMs = 90_000;
    private const int RestMs = 15_000;
    private const int LeastKept = 8;
    private const int MostKept = 512; // one who talks for half an hour on end
    private readonly PhraseList _feeling = playbook.Phrases("feeling");
    private readonly PhraseList _appeased = playbook.Phrases("appeased");
    private readonly IdSet _read = new();
    private readonly List<Line> _lines = [];
    private readonly List<Line> _fresh = [];
    private readonly List<Line> _freshOfAgent = [];
    private readonly Line?[] _lastGone = new Line?[2];
    private readonly int[] _wordsGone = new int[2];
    private readonly FoundMoments _found = new(playbook, store);
    private int _version;
    private int _upsetAtMs = -UpsetMs;

    public IConversation Talk => talk;

    public int NowMs => talk.NowMs;

    public CallMeasures Measures { get; private set; } = null!;

    /// <summary>Lines that will not change any more, by their first word: those of the last minutes, and all since each leg last had the floor.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Those that are new since the last look, by their first word.</summary>
    public List<Line> Fresh => _fresh;

    /// <summary>Those of them that the agent says.</summary>
    public List<Line> FreshOfAgent => _freshOfAgent;

    public LongList<Moment> Found => _found.All;

    /// <summary>Raised with a moment that has another end, as it is now.</summary>
    public event Action<Moment>? EndMoved;

    /// <summary>The customer's mood calls for care: by words and voice over the call, or by what was said just now.</summary>
    public bool CustomerUpset => Measures.Mood is Mood.Upset or Mood.Angry or Mood.Distressed || NowMs - _upsetAtMs < UpsetMs;

    /// <summary>Reads what is new.</summary>
    public void Advance(CallMeasures measures)
    {
        Measures = measures;
        _fresh.Clear();
        _freshOfAgent.Clear();
        if (_version == talk.WordsVersion) return;
        _version = talk.WordsVersion;
        var utterances = talk.Utterances;
        for (var i = utterances.FirstKept; i < utterances.Count; i++)
            if (utterances[i] is { Final: true } u && _read.Add(u.Id)) Keep(new Line(u, models, playbook));
        Forget();
        foreach (var line in _fresh)
            if (line.Leg == Leg.Agent) _freshOfAgent.Add(line);
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

    /// <summary>Speech of a leg between two stream times, ms; no further back than three minutes.</summary>
    public int SpeechMs(Leg leg, int fromMs, int toMs)
    {
        var sum = 0;
        var spurts = talk.Spurts(leg);
        for (var i = spurts.Count - 1; i >= spurts.FirstKept && spurts[i] is var spurt && spurt.ToMs > fromMs; i--)
            sum += Math.Max(0, Math.Min(spurt.ToMs, toMs) - Math.Max(spurt.FromMs, fromMs));
        return sum;
    }

    /// <summary>True while this leg is in a talk spurt.</summary>
    public bool IsSpeaking(Leg leg) => talk.Spurts(leg) is { Count: > 0 } spurts && spurts[^1].Open;

    /// <summary>The last line of a leg that begins before a stream time, and is more than an acknowledgement.</summary>
    public Line? LastBefore(Leg leg, int ms)
    {
        for (var i = _lines.Count - 1; i >= 0; i--)
            if (_lines[i] is { IsAcknowledgement: false } line && line.Leg == leg && line.FromMs < ms) return line;
        return _lastGone[(int)leg];
    }

    /// <summary>Words that a leg has said in lines that begin before a stream time.</summary>
    public int WordsBefore(Leg leg, int ms)
    {
        var words = _wordsGone[(int)leg];
        foreach (var line in _lines)
            if (line.Leg == leg && line.FromMs < ms) words += line.WordCount;
        return words;
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
    /// <returns>False: it was there.</returns>
    public bool Add(RuleEntry rule, MomentKind kind, Leg leg, int fromMs, int toMs, string? words = null)
    {
        if (_found.Has(rule, fromMs)) return false;
        _found.Add(new Moment(Found.Count + 1, rule.Habit, rule.Id, kind, leg, fromMs, toMs, FoundMoments.Says(rule, fromMs, toMs), words));
        return true;
    }

    /// <summary>What was put down while it went on has another end by now.</summary>
    public void MoveEnd(RuleEntry rule, int fromMs, int toMs)
    {
        if (_found.MoveEnd(rule, fromMs, toMs) is { } moment) EndMoved?.Invoke(moment);
    }

    /// <summary>Lets go of lines that no habit asks for any more: minutes old, and both legs have had the floor since.</summary>
    private void Forget()
    {
        var upTo = _lines.Count - LeastKept;
        foreach (var leg in (ReadOnlySpan<Leg>)[Leg.Agent, Leg.Customer])
        {
            var last = _lines.Count - 1;
            while (last >= 0 && (_lines[last].Leg != leg || _lines[last].IsAcknowledgement)) last--;
            upTo = Math.Min(upTo, last);
        }
        upTo = Math.Max(upTo, _lines.Count - MostKept);
        var gone = 0;
        for (; gone < upTo && (_lines[gone].ToMs < NowMs - KeptMs || gone < _lines.Count - MostKept); gone++)
        {
            var line = _lines[gone];
            _wordsGone[(int)line.Leg] += line.WordCount;
            if (!line.IsAcknowledgement) _lastGone[(int)line.Leg] = line;
        }
        _lines.RemoveRange(0, gone);
        foreach (var line in _lines)
            if (line.ToMs < NowMs - RestMs) line.Rest();
    }

    private void Keep(Line line)
    {
        if (line.Leg == Leg.Customer && line.Has(_feeling)) _upsetAtMs = Math.Max(_upsetAtMs, line.ToMs);
        else if (line.Leg == Leg.Customer && line.Has(_appeased)) _upsetAtMs = -UpsetMs;
        _lines.Insert(_lines.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
        _fresh.Insert(_fresh.FindLastIndex(l => l.FromMs <= line.FromMs) + 1, line);
    }
}
