using LiveEmpathy.Calls;

namespace LiveEmpathy.Turns;

/// <summary>
/// Makes turns of utterances. Where one has changed, the turns from there on are made again. Turns whose utterances are packed go;
/// what stays of them is how long the longest was, and where the one began that goes on.
/// </summary>
internal sealed class TurnBuilder(LongList<Utterance> utterances)
{
    private readonly List<Turn> _turns = [];
    private readonly List<int> _starts = [];
    private readonly List<Utterance> _said = [];
    private readonly int[] _longestGone = new int[2];
    private Turn? _goesOn;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    /// <summary>The longest turn of a leg so far, ms.</summary>
    public int LongestMs(Leg leg)
    {
        var longest = _longestGone[(int)leg];
        foreach (var turn in _turns)
            if (turn.Leg == leg) longest = Math.Max(longest, turn.ToMs - turn.FromMs);
        return longest;
    }

    /// <summary>Makes the turns again.</summary>
    /// <param name="changed">From this utterance on something is another.</param>
    public void Build(int changed)
    {
        // An utterance can join the turn before it, and a backchannel is told by what it overlaps: go back two turns.
        while (_turns.Count > 0 && _starts[^1] >= changed) Pop();
        for (var i = 0; i < 2 && _turns.Count > 0; i++) changed = Math.Min(changed, Pop());
        changed = _turns.Count == 0 ? utterances.FirstKept : Math.Max(changed, utterances.FirstKept);

        var said = _said;
        var start = changed;
        for (var i = changed; i < utterances.Count; i++)
        {
            if (IsBackchannel(i)) continue;
            if (said.Count > 0 && said[0].Leg != utterances[i].Leg)
            {
                Add(start, said);
                said.Clear();
            }
            if (said.Count == 0) start = i;
            said.Add(utterances[i]);
        }
        if (said.Count > 0) Add(start, said);
        said.Clear();
    }

    /// <summary>Utterances before an index are about to be packed.</summary>
    public void Forget(int packed)
    {
        var gone = 0;
        for (; gone < _turns.Count && _starts[gone] < packed; gone++)
        {
            _goesOn = _turns[gone];
            if (gone + 1 == _turns.Count || _starts[gone + 1] > packed) break; // the rest of it stays
        }
        for (var i = 0; i < gone; i++) _longestGone[(int)_turns[i].Leg] = Math.Max(_longestGone[(int)_turns[i].Leg], _turns[i].ToMs - _turns[i].FromMs);
        _turns.RemoveRange(0, gone);
        _starts.RemoveRange(0, gone);
        if (_starts.Count > 0) _starts[0] = Math.Max(_starts[0], packed);
    }

    private int Pop()
    {
        var start = _starts[^1];
        _turns.RemoveAt(_turns.Count - 1);
        _starts.RemoveAt(_starts.Count - 1);
        return start;
    }

    private void Add(int start, List<Utterance> said)
    {
        var began = _turns.Count == 0 && _goesOn is { } before && before.Leg == said[0].Leg ? before.FromMs : said[0].FromMs;
        _turns.Add(new Turn(said[0].Leg, said.ToArray(), began));
        _starts.Add(start);
    }

    /// <summary>Words of acknowledgement spoken while the other goes on: no turn of its own.</summary>
    private bool IsBackchannel(int index)
    {
        var u = utterances[index];
        if (!Acknowledgement.IsAll(u.Words)) return false;
        for (var i = Math.Max(utterances.FirstKept, index - 4); i < Math.Min(utterances.Count, index + 3); i++)
        {
            var other = utterances[i];
            if (other.Leg != u.Leg && other.FromMs < u.FromMs && other.ToMs > u.ToMs - 300) return true;
        }
        return false;
    }
}
