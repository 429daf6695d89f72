using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 10: reach them first. What the company knows already (a fault, a delay) is told before the customer asks for it.
/// What many customers call about just now, the floor finds, and the call knows it: where the customer raises it, the agent can tell.
/// </summary>
internal sealed class ReachingFirst(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _told = playbook.Rule("known-issue-told");
    private readonly RuleEntry _onlyAsked = playbook.Rule("known-issue-only-when-asked");
    private readonly PhraseList _issue = playbook.Phrases("tells-known-issue");
    private readonly PhraseList _confirms = playbook.Phrases("confirms-known-issue");
    private readonly PhraseList _asks = playbook.Phrases("asks-known-issue");
    private readonly RuleEntry? _raised = playbook.Rules.FirstOrDefault(r => r.Id == "known-issue-raised"); // a playbook may do without
    private PhraseList? _known;
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
                if (_raised is not null && scene.Talk.Call.KnownIssues is { Length: > 0 } issues) Raise(scene, _raised, line, issues);
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

    private void Raise(Scene scene, RuleEntry rule, Line line, string[] issues)
    {
        _known ??= new PhraseList(issues, playbook.Spelling);
        if (line.Find(_known) is { } hit) scene.Mark(rule, line, hit);
    }
}
