using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 15: keep the feedback loop open. What was promised, by when; a promise without a time leaves the customer to chase it.
/// Asking how it went counts too. The agent's verdicts on cues and the customer's rating are kept with the call.
/// </summary>
internal sealed class Promises(CallPlaybook playbook) : Habit
{
    private const int SoonMs = 8_000;
    private readonly RuleEntry _firm = playbook.Rule("promise-with-time");
    private readonly RuleEntry _open = playbook.Rule("open-promise");
    private readonly RuleEntry _asked = playbook.Rule("feedback-asked");
    private readonly PhraseList _promise = playbook.Phrases("promise");
    private readonly PhraseList _time = playbook.Phrases("time-frame");
    private readonly PhraseList _feedback = playbook.Phrases("asks-feedback");
    private readonly List<(Line Line, Hit Said)> _waiting = [];

    public override void Look(Scene scene)
    {
        foreach (var line in scene.FreshOfAgent)
        {
            if (line.Find(_feedback) is { } asked) scene.Kept(_asked, line, asked);
            if (line.Find(_promise) is { } promise && (_open.Unless is null || !line.IsNear(_open.Unless, promise))) _waiting.Add((line, promise));
            if (!line.Has(_time)) continue;
            foreach (var (to, words) in _waiting) scene.Kept(_firm, to, words);
            _waiting.Clear();
        }
        for (var i = 0; i < _waiting.Count; i++)
        {
            var (line, said) = _waiting[i];
            if (!scene.Talk.Ended && (scene.NowMs - line.ToMs < SoonMs || !scene.HasWordsUpTo(Leg.Agent, scene.NowMs))) continue;
            scene.Fault(_open, line, said);
            _waiting.RemoveAt(i--);
        }
    }
}
