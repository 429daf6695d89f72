using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 2: personalise. The name from the card, what is known of earlier contacts; never guessed.</summary>
internal sealed class Personalising(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _used = playbook.Rule("name-used");
    private readonly RuleEntry _overused = playbook.Rule("name-overused");
    private readonly RuleEntry _unused = playbook.Rule("name-not-used");
    private readonly RuleEntry _missed = playbook.Rule("repeat-caller-missed");
    private readonly RuleEntry _recognised = playbook.Rule("repeat-caller-recognised");
    private readonly PhraseList _again = playbook.Phrases("calls-again");
    private readonly PhraseList _knows = playbook.Phrases("knows-earlier-contact");
    private readonly int _withinMs = (int)(playbook.Rule("name-not-used")["seconds"] * 1000);
    private readonly int _recentDays = (int)playbook.Rule("repeat-caller-missed")["days"];
    private readonly List<int> _uses = [];
    private PhraseList? _name;
    private int _mentions;
    private Reply? _reply;
    private bool _nameJudged;
    private bool _repeatJudged;

    public override void Look(Scene scene)
    {
        LookForName(scene);
        if (!_repeatJudged) LookForRepeat(scene);
    }

    private void LookForName(Scene scene)
    {
        if (scene.Talk.Call.Customer?.Name is not { Length: > 2 } name) return;
        _name ??= new PhraseList(PlainWords.Of(name).Where(w => w.Text.Length > 2).Select(w => w.Text));
        foreach (var line in scene.Fresh.Where(l => l.Leg == Leg.Agent))
        {
            if (line.Find(_name) is not { } hit) continue;
            _uses.Add(hit.FromMs);
            if (_uses.Count == 1 && hit.FromMs <= _withinMs) scene.Kept(_used, line, hit);
            if (_uses.Count(at => at > hit.FromMs - 60_000) > _overused["per-minute"]) scene.Fault(_overused, line, hit);
        }
        if (_nameJudged || scene.NowMs < _withinMs) return;
        _nameJudged = true;
        if (_uses.Count == 0 && scene.Talk.Call.HasWords) scene.Add(_unused, MomentKind.Fault, Leg.Agent, 0, _withinMs);
    }

    /// <summary>
    /// The company knows of an earlier contact, or the customer has said it twice: does the agent show to know it too?
    /// </summary>
    private void LookForRepeat(Scene scene)
    {
        var over = false;
        foreach (var line in scene.Fresh)
        {
            over |= _reply?.Hear(line) ?? false;
            if (line.Leg == Leg.Agent && line.Find(_knows) is { } known)
            {
                _repeatJudged = true;
                if (_mentions > 0 || KnownEarlier(scene)) scene.Kept(_recognised, line, known);
                return;
            }
            if (line.Leg != Leg.Customer || !line.Has(_again)) continue;
            _mentions++;
            if (_mentions >= 2 || (_mentions == 1 && KnownEarlier(scene) && line.FromMs > _withinMs)) _reply ??= new Reply(line);
        }
        if (_reply is null || (!over && !_reply.IsOver(scene))) return;
        _repeatJudged = true;
        if (_reply.Lines.Count > 0) scene.Fault(_missed, _reply.Lines[0]);
    }

    private bool KnownEarlier(Scene scene) => scene.Talk.Call.Customer?.Earlier is { Length: > 0 } earlier
        && scene.Talk.Call.StartedAt - earlier[0].At < TimeSpan.FromDays(_recentDays);
}
