using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments.Habits;

/// <summary>Habit 14: talk like people. Something personal that the customer volunteers: is it picked up in the next two agent turns?</summary>
internal sealed class SmallTalk(CallPlaybook playbook) : Habit
{
    private readonly RuleEntry _pickedUp = playbook.Rule("remark-picked-up");
    private readonly RuleEntry _ignored = playbook.Rule("remark-ignored");
    private readonly PhraseList _personal = playbook.Phrases("personal");
    private readonly PhraseList _pickUp = playbook.Phrases("picks-up");
    private readonly PhraseList _everyday = playbook.Phrases("everyday");
    private readonly int _turns = (int)playbook.Rule("remark-ignored")["turns"];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private Line? _remark;
    private Line? _answer;
    private int _replies;
    private bool _customerSpoke;

    public override void Look(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.IsAcknowledgement) continue;
            if (line.Leg == Leg.Customer) Hear(scene, line);
            else if (_remark is not null || _told.Count > 0) Answer(scene, line);
        }
        if (_remark is not null && scene.Talk.Ended && _answer is not null) Ignored(scene);
    }

    private void Hear(Scene scene, Line line)
    {
        if (_remark is not null && _replies >= _turns) Ignored(scene);
        _customerSpoke = true;
        var from = 0;
        while (_personal.Find(line.Words, from) is { } hit)
        {
            for (var i = hit.First; i <= hit.Last; i++)
                if (!_everyday.Has(line.Words[i])) _told.Add(line.Words[i].Text);
            from = hit.Last + 1;
        }
        if (from == 0 || _remark is not null) return;
        (_remark, _replies, _answer) = (line, 0, null);
    }

    /// <summary>Picked up is a word of the remark itself (none of the everyday words that a procedure uses too), or a wish or congratulation; also later than it had to be.</summary>
    private void Answer(Scene scene, Line line)
    {
        if (line.Find(_pickUp) is { } wish)
        {
            PickedUp(scene, line, wish);
            return;
        }
        if (line.Words.Any(w => _told.Contains(w.Text)))
        {
            PickedUp(scene, line, line.Whole());
            return;
        }
        if (_remark is null || line.FromMs < _remark.FromMs) return;
        _answer = line;
        if (_customerSpoke) _replies++;
        _customerSpoke = false;
    }

    private void PickedUp(Scene scene, Line line, Hit hit)
    {
        scene.Kept(_pickedUp, line, hit);
        _remark = null;
    }

    private void Ignored(Scene scene)
    {
        scene.Fault(_ignored, _answer!);
        _remark = null;
    }
}
