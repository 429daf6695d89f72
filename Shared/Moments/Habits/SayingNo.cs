using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 6: say no with grace. A refusal is at fault only without an alternative in the same turn or in the next 10 s of the
/// agent's speech.
/// <code>
/// agent     [ we can't ... ]      [ but what I can do ]     kept
/// agent     [ what I can do, but not ... ]                     kept
/// agent     [ we can't ... ]      [ ... 10 s of speech ... ]   fault
/// </code>
/// </summary>
internal sealed class SayingNo(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _refusal = playbook.Rule("refusal");
    private readonly RuleEntry _bare = playbook.Rule("bare-refusal");
    private readonly RuleEntry _graceful = playbook.Rule("refusal-with-alternative");
    private readonly PhraseList _no = playbook.Phrases("refusal");
    private readonly PhraseList _instead = playbook.Phrases("alternative");
    private readonly int _speechMs = (int)(playbook.Rule("bare-refusal")["agent-speech-seconds"] * 1000);
    private readonly int _waitMs = (int)(playbook.Rule("bare-refusal")["wait-seconds"] * 1000);
    private readonly List<(Line Line, Hit No)> _open = [];
    private (Line Line, Hit Way)? _offered;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.FreshOfAgent)
        {
            var no = line.Find(_no);
            if (no is { } said && (_refusal.Unless is null || !line.IsNear(_refusal.Unless, said))) Refuse(scene, line, said);
            if (line.Find(_instead, _no) is not { } way) continue;
            _offered = (line, way);
            foreach (var (to, refused) in _open)
                if (InReach(scene, to, line)) Offered(scene, to, refused, way);
            _open.RemoveAll(o => InReach(scene, o.Line, line));
        }
        for (var i = 0; i < _open.Count; i++)
        {
            var (line, no) = _open[i];
            if (!IsOver(scene, line)) continue;
            scene.Fault(_bare, line, no);
            _open.RemoveAt(i--);
        }
    }

    private void Refuse(Scene scene, Line line, Hit no)
    {
        var turnFrom = scene.LastBefore(Leg.Customer, line.FromMs)?.FromMs ?? 0;
        if (_offered is { } before && before.Line != line && before.Line.FromMs > turnFrom)
        {
            Offered(scene, line, no, before.Way);
            return;
        }
        _open.Add((line, no));
        if (line.Find(_instead, _no) is null) scene.Mark(_refusal, line, no);
    }

    private void Offered(Scene scene, Line line, Hit no, Hit way) => scene.Kept(_graceful, line, no with { Words = $"{no.Words} ... {way.Words}" });

    private bool InReach(Scene scene, Line refused, Line offer) => scene.SpeechMs(Leg.Agent, refused.ToMs, offer.FromMs) <= _speechMs;

    /// <summary>Enough was said without another way, and all of it is known as words.</summary>
    private bool IsOver(Scene scene, Line line) =>
        scene.Talk.Ended
        || ((scene.SpeechMs(Leg.Agent, line.ToMs, scene.NowMs) >= _speechMs || scene.NowMs - line.ToMs >= _waitMs)
            && (scene.HasWordsUpTo(Leg.Agent, scene.NowMs) || WordsAfter(scene, line) >= _speechMs));

    private static int WordsAfter(Scene scene, Line line) => scene.Lines.Where(l => l.Leg == Leg.Agent && l.FromMs >= line.ToMs).Sum(l => l.ToMs - l.FromMs);
}
