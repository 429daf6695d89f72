using System.Runtime.InteropServices;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>
/// What was said, in order of time. Utterances of the last minute and a half are kept word by word; older ones, which are final, are packed.
/// </summary>
internal sealed class Transcript
{
    /// <summary>How long words stay as they are: measures look back one minute from the last word, words come late by seconds.</summary>
    private const int KeptMs = 90_000;

    /// <summary>An utterance that was not completed by now never will be.</summary>
    private const int GivenUpMs = 600_000;

    private const int LeastKept = 8;
    private const int BlockBytes = 2_048;
    private readonly LongList<Utterance> _utterances;
    private readonly TurnBuilder _turns;
    private readonly IdSet[] _final = [new(), new()];
    private readonly int[] _packedWords = new int[2];
    private readonly int[] _versions = new int[2];
    private readonly List<(int Id, Leg Leg)> _open = [];
    private readonly List<Word> _within = [];

    /// <param name="store">Where what is packed lies.</param>
    public Transcript(IBlockStore store)
    {
        _utterances = new LongList<Utterance>(store, BlockBytes, PackedUtterance.Write, PackedUtterance.Read);
        _turns = new TurnBuilder(_utterances);
    }

    public LongList<Utterance> Utterances => _utterances;

    public TurnBuilder Turns => _turns;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The version with which words of this leg last came or changed.</summary>
    public int VersionOf(Leg leg) => _versions[(int)leg];

    /// <summary>Words of a leg in the utterances that are packed.</summary>
    public int PackedWords(Leg leg) => _packedWords[(int)leg];

    /// <summary>Takes what one message says about words.</summary>
    public void Take(UtteranceUpdate[] updates, int nowMs)
    {
        Pack(nowMs); // before anything new comes in: even what is very late is read once
        var changed = int.MaxValue;
        foreach (var update in updates) changed = Math.Min(changed, Put(update));
        if (changed == int.MaxValue) return;
        Version++;
        foreach (var update in updates) _versions[(int)update.Leg] = Version;
        _turns.Build(changed);
    }

    /// <summary>Words of one leg that overlap a span of stream time, oldest first; valid until the next call.</summary>
    public ReadOnlySpan<Word> Within(Leg leg, int fromMs, int toMs)
    {
        _within.Clear();
        for (var i = _utterances.Count - 1; i >= _utterances.FirstKept; i--)
        {
            var u = _utterances[i];
            if (u.Leg != leg || u.ToMs <= fromMs || u.FromMs >= toMs) continue;
            foreach (var word in u.Words)
                if ((word.FromMs + word.ToMs) / 2 is var middle && middle >= fromMs && middle <= toMs) InOrder(_within, word);
        }
        return CollectionsMarshal.AsSpan(_within);
    }

    private static void InOrder(List<Word> words, Word word)
    {
        var at = words.Count;
        while (at > 0 && words[at - 1].FromMs > word.FromMs) at--;
        words.Insert(at, word);
    }

    /// <summary>Puts an utterance in its place; returns from which place on something changed.</summary>
    private int Put(UtteranceUpdate update)
    {
        if (_final[(int)update.Leg].Contains(update.UtteranceId)) return int.MaxValue;
        var old = _open.Remove((update.UtteranceId, update.Leg)) ? PlaceOf(update) : -1;
        if (old >= 0) _utterances.RemoveAt(old);
        if (update.Words.Length == 0) return old >= 0 ? old : int.MaxValue;
        if (update.Final) _final[(int)update.Leg].Add(update.UtteranceId);
        else _open.Add((update.UtteranceId, update.Leg));

        var utterance = new Utterance(update.UtteranceId, update.Leg, update.Words, update.Final);
        var at = _utterances.Count;
        while (at > _utterances.FirstKept && _utterances[at - 1].FromMs > utterance.FromMs) at--;
        _utterances.Insert(at, utterance);
        return old >= 0 ? Math.Min(old, at) : at;
    }

    private int PlaceOf(UtteranceUpdate update)
    {
        for (var i = _utterances.Count - 1; i >= _utterances.FirstKept; i--)
            if (_utterances[i].Id == update.UtteranceId && _utterances[i].Leg == update.Leg) return i;
        return -1;
    }

    /// <summary>Packs what is old and final; what was given up counts as final.</summary>
    private void Pack(int nowMs)
    {
        var upTo = _utterances.FirstKept;
        for (; upTo < _utterances.Count - LeastKept && _utterances[upTo] is var u && u.ToMs < nowMs - (u.Final ? KeptMs : GivenUpMs); upTo++)
        {
            _packedWords[(int)u.Leg] += u.Words.Length;
            if (!u.Final) _open.Remove((u.Id, u.Leg));
            _final[(int)u.Leg].Add(u.Id);
        }
        _turns.Forget(upTo);
        _utterances.PackBefore(upTo);
    }
}
