using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>
/// Words per minute of a leg's own net speech time (never of call time: the same talkers have 232 on the one and 99 on the
/// other). Words come later than speech edges, so the window ends with the last word known.
/// </summary>
internal sealed class Pace(TurnTaker turns, Leg leg)
{
    private const int WindowMs = 30_000;
    private const int LeastSpeechMs = 4_000;
    private int _settledWords;
    private int _settledUpTo;

    /// <summary>Last 30 s; null before 4 s of speech in them.</summary>
    public float? Now { get; private set; }

    /// <summary>The call so far; null before 4 s of speech.</summary>
    public float? Baseline { get; private set; }

    public void Look()
    {
        var end = LastWordMs();
        if (end == 0) return;
        Now = Rate(WordsBetween(end - WindowMs, end), turns.SpeechBetween(leg, end - WindowMs, end));
        Baseline = Rate(AllWords(), turns.SpeechMs(leg) - turns.SpeechBetween(leg, end, turns.NowMs));
    }

    private static float? Rate(int words, int speechMs) => speechMs < LeastSpeechMs ? null : words * 60_000f / speechMs;

    private int LastWordMs()
    {
        for (var i = turns.Utterances.Count - 1; i >= 0; i--)
            if (turns.Utterances[i].Leg == leg) return turns.Utterances[i].ToMs;
        return 0;
    }

    private int WordsBetween(int fromMs, int toMs)
    {
        var count = 0;
        for (var i = turns.Utterances.Count - 1; i >= 0 && turns.Utterances[i].FromMs > fromMs - WindowMs; i--)
        {
            if (turns.Utterances[i].Leg != leg) continue;
            foreach (var word in turns.Utterances[i].Words)
                if (word.FromMs >= fromMs && word.ToMs <= toMs) count++;
        }
        return count;
    }

    /// <summary>Utterances that are final and far back are counted once.</summary>
    private int AllWords()
    {
        const int Recent = 32;
        for (; _settledUpTo < turns.Utterances.Count - Recent; _settledUpTo++)
            if (turns.Utterances[_settledUpTo].Leg == leg) _settledWords += turns.Utterances[_settledUpTo].Words.Length;
        var count = _settledWords;
        for (var i = _settledUpTo; i < turns.Utterances.Count; i++)
            if (turns.Utterances[i].Leg == leg) count += turns.Utterances[i].Words.Length;
        return count;
    }
}
