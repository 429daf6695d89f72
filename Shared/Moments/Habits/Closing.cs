using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 11: don't rush closure. Closing words are at fault only while something is open: a question that was not answered,
/// words that say so, or a customer who is upset and was not asked whether anything is left.
/// </summary>
internal sealed class Closing(CallPlaybook playbook) : Habit
{
    private const int AskedLatelyMs = 20_000;
    private readonly RuleEntry _rushed = playbook.Rule("rushed-closing");
    private readonly RuleEntry _checked = playbook.Rule("checked-before-closing");
    private readonly PhraseList _closes = playbook.Phrases("closing");
    private readonly PhraseList _checks = playbook.Phrases("checks-before-closing");
    private readonly PhraseList _unresolved = playbook.Phrases("unresolved");
    private readonly PhraseList _settled = playbook.Phrases("settled");
    private readonly PhraseList _answers = playbook.Phrases("facts");
    private readonly int _fromMs = (int)(playbook.Rule("rushed-closing")["from-seconds"] * 1000);
    private int? _checkedAt;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg != Leg.Agent || line.FromMs < _fromMs) continue;
            if (line.Find(_checks) is { } check)
            {
                _checkedAt = check.FromMs;
                scene.Kept(_checked, line, check);
            }
            else if (line.Find(_closes) is { } closing && IsOpen(scene, line))
            {
                scene.Fault(_rushed, line, closing);
            }
        }
    }

    private bool IsOpen(Scene scene, Line closing)
    {
        if (scene.LastBefore(Leg.Customer, closing.FromMs) is not { } last) return false;
        if (last.Has(_unresolved)) return true;
        if (last.Has(_settled)) return false;
        if (last.IsQuestion && !closing.Has(_answers)) return true;
        var askedLately = _checkedAt is { } at && closing.FromMs - at < AskedLatelyMs;
        return scene.CustomerUpset && !askedLately;
    }
}
