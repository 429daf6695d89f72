using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 3: language in check. Hostile wording, blame, policy-speak, jargon and absolutes against owning, plain wording.</summary>
internal sealed class Wording(CallPlaybook playbook) : Habit
{
    private readonly (RuleEntry Rule, PhraseList Phrases)[] _faults =
    [
        (playbook.Rule("hostile-wording"), playbook.Phrases("hostile")),
        (playbook.Rule("blame"), playbook.Phrases("blame")),
        (playbook.Rule("policy-speak"), playbook.Phrases("policy-speak")),
        (playbook.Rule("jargon"), playbook.Phrases("jargon")),
        (playbook.Rule("absolutes"), playbook.Phrases("absolutes")),
    ];

    private readonly RuleEntry _owning = playbook.Rule("plain-owning-wording");
    private readonly PhraseList _owningPhrases = playbook.Phrases("owning");

    public override void Look(Scene scene)
    {
        foreach (var line in scene.FreshOfAgent)
        {
            foreach (var (rule, phrases) in _faults)
                if (line.Find(phrases) is { } hit) scene.Fault(rule, line, hit);
            if (line.Find(_owningPhrases) is { } owned) scene.Kept(_owning, line, owned);
        }
    }
}
