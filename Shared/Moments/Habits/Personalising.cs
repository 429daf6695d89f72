using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 2: personalise. The name from the card, or the one the customer gives; what is known of earlier contacts. Never guessed.
/// </summary>
internal sealed class Personalising(CallPlaybook playbook) : Habit
{
    private const int LeastCallMs = 15_000;
    private const int LeastWords = 12;
    private readonly RuleEntry _used = playbook.Rule("name-used");
    private readonly RuleEntry _overused = playbook.Rule("name-overused");
    private readonly RuleEntry _unused = playbook.Rule("name-not-used");
    private readonly PhraseList _gives = playbook.Phrases("gives-name");
    private readonly PhraseList _noName = playbook.Phrases("no-name");
    private readonly EarlierContacts _earlier = new(playbook);
    private readonly int _perMinute = (int)playbook.Rule("name-overused")["per-minute"];
    private readonly int _withinMs = (int)(playbook.Rule("name-not-used")["seconds"] * 1000);
    private readonly List<int> _uses = [];
    private PhraseList? _name;
    private bool _onCard;
    private bool _judged;

    public override void Look(Scene scene)
    {
        LookForName(scene);
        _earlier.Look(scene);
    }

    private void LookForName(Scene scene)
    {
        if (_name is null && scene.Talk.Call.Customer?.Name is { Length: > 2 } name)
        {
            _name = new PhraseList(playbook.Spelling.Of(name).Where(w => w.Text.Length > 2).Select(w => w.Text), playbook.Spelling);
            _onCard = true;
        }
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Customer) _name ??= NameGiven(line);
            else if (_name is not null && line.Find(_name) is { } hit) Used(scene, line, hit);
        }
        if (!_onCard || _judged || !IsTime(scene)) return;
        _judged = true;
        if (_uses.Count == 0) scene.Add(_unused, MomentKind.Fault, Leg.Agent, 0, Math.Min(_withinMs, scene.NowMs));
    }

    private void Used(Scene scene, Line line, Hit hit)
    {
        var first = _uses.Count == 0;
        for (Hit? at = hit; at is { } use; at = line.Find(_name!, use.Last + 1)) _uses.Add(use.FromMs);
        if (first && hit.FromMs <= _withinMs) scene.Kept(_used, line, hit);
        if (_uses.Count(at => at > hit.FromMs - 60_000) > _perMinute) scene.Fault(_overused, line, hit);
    }

    /// <summary>"My name is ...": the word after it, unless it is one that never is a name.</summary>
    private PhraseList? NameGiven(Line line)
    {
        if (line.Find(_gives) is not { } hit || hit.Last + 1 >= line.Words.Count) return null;
        var names = line.Words.Skip(hit.Last + 1).Take(2).Where(w => w.Text.Length > 2 && !_noName.Has(w)).Select(w => w.Text).ToArray();
        return names.Length == 0 ? null : new PhraseList(names, playbook.Spelling);
    }

    /// <summary>The first part of the call is over, or all of a shorter one in which the agent has had a chance.</summary>
    private bool IsTime(Scene scene)
    {
        if (!scene.Talk.Call.HasWords) return false;
        if (scene.NowMs >= _withinMs) return scene.HasWordsUpTo(Leg.Agent, _withinMs);
        return scene.Talk.Ended && scene.NowMs > LeastCallMs && scene.WordsBefore(Leg.Agent, int.MaxValue) >= LeastWords;
    }
}
