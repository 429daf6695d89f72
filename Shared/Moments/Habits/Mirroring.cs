using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 9: mirror motivations, not frustrations. Who tells the problem and how it feels wants that first; who works on the
/// solution wants facts, and sympathy alone is the wrong answer there. Abuse aimed at the agent is marked at once: it is no fault
/// of the agent's, but answering in kind is.
/// </summary>
internal sealed class Mirroring(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _abuse = playbook.Rule("abuse");
    private readonly RuleEntry _limit = playbook.Rule("limit-named");
    private readonly RuleEntry _inKind = playbook.Rule("abuse-answered-in-kind");
    private readonly RuleEntry _factsGiven = playbook.Rule("facts-given");
    private readonly RuleEntry _factsMissing = playbook.Rule("feelings-for-facts");
    private readonly RuleEntry _feelingsMet = playbook.Rule("feelings-met");
    private readonly RuleEntry _feelingsMissed = playbook.Rule("facts-for-feelings");
    private readonly PhraseList _insults = playbook.Phrases("abuse");
    private readonly PhraseList _hostile = playbook.Phrases("hostile");
    private readonly PhraseList _names = playbook.Phrases("names-limit");
    private readonly PhraseList _feeling = playbook.Phrases("feeling");
    private readonly PhraseList _acknowledges = playbook.Phrases("acknowledges");
    private readonly PhraseList _sympathises = playbook.Phrases("sympathises");
    private readonly PhraseList _empty = playbook.Phrases("empty-acknowledgement");
    private readonly PhraseList _solution = playbook.Phrases("asks-for-facts");
    private readonly PhraseList _facts = playbook.Phrases("facts");
    private bool _abused;
    private bool _wantsFacts;
    private Reply? _reply;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_reply is not null && _reply.Hear(line)) Judge(scene, _reply);
            if (line.Leg == Leg.Customer) Hear(scene, line);
            else if (_abused) Answer(scene, line);
        }
        if (_reply is not null && _reply.IsOver(scene)) Judge(scene, _reply);
    }

    private void Hear(Scene scene, Line line)
    {
        if (line.Find(_insults) is { } insult)
        {
            _abused = true;
            scene.Mark(_abuse, line, insult);
        }
        var (feels, asks) = (line.Has(_feeling), line.Has(_solution));
        if (feels == asks) return; // neither, or both at once: either answer will do
        (_reply, _wantsFacts) = (new Reply(line), asks);
    }

    private void Answer(Scene scene, Line line)
    {
        if (line.Find(_insults) is { } insult) scene.Fault(_inKind, line, insult);
        else if (line.Find(_hostile) is { } hostile) scene.Fault(_inKind, line, hostile);
        else if (line.Find(_names) is { } named) scene.Kept(_limit, line, named);
        else return;
        _abused = false;
    }

    private void Judge(Scene scene, Reply reply)
    {
        _reply = null;
        if (reply.Lines.Count == 0) return;
        var soothing = reply.Find(_sympathises, _empty) ?? reply.Find(_acknowledges, _empty);
        if (!_wantsFacts)
        {
            if (soothing is { } met) scene.Kept(_feelingsMet, met.Line, met.Hit);
            else scene.Fault(_feelingsMissed, reply.Lines[0]);
        }
        else if (reply.Find(_facts, _acknowledges) is { } facts)
        {
            scene.Kept(_factsGiven, facts.Line, facts.Hit);
        }
        else if (soothing is { } only)
        {
            scene.Fault(_factsMissing, only.Line, only.Hit);
        }
    }
}
