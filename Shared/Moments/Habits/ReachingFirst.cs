using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 10: reach them first. What the company knows already (a fault, a delay) is told before the customer asks for it.
/// Topics that rise over many calls: the floor looks for them.
/// </summary>
internal sealed class ReachingFirst(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _told = playbook.Rule("known-issue-told");
    private readonly RuleEntry _onlyAsked = playbook.Rule("known-issue-only-when-asked");
    private readonly PhraseList _issue = playbook.Phrases("tells-known-issue");
    private readonly PhraseList _confirms = playbook.Phrases("confirms-known-issue");
    private readonly PhraseList _asks = playbook.Phrases("asks-known-issue");
    private Line? _asked;
    private bool _judged;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_judged) return;
            if (line.Leg == Leg.Customer)
            {
                if (line.Has(_asks)) _asked ??= line;
            }
            else if (_asked is not null && (line.Find(_issue) ?? line.Find(_confirms)) is { } late)
            {
                _judged = true;
                scene.Fault(_onlyAsked, line, late);
            }
            else if (line.Find(_issue) is { } hit)
            {
                _judged = true;
                scene.Kept(_told, line, hit);
            }
        }
    }
}
