using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 7: beyond the transaction. The customer says how it feels: is it acknowledged in the agent's next turn, or answered
/// by procedure only? Said without being asked for, only words that go beyond a formula count.
/// </summary>
internal sealed class Feelings(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _acknowledged = playbook.Rule("feeling-acknowledged");
    private readonly RuleEntry _ignored = playbook.Rule("feeling-ignored");
    private readonly PhraseList _feeling = playbook.Phrases("feeling");
    private readonly PhraseList _acknowledges = playbook.Phrases("acknowledges");
    private readonly PhraseList _sympathises = playbook.Phrases("sympathises");
    private readonly PhraseList _empty = playbook.Phrases("empty-acknowledgement");
    private Reply? _reply;
    private int _looked;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_reply is not null) Judge(scene, over: _reply.Hear(line));
            else if (line.Leg == Leg.Agent && line.Find(_sympathises, _empty) is { } offered) scene.Kept(_acknowledged, line, offered);
            if (line.Leg == Leg.Customer && line.Has(_feeling)) (_reply, _looked) = (new Reply(line), 0);
        }
        if (_reply is not null) Judge(scene, _reply.IsOver(scene));
    }

    private void Judge(Scene scene, bool over)
    {
        var fresh = _reply!.Lines.Count > _looked; // what was looked at in vain is not looked at again
        _looked = _reply.Lines.Count;
        if (fresh && (_reply.Find(_sympathises, _empty) ?? _reply.Find(_acknowledges, _empty)) is { } found)
        {
            scene.Kept(_acknowledged, found.Line, found.Hit);
            _reply = null;
        }
        else if (over)
        {
            if (_reply.Lines.Count > 0) scene.Fault(_ignored, _reply.Lines[0]);
            _reply = null;
        }
    }
}
