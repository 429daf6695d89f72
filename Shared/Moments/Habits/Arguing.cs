using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 8: don't try to win. Points for what makes an argument within a short time; it is one from so many points on, with both
/// taking part. Or the agent steps out of it.
/// <code>
/// customer  [ "that's not true" 2 ]            [ "you are wrong" 2 ]        talk-over by turns 2, both voices raised 2
/// agent                    [ "no, we did not" 1 ]          [ "it says here" 1 ]
/// </code>
/// </summary>
internal sealed class Arguing(CallPlaybook playbook) : Habit
{
    private const int Contradicts = 2;
    private const int Disagrees = 1;
    private const int Sounds = 2;
    private const float Raised = 1.2f;
    private readonly RuleEntry _argument = playbook.Rule("argument");
    private readonly RuleEntry _steppedOut = playbook.Rule("stepped-out");
    private readonly PhraseList _contradicts = playbook.Phrases("contradicts");
    private readonly PhraseList _disagrees = playbook.Phrases("disagrees");
    private readonly PhraseList _stepsOut = playbook.Phrases("steps-out");
    private readonly float _points = playbook.Rule("argument")["points"];
    private readonly int _windowMs = (int)(playbook.Rule("argument")["within-seconds"] * 1000);
    private readonly int _apartMs = (int)(playbook.Rule("argument")["apart-seconds"] * 1000);
    private readonly List<(Leg Leg, int AtMs, int Points)> _said = [];
    private int _quietUntilMs;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Agent && _said.Exists(c => c is { Leg: Leg.Customer, Points: Contradicts }) && line.Find(_stepsOut, _contradicts) is { } hit)
            {
                scene.Kept(_steppedOut, line, hit);
                _said.Clear();
            }
            else if (line.Find(_contradicts) is { } no)
            {
                _said.Add((line.Leg, no.FromMs, Contradicts));
            }
            else if (line.Find(_disagrees) is { } but)
            {
                _said.Add((line.Leg, but.FromMs, Disagrees));
            }
        }
        if (_said.Count == 0) return;
        Forget(scene.NowMs - _windowMs);
        if (scene.NowMs < _quietUntilMs || Points(scene) < _points) return;
        _quietUntilMs = scene.NowMs + _apartMs;
        scene.Add(_argument, MomentKind.Fault, Leg.Agent, _said.Min(c => c.AtMs), scene.NowMs);
    }

    private void Forget(int beforeMs) => _said.RemoveAll(c => c.AtMs < beforeMs);

    private float Points(Scene scene)
    {
        int agent = Sum(Leg.Agent), customer = Sum(Leg.Customer);
        if (agent < Contradicts || customer < Contradicts) return 0; // one who gives way makes no argument
        var raised = scene.Measures is { Agent.Arousal: > Raised, Customer.Arousal: > Raised };
        return agent + customer + (TalkOverByTurns(scene) ? Sounds : 0) + (raised ? Sounds : 0);
    }

    private int Sum(Leg leg)
    {
        var points = 0;
        foreach (var said in _said) points += said.Leg == leg ? said.Points : 0;
        return points;
    }

    private bool TalkOverByTurns(Scene scene)
    {
        bool agent = false, customer = false;
        var overlaps = scene.Talk.Overlaps;
        for (var i = overlaps.Count - 1; i >= overlaps.FirstKept && overlaps[i].ToMs > scene.NowMs - _windowMs; i--)
        {
            if (overlaps[i].Kind != OverlapKind.TalkOver) continue;
            agent |= overlaps[i].Initiator == Leg.Agent;
            customer |= overlaps[i].Initiator == Leg.Customer;
        }
        return agent && customer;
    }
}
