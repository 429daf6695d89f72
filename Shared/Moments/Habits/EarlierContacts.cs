using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 2, its second half: the customer has been in touch before. Does the agent show to know it?
/// <code>
/// customer  [ "I called on Monday" ]                      [ "as I told your colleague" ]
/// agent                              [ first reply ]                                     [ second reply: judged ]
/// </code>
/// Told once, it is judged at the second reply; told again, at the reply to that; on the card alone, after the first part of the
/// call. What was told twice, or stands on the card, is the heavier fault.
/// </summary>
internal sealed class EarlierContacts(CallPlaybook playbook)
{
    private readonly RuleEntry _missed = playbook.Rule("repeat-caller-missed");
    private readonly RuleEntry _unheard = playbook.Rule("earlier-contact-unheard");
    private readonly RuleEntry _notUsed = playbook.Rule("context-not-used");
    private readonly RuleEntry _recognised = playbook.Rule("repeat-caller-recognised");
    private readonly PhraseList _again = playbook.Phrases("calls-again");
    private readonly PhraseList _knows = playbook.Phrases("knows-earlier-contact");
    private readonly int _withinMs = (int)(playbook.Rule("context-not-used")["seconds"] * 1000);
    private readonly int _recentDays = (int)playbook.Rule("repeat-caller-missed")["days"];
    private Reply? _reply;
    private int _mentions;
    private int _replies;
    private bool _judged;

    public void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_judged) return;
            if (line.Leg == Leg.Agent && line.Find(_knows) is { } known && (_mentions > 0 || OnCard(scene)))
            {
                _judged = true;
                scene.Kept(_recognised, line, known);
                return;
            }
            if (_reply is not null && _reply.Hear(line)) JudgeReply(scene, line, last: false);
            if (!_judged && line.Leg == Leg.Customer && line.Has(_again))
            {
                _mentions++;
                _reply = new Reply(line);
            }
        }
        if (_judged) return;
        if (_reply is not null && _reply.IsOver(scene) && (_replies >= 1 || _mentions >= 2 || scene.Talk.Ended)) JudgeReply(scene, null, last: scene.Talk.Ended);
        else if (_reply is null && _mentions == 0) JudgeCard(scene);
    }

    private void JudgeReply(Scene scene, Line? next, bool last)
    {
        if (_reply!.Lines.Count > 0) _replies++;
        if (_reply.Lines.Count > 0 && (_replies >= 2 || _mentions >= 2 || last))
        {
            _judged = true;
            scene.Fault(_mentions >= 2 || OnCard(scene) ? _missed : _unheard, _reply.Lines[0]);
        }
        else if (next is not null)
        {
            _reply = new Reply(next); // the agent has one more turn to take it up
        }
    }

    private void JudgeCard(Scene scene)
    {
        if (!OnCard(scene) || !scene.Talk.Call.HasWords || (scene.NowMs < _withinMs && !scene.Talk.Ended) || !scene.HasWordsUpTo(Leg.Agent, _withinMs)) return;
        _judged = true;
        if (scene.WordsBefore(Leg.Agent, int.MaxValue) > 0) scene.Add(_notUsed, MomentKind.Fault, Leg.Agent, 0, Math.Min(_withinMs, scene.NowMs));
    }

    private bool OnCard(Scene scene) => scene.Talk.Call.Customer?.Earlier is { Length: > 0 } earlier
        && scene.Talk.Call.StartedAt - earlier[0].At < TimeSpan.FromDays(_recentDays);
}
