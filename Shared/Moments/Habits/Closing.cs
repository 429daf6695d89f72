using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 11: don't rush closure. Closing words are at fault only while something is open: a question that was not answered,
/// words that say so, or a customer who is upset and was not asked whether anything is left.
/// <code>
/// customer  [ "and the money?" ]                          [ "wait" ]
/// agent                          [ "have a nice day" ]      a question stands: at fault
/// agent     [ answer ] [ "anything else?" ] ... [ bye ]     asked before: kept
/// </code>
/// </summary>
internal sealed class Closing(CallPlaybook playbook) : Habit
{
    private const int AskedLatelyMs = 20_000;
    private const int GoesOnWords = 3;
    private readonly RuleEntry _rushed = playbook.Rule("rushed-closing");
    private readonly RuleEntry _checked = playbook.Rule("checked-before-closing");
    private readonly PhraseList _closes = playbook.Phrases("closing");
    private readonly PhraseList _checks = playbook.Phrases("checks-before-closing");
    private readonly PhraseList _unresolved = playbook.Phrases("unresolved");
    private readonly PhraseList _settled = playbook.Phrases("settled");
    private readonly PhraseList _answers = playbook.Phrases("facts");
    private readonly int _greetingWords = (int)playbook.Rule("rushed-closing")["after-words"];
    private int? _checkedAt;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg != Leg.Agent || scene.WordsBefore(Leg.Customer, line.FromMs) == 0) continue;
            var check = line.Find(_checks);
            if (check is { } asked)
            {
                _checkedAt = asked.FromMs;
                scene.Kept(_checked, line, asked);
            }
            if (line.Find(_closes) is { } closing && !(check is { } c && c.First > closing.First) && !GoesOn(line, closing)
                && CustomerHasSpoken(scene, line) && IsOpen(scene, line, closing)) scene.Fault(_rushed, line, closing);
        }
    }

    /// <summary>"Thanks for calling, may I have your name": who asks on does not close.</summary>
    private static bool GoesOn(Line line, Hit closing) => closing.Last < line.Words.Count - GoesOnWords && line.IsQuestion;

    /// <summary>Before the customer has said a few words, "thanks for calling" is a greeting.</summary>
    private bool CustomerHasSpoken(Scene scene, Line before) => scene.WordsBefore(Leg.Customer, before.FromMs) is > 0 and var words && words >= _greetingWords;

    private bool IsOpen(Scene scene, Line closing, Hit words)
    {
        if (scene.LastBefore(Leg.Customer, closing.FromMs) is not { } last) return false;
        if (last.Has(_unresolved)) return !Answered(scene, last, closing.FromMs - 1); // in passing, with the closing words, is no answer
        if (last.Has(_settled)) return false;
        if (last.IsQuestion && !Answered(scene, last, closing.FromMs)) return true;
        var askedLately = _checkedAt is { } at && words.FromMs - at < AskedLatelyMs;
        return scene.CustomerUpset && !askedLately;
    }

    /// <summary>The agent has told something since: a time, a sum, a yes or a no.</summary>
    private bool Answered(Scene scene, Line asked, int upToMs)
    {
        for (var i = scene.Lines.Count - 1; i >= 0 && scene.Lines[i].FromMs >= asked.FromMs; i--)
            if (scene.Lines[i].Leg == Leg.Agent && scene.Lines[i].FromMs <= upToMs && scene.Lines[i].Find(_answers, _closes) is not null) return true;
        return false;
    }
}
