using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 5: same team. "We, let's, together" against "you have to, your fault"; does the agent ask for the goal?</summary>
internal sealed class SameTeam(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _team = playbook.Rule("team-language");
    private readonly RuleEntry _against = playbook.Rule("you-language");
    private readonly RuleEntry _asked = playbook.Rule("goal-asked");
    private readonly RuleEntry _notAsked = playbook.Rule("goal-not-asked");
    private readonly PhraseList _teamPhrases = playbook.Phrases("team");
    private readonly PhraseList _againstPhrases = playbook.Phrases("against");
    private readonly PhraseList _goal = playbook.Phrases("asks-goal");
    private readonly PhraseList _refusal = playbook.Phrases("refusal");
    private int _refusals;
    private bool _goalJudged;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh.Where(l => l.Leg == Leg.Agent))
        {
            if (line.Find(_teamPhrases) is { } together) scene.Kept(_team, line, together);
            if (line.Find(_againstPhrases) is { } against) scene.Fault(_against, line, against);
            if (_goalJudged) continue;
            if (line.Find(_goal) is { } goal)
            {
                _goalJudged = true;
                scene.Kept(_asked, line, goal);
            }
            else if (line.Find(_refusal) is { } refused && ++_refusals >= _notAsked["refusals"])
            {
                _goalJudged = true;
                scene.Fault(_notAsked, line, refused);
            }
        }
    }
}
