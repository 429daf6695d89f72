using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>
/// Habit 12: ask before assuming. A solution or an assumption before the agent's first question on the matter. The greeting
/// ("how can I help?") is a formula: a mark, no credit.
/// </summary>
internal sealed class Asking(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _open = playbook.Rule("open-question");
    private readonly RuleEntry _assumed = playbook.Rule("assumed-before-asking");
    private readonly PhraseList _openPhrases = playbook.Phrases("open-question");
    private readonly PhraseList _greeting = playbook.Phrases("greeting-question");
    private readonly PhraseList _assumption = playbook.Phrases("assumption");
    private readonly PhraseList _acknowledges = playbook.Phrases("acknowledges");
    private readonly PhraseList _solution = playbook.Phrases("ready-solution");
    private readonly int _statementWords = (int)playbook.Rule("assumed-before-asking")["statement-words"];
    private Line? _statement;
    private bool _judged;
    private bool _answered;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Customer)
            {
                if (line.WordCount >= _statementWords && !_judged) _statement ??= line;
                continue;
            }
            LookForQuestion(scene, line);
            if (_statement is null || _judged || line.IsAcknowledgement || line.FromMs < _statement.FromMs) continue;
            Judge(scene, line);
        }
    }

    private void LookForQuestion(Scene scene, Line line)
    {
        if (line.Find(_greeting) is { } greeting) scene.Mark(_open, line, greeting);
        else if (line.Find(_openPhrases) is { } question) Asked(scene, line, question);
        else if (line.IsOpenQuestion) Asked(scene, line, line.Whole());
    }

    private void Asked(Scene scene, Line line, Hit question)
    {
        if (scene.LastBefore(Leg.Customer, line.FromMs) is null) scene.Mark(_open, line, question);
        else scene.Kept(_open, line, question);
    }

    /// <summary>An assumption counts until the first question; a ready solution only where it is the first thing said.</summary>
    private void Judge(Scene scene, Line line)
    {
        var question = line.Find(_openPhrases);
        if (line.Find(_assumption, _acknowledges) is { } assumed && !(question is { } q && q.First < assumed.First))
        {
            _judged = true;
            scene.Fault(_assumed, line, assumed);
        }
        else if (question is null && !_answered && line.Find(_solution) is { } ready)
        {
            _judged = true;
            scene.Fault(_assumed, line, ready);
        }
        else if (line.IsQuestion || question is not null)
        {
            _judged = true; // asked first
        }
        _answered = true;
    }
}
