using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 6: say no with grace. A refusal is at fault only without an alternative in the same turn or in the next 10 s of the
/// agent's speech.
/// <code>
/// agent     [ we can't ... ]      [ but what I can do ]     kept
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

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh.Where(l => l.Leg == Leg.Agent))
        {
            var no = line.Find(_no);
            if (line.Find(_instead) is { } way)
            {
                if (no is { } refused) _open.Add((line, refused));
                foreach (var (_, said) in _open) scene.Add(_graceful, MomentKind.Kept, Leg.Agent, said.FromMs, said.ToMs, $"{said.Words} ... {way.Words}");
                _open.Clear();
            }
            else if (no is { } refused)
            {
                _open.Add((line, refused));
                scene.Add(_refusal, MomentKind.Mark, Leg.Agent, refused.FromMs, refused.ToMs, refused.Words);
            }
        }
        for (var i = 0; i < _open.Count; i++)
        {
            var (line, no) = _open[i];
            if (!scene.Talk.Ended && scene.SpeechMs(Leg.Agent, line.ToMs, scene.NowMs) < _speechMs && scene.NowMs - line.ToMs < _waitMs) continue;
            scene.Fault(_bare, line, no);
            _open.RemoveAt(i--);
        }
    }
}
