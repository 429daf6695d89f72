using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 4: match the customer's tone. The agent's delivery against the zone that the customer's mood calls for, held for a
/// while; and words: bright ones to a customer who is upset are at fault, unhurried ones are credit.
/// </summary>
internal sealed class ToneMatching(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _gap = playbook.Rule("tone-gap");
    private readonly RuleEntry _matched = playbook.Rule("tone-matched");
    private readonly RuleEntry _calm = playbook.Rule("unhurried");
    private readonly PhraseList _unhurried = playbook.Phrases("unhurried");
    private readonly PhraseList _bright = playbook.Phrases("bright");
    private readonly float _gapFrom = playbook.Rule("tone-gap")["steps"];
    private readonly float _matchTo = playbook.Rule("tone-matched")["steps"];
    private readonly int _holdMs = (int)(playbook.Rule("tone-gap")["hold-seconds"] * 1000);
    private readonly int _matchMs = (int)(playbook.Rule("tone-matched")["seconds"] * 1000);
    private int? _outSince;
    private int? _inSince;

    public override void Look(Scene scene)
    {
        if (scene.CustomerUpset) LookAtWords(scene);
        if (scene.Measures.ToneGap is not { } gap || !scene.CustomerUpset)
        {
            (_outSince, _inSince) = (null, null);
            return;
        }
        _outSince = gap >= _gapFrom ? _outSince ?? scene.NowMs : null;
        _inSince = gap <= _matchTo ? _inSince ?? scene.NowMs : null;
        if (_outSince is { } since && scene.NowMs - since >= _holdMs && scene.SpeechMs(Leg.Agent, since, scene.NowMs) > _holdMs / 4)
        {
            scene.Add(_gap, MomentKind.Fault, Leg.Agent, since, scene.NowMs);
            _outSince = scene.NowMs;
        }
        if (_inSince is { } from && scene.SpeechMs(Leg.Agent, from, scene.NowMs) >= _matchMs)
        {
            scene.Add(_matched, MomentKind.Kept, Leg.Agent, from, scene.NowMs);
            _inSince = scene.NowMs;
        }
    }

    private void LookAtWords(Scene scene)
    {
        foreach (var line in scene.FreshOfAgent)
        {
            if (line.Find(_bright) is { } bright) scene.Fault(_gap, line, bright);
            else if (line.Find(_unhurried) is { } calm) scene.Kept(_calm, line, calm);
        }
    }
}
