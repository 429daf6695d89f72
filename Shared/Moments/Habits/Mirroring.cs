using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 9: mirror motivations, not frustrations. A customer who works on the solution wants facts; feelings alone are the
/// wrong answer there. Abuse aimed at the agent is marked at once: it is no fault of the agent's.
/// </summary>
internal sealed class Mirroring(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _abuse = playbook.Rule("abuse");
    private readonly RuleEntry _limit = playbook.Rule("limit-named");
    private readonly RuleEntry _factsGiven = playbook.Rule("facts-given");
    private readonly RuleEntry _factsMissing = playbook.Rule("feelings-for-facts");
    private readonly PhraseList _insults = playbook.Phrases("abuse");
    private readonly PhraseList _names = playbook.Phrases("names-limit");
    private readonly PhraseList _feeling = playbook.Phrases("feeling");
    private readonly PhraseList _acknowledges = playbook.Phrases("acknowledges");
    private readonly PhraseList _solution = playbook.Phrases("asks-for-facts");
    private readonly PhraseList _facts = playbook.Phrases("facts");
    private int? _abusedAt;
    private Reply? _reply;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_reply is not null && _reply.Hear(line)) Judge(scene, _reply);
            if (line.Leg == Leg.Customer)
            {
                if (line.Find(_insults) is { } insult)
                {
                    _abusedAt = line.FromMs;
                    scene.Add(_abuse, MomentKind.Mark, Leg.Customer, insult.FromMs, insult.ToMs, insult.Words);
                }
                if (_reply is null && line.Has(_solution) && !line.Has(_feeling)) _reply = new Reply(line);
            }
            else if (_abusedAt is not null && line.Find(_names) is { } named)
            {
                scene.Kept(_limit, line, named);
                _abusedAt = null;
            }
        }
        if (_reply is not null && _reply.IsOver(scene)) Judge(scene, _reply);
    }

    private void Judge(Scene scene, Reply reply)
    {
        _reply = null;
        if (reply.Lines.Count == 0) return;
        var facts = reply.Lines.FirstOrDefault(l => l.Has(_facts));
        if (facts is not null) scene.Kept(_factsGiven, facts);
        else if (reply.Lines.FirstOrDefault(l => l.Has(_acknowledges)) is { } soothing) scene.Fault(_factsMissing, soothing);
    }
}
