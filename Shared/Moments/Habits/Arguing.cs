using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 8: don't try to win. Both contradict, and talk over each other by turns; or the agent steps out of it.</summary>
internal sealed class Arguing(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _argument = playbook.Rule("argument");
    private readonly RuleEntry _steppedOut = playbook.Rule("stepped-out");
    private readonly PhraseList _contradicts = playbook.Phrases("contradicts");
    private readonly PhraseList _stepsOut = playbook.Phrases("steps-out");
    private readonly int _windowMs = (int)(playbook.Rule("argument")["within-seconds"] * 1000);
    private readonly int _apartMs = (int)(playbook.Rule("argument")["apart-seconds"] * 1000);
    private readonly List<(Leg Leg, int AtMs)> _contradictions = [];
    private int _quietUntilMs;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Agent && Both() && line.Find(_stepsOut) is { } hit)
            {
                scene.Kept(_steppedOut, line, hit);
                _contradictions.Clear();
            }
            else if (line.Find(_contradicts) is { } no)
            {
                _contradictions.Add((line.Leg, no.FromMs));
            }
        }
        _contradictions.RemoveAll(c => c.AtMs < scene.NowMs - _windowMs);
        if (scene.NowMs < _quietUntilMs || _contradictions.Count < _argument["contradictions"] || !Both() || !TalkOverByTurns(scene)) return;
        _quietUntilMs = scene.NowMs + _apartMs;
        scene.Add(_argument, MomentKind.Fault, Leg.Agent, _contradictions.Min(c => c.AtMs), scene.NowMs);
    }

    private bool Both() => _contradictions.Exists(c => c.Leg == Leg.Agent) && _contradictions.Exists(c => c.Leg == Leg.Customer);

    private bool TalkOverByTurns(Scene scene)
    {
        bool agent = false, customer = false;
        var overlaps = scene.Talk.Overlaps;
        for (var i = overlaps.Count - 1; i >= 0 && overlaps[i].ToMs > scene.NowMs - _windowMs; i--)
        {
            if (overlaps[i].Kind != OverlapKind.TalkOver) continue;
            agent |= overlaps[i].Initiator == Leg.Agent;
            customer |= overlaps[i].Initiator == Leg.Customer;
        }
        return agent && customer;
    }
}
