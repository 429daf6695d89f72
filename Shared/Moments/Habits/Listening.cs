using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 1: listen, don't wait to speak.
/// <code>
/// customer  ================--------   talk-over from 0.5 s on; sure once it is over, or longer than any acknowledgement
/// agent                 [===========         it is put down then, and gets its end when it is over
///
/// customer  ================           "mhm" may be one or not until its words are known: the talk-over after it is not held up
/// agent          [mhm] [===========
/// </code>
/// Words tell of it too: the customer asks to be heard; the agent gives the floor back, or sums up what was said.
/// </summary>
internal sealed class Listening(CallPlaybook playbook) : Habit
{
    private const int SureMs = 900;
    private const int LongMs = 1_500;
    private const int WaitMs = 3_000;
    private const int LeadsOnMs = 1_500;
    private readonly Queue<Overlap> _acknowledged = new();
    private readonly RuleEntry _talkOver = playbook.Rule("talk-over");
    private readonly RuleEntry _talkOverUpset = playbook.Rule("talk-over-upset");
    private readonly RuleEntry _backchannel = playbook.Rule("backchannel");
    private readonly RuleEntry _firstHeard = playbook.Rule("first-statement-heard");
    private readonly RuleEntry _asked = playbook.Rule("asked-to-be-heard");
    private readonly RuleEntry _summedUp = playbook.Rule("summed-up");
    private readonly RuleEntry _yielded = playbook.Rule("gave-the-floor-back");
    private readonly PhraseList _asks = playbook.Phrases("asks-to-be-heard");
    private readonly PhraseList _sums = playbook.Phrases("sums-up");
    private readonly PhraseList _yields = playbook.Phrases("gives-floor-back");
    private readonly int _firstMs = (int)(playbook.Rule("first-statement-heard")["seconds"] * 1000);
    private readonly int _credits = (int)playbook.Rule("backchannel")["most"];
    private int _next;
    private int? _goesOn; // the talk-over that was put down last, by its beginning
    private int _credited;
    private bool _firstJudged;

    public override void Look(Scene scene)
    {
        LookAtOverlaps(scene);
        LookAtWords(scene);
        if (!_firstJudged) LookAtFirstStatement(scene);
    }

    private void LookAtWords(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Customer)
            {
                if (line.Find(_asks) is { } asked) scene.Fault(_asked, line, asked);
                continue;
            }
            if (line.Find(_sums) is { } sum && scene.LastBefore(Leg.Customer, line.FromMs) is not null) scene.Kept(_summedUp, line, sum);
            if (line.Find(_yields) is { } yielded) scene.Kept(_yielded, line, yielded);
        }
    }

    private void LookAtOverlaps(Scene scene)
    {
        if (_goesOn is { } fromMs) Follow(scene, fromMs);
        var overlaps = scene.Talk.Overlaps;
        _next = Math.Max(_next, overlaps.FirstKept);
        for (var i = _next; i < overlaps.Count; i++)
        {
            var o = overlaps[i];
            if (!IsSure(scene, o)) continue;
            if (o is { Initiator: Leg.Agent, Kind: OverlapKind.TalkOver }) TalkedOver(scene, o);
            if (i > _next) continue; // one before it is not sure
            if (o is { Initiator: Leg.Agent, Kind: OverlapKind.Backchannel }) _acknowledged.Enqueue(o);
            _next++;
        }
        Credit(scene);
    }

    /// <summary>What an overlap is can change until its words are known; longer than any acknowledgement needs no words.</summary>
    private static bool IsSure(Scene scene, Overlap o)
    {
        if (o.Kind == OverlapKind.TalkOver && (o.LengthMs >= SureMs || scene.SpeechMs(o.Initiator, o.FromMs, scene.NowMs) >= LongMs)) return true;
        return !o.Open && (scene.HasWordsUpTo(o.Initiator, o.ToMs) || scene.NowMs - o.ToMs > WaitMs || scene.Talk.Ended);
    }

    /// <summary>A talk-over by the agent that ends after a stream time.</summary>
    private static bool AnyTalkOver(Scene scene, int afterMs, Predicate<Overlap> which)
    {
        var overlaps = scene.Talk.Overlaps;
        for (var i = overlaps.Count - 1; i >= overlaps.FirstKept && overlaps[i] is var o && o.ToMs > afterMs; i--)
            if (o.Kind == OverlapKind.TalkOver && o.Initiator == Leg.Agent && which(o)) return true;
        return false;
    }

    /// <summary>An acknowledgement counts unless it leads on into a talk-over ("right, so have you ...").</summary>
    private void Credit(Scene scene)
    {
        while (_acknowledged.Count > 0 && (scene.NowMs - _acknowledged.Peek().ToMs > LeadsOnMs || scene.Talk.Ended))
        {
            var o = _acknowledged.Dequeue();
            var ledOn = AnyTalkOver(scene, o.ToMs, next => next.FromMs >= o.ToMs && next.FromMs - o.ToMs < LeadsOnMs);
            if (!ledOn && _credited++ < _credits) scene.Add(_backchannel, MomentKind.Kept, Leg.Agent, o.FromMs, o.ToMs);
        }
    }

    private void TalkedOver(Scene scene, Overlap o)
    {
        if (!scene.Add(_talkOver, MomentKind.Fault, Leg.Agent, o.FromMs, o.ToMs)) return;
        if (scene.CustomerUpset) scene.Add(_talkOverUpset, MomentKind.Fault, Leg.Agent, o.FromMs, o.ToMs);
        _goesOn = o.FromMs;
    }

    /// <summary>What was said of a talk-over when it was sure is made true of the whole.</summary>
    private void Follow(Scene scene, int fromMs)
    {
        var overlaps = scene.Talk.Overlaps;
        var i = overlaps.Count - 1;
        while (i > overlaps.FirstKept && overlaps[i].FromMs > fromMs) i--;
        if (i < overlaps.FirstKept || overlaps[i] is not { Initiator: Leg.Agent } o || o.FromMs != fromMs)
        {
            _goesOn = null;
            return;
        }
        scene.MoveEnd(_talkOver, fromMs, o.ToMs);
        scene.MoveEnd(_talkOverUpset, fromMs, o.ToMs);
        if (!o.Open) _goesOn = null;
    }

    /// <summary>The customer's first statement of some length: could it be said to the end? One that was cut short is none.</summary>
    private void LookAtFirstStatement(Scene scene)
    {
        foreach (var turn in scene.Talk.Turns)
        {
            if (turn.Leg != Leg.Customer) continue;
            var cut = AnyTalkOver(scene, turn.FromMs, o => o.FromMs < turn.ToMs);
            if (!cut && turn.ToMs - turn.FromMs < _firstMs) continue;
            if (scene.Talk.Turns[^1] == turn && !scene.Talk.Ended) return;
            _firstJudged = true;
            if (!cut) scene.Add(_firstHeard, MomentKind.Kept, Leg.Customer, turn.FromMs, turn.ToMs);
            return;
        }
    }
}
