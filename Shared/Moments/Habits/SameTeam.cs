using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 5: same team. "We, let's, together" against "you have to, your fault"; a refusal without a question about the goal.</summary>
internal sealed class SameTeam(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _team = playbook.Rule("team-language");
    private readonly RuleEntry _against = playbook.Rule("you-language");
    private readonly RuleEntry _asked = playbook.Rule("goal-asked");
    private readonly RuleEntry _notAsked = playbook.Rule("goal-not-asked");
    private readonly RuleEntry _bareRefusal = playbook.Rule("bare-refusal");
    private readonly PhraseList _teamPhrases = playbook.Phrases("team");
    private readonly PhraseList _againstPhrases = playbook.Phrases("against");
    private readonly PhraseList _goal = playbook.Phrases("asks-goal");
    private readonly int _refusals = (int)playbook.Rule("goal-not-asked")["refusals"];
    private int _seen;
    private int _bare;
    private bool _goalJudged;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.FreshOfAgent)
        {
            if (line.Find(_teamPhrases) is { } together) scene.Kept(_team, line, together);
            if (line.Find(_againstPhrases) is { } against) scene.Fault(_against, line, against);
            if (_goalJudged || line.Find(_goal) is not { } goal || scene.LastBefore(Leg.Customer, line.FromMs) is null) continue;
            _goalJudged = true;
            scene.Kept(_asked, line, goal);
        }
        for (; _seen < scene.Found.Count; _seen++)
        {
            if (scene.Found[_seen].Rule != _bareRefusal.Id || _goalJudged || ++_bare < _refusals) continue;
            _goalJudged = true;
            var refused = scene.Found[_seen];
            scene.Add(_notAsked, MomentKind.Fault, Leg.Agent, refused.FromMs, refused.ToMs, refused.Words);
        }
    }
}
