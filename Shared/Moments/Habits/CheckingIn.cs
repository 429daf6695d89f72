using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 13: don't let bias show. Within a call: a long explanation without a check-in, a customer whose language is another
/// one. Measures by customer segment are a report over many calls, from the segment on the card, never from a voice.
/// </summary>
internal sealed class CheckingIn(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _long = playbook.Rule("long-explanation");
    private readonly RuleEntry _checked = playbook.Rule("checked-in");
    private readonly RuleEntry _mismatch = playbook.Rule("language-mismatch");
    private readonly RuleEntry _offered = playbook.Rule("language-offered");
    private readonly PhraseList _checksIn = playbook.Phrases("checks-in");
    private readonly PhraseList _foreign = playbook.Phrases("other-language");
    private readonly PhraseList _offers = playbook.Phrases("offers-language");
    private readonly int _longMs = (int)(playbook.Rule("long-explanation")["seconds"] * 1000);
    private readonly int _checkedMs = (int)(playbook.Rule("checked-in")["seconds"] * 1000);
    private Reply? _reply;
    private (int SinceMs, int FromMs)? _goesOn; // the long explanation that was put down last
    private bool _languageJudged;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (_reply is not null && _reply.Hear(line)) JudgeLanguage(scene, _reply);
            if (line.Leg == Leg.Agent) LookAtExplanation(scene, line);
            else if (!_languageJudged && _reply is null && line.Has(_foreign)) _reply = new Reply(line);
        }
        if (_reply is not null && _reply.IsOver(scene)) JudgeLanguage(scene, _reply);
    }

    /// <summary>The agent's speech since the customer last had the floor: put down once, and as long as it becomes.</summary>
    private void LookAtExplanation(Scene scene, Line line)
    {
        var since = scene.LastBefore(Leg.Customer, line.FromMs)?.ToMs ?? 0;
        var speech = scene.SpeechMs(Leg.Agent, since, line.ToMs);
        if (line.Find(_checksIn) is { } hit && speech >= _checkedMs) scene.Kept(_checked, line, hit);
        else if (speech >= _longMs && !AskedSince(scene, since)) Explains(scene, since, Math.Max(since, line.ToMs - speech), line.ToMs);
    }

    private void Explains(Scene scene, int sinceMs, int fromMs, int toMs)
    {
        if (_goesOn is { } known && known.SinceMs == sinceMs)
        {
            scene.MoveEnd(_long, known.FromMs, toMs);
            return;
        }
        scene.Add(_long, MomentKind.Fault, Leg.Agent, fromMs, toMs);
        _goesOn = (sinceMs, fromMs);
    }

    private bool AskedSince(Scene scene, int sinceMs)
    {
        for (var i = scene.Lines.Count - 1; i >= 0 && scene.Lines[i].ToMs > sinceMs; i--)
            if (scene.Lines[i].Leg == Leg.Agent && (scene.Lines[i].Has(_checksIn) || scene.Lines[i].IsQuestion)) return true;
        return false;
    }

    private void JudgeLanguage(Scene scene, Reply reply)
    {
        (_reply, _languageJudged) = (null, true);
        foreach (var line in reply.Lines)
        {
            if (line.Find(_offers) is not { } hit) continue;
            scene.Kept(_offered, line, hit);
            return;
        }
        if (reply.Lines.Count > 0) scene.Fault(_mismatch, reply.Lines[0]);
    }
}
