using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>What was said, in order of time, and the turns it makes.</summary>
internal sealed class Transcript
{
    /// <summary>How far back an update may still change an utterance, in utterances: later ones are settled.</summary>
    private const int Reach = 64;

    private readonly List<Utterance> _utterances = [];
    private readonly List<Turn> _turns = [];
    private readonly List<int> _turnStarts = [];

    public IReadOnlyList<Utterance> Utterances => _utterances;

    public IReadOnlyList<Turn> Turns => _turns;

    /// <summary>Takes what one message says about words.</summary>
    public void Take(UtteranceUpdate[] updates)
    {
        var changed = int.MaxValue;
        foreach (var update in updates) changed = Math.Min(changed, Put(update));
        if (changed < int.MaxValue) BuildTurns(changed);
    }

    /// <summary>Words of one leg that overlap a span of stream time.</summary>
    public Word[] Within(Leg leg, int fromMs, int toMs)
    {
        List<Word>? found = null;
        for (var i = _utterances.Count - 1; i >= Math.Max(0, _utterances.Count - Reach); i--)
        {
            var u = _utterances[i];
            if (u.Leg != leg || u.ToMs <= fromMs || u.FromMs >= toMs) continue;
            (found ??= []).AddRange(u.Words.Where(w => (w.FromMs + w.ToMs) / 2 >= fromMs && (w.FromMs + w.ToMs) / 2 <= toMs));
        }
        return found is null ? [] : [.. found.OrderBy(w => w.FromMs)];
    }

    /// <summary>Puts an utterance in its place; returns from which place on something changed.</summary>
    private int Put(UtteranceUpdate update)
    {
        var old = _utterances.FindLastIndex(u => u.Id == update.UtteranceId && u.Leg == update.Leg);
        if (old >= 0)
        {
            if (_utterances[old].Final) return int.MaxValue;
            _utterances.RemoveAt(old);
        }
        if (update.Words.Length == 0) return old >= 0 ? old : int.MaxValue;
        var utterance = new Utterance(update.UtteranceId, update.Leg, update.Words, update.Final);
        var at = _utterances.FindLastIndex(u => u.FromMs <= utterance.FromMs) + 1;
        _utterances.Insert(at, utterance);
        return old >= 0 ? Math.Min(old, at) : at;
    }

    private void BuildTurns(int changed)
    {
        // An utterance can join the turn before it, and a backchannel is told by what it overlaps: go back two turns.
        while (_turns.Count > 0 && _turnStarts[^1] >= changed) Pop();
        for (var i = 0; i < 2 && _turns.Count > 0; i++) changed = Math.Min(changed, Pop());
        if (_turns.Count == 0) changed = 0;

        var said = new List<Utterance>();
        var start = changed;
        for (var i = changed; i < _utterances.Count; i++)
        {
            if (IsBackchannel(i)) continue;
            if (said.Count > 0 && said[0].Leg != _utterances[i].Leg)
            {
                Add(start, said);
                said = [];
            }
            if (said.Count == 0) start = i;
            said.Add(_utterances[i]);
        }
        if (said.Count > 0) Add(start, said);
    }

    private int Pop()
    {
        var start = _turnStarts[^1];
        _turns.RemoveAt(_turns.Count - 1);
        _turnStarts.RemoveAt(_turnStarts.Count - 1);
        return start;
    }

    private void Add(int start, List<Utterance> said)
    {
        _turns.Add(new Turn(said[0].Leg, said));
        _turnStarts.Add(start);
    }

    /// <summary>Words of acknowledgement spoken while the other goes on: no turn of its own.</summary>
    private bool IsBackchannel(int index)
    {
        var u = _utterances[index];
        if (!Acknowledgement.IsAll(u.Words)) return false;
        for (var i = Math.Max(0, index - 4); i < Math.Min(_utterances.Count, index + 3); i++)
        {
            var other = _utterances[i];
            if (other.Leg != u.Leg && other.FromMs < u.FromMs && other.ToMs > u.ToMs - 300) return true;
        }
        return false;
    }
}
