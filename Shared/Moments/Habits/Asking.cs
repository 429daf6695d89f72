using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 12: ask before assuming. A solution or an assumption before the agent's first question on the matter.</summary>
internal sealed class Asking(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _open = playbook.Rule("open-question");
    private readonly RuleEntry _assumed = playbook.Rule("assumed-before-asking");
    private readonly PhraseList _openPhrases = playbook.Phrases("open-question");
    private readonly PhraseList _assumption = playbook.Phrases("assumption");
    private readonly int _statementWords = (int)playbook.Rule("assumed-before-asking")["statement-words"];
    private Line? _statement;
    private bool _judged;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.Leg == Leg.Customer)
            {
                if (line.WordCount >= _statementWords) _statement ??= line;
                continue;
            }
            if (line.Find(_openPhrases) is { } question) scene.Kept(_open, line, question);
            else if (line.IsOpenQuestion) scene.Kept(_open, line);
            if (_statement is null || _judged || line.IsAcknowledgement) continue;
            if (line.Find(_assumption) is { } assumed)
            {
                _judged = true;
                scene.Fault(_assumed, line, assumed);
            }
            else if (line.IsQuestion)
            {
                _judged = true; // asked first
            }
        }
    }
}
