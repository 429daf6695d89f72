using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>
/// Words per minute of a leg's own net speech time (never of call time: the same talkers have 232 on the one and 99 on the
/// other). Words come later than speech edges, so the window ends with the last word known. Words are counted again when the
/// leg has other words.
/// </summary>
internal sealed class Pace(TurnTaker turns, Leg leg)
{
    private const int WindowMs = 30_000;
    private const int LeastSpeechMs = 4_000;
    private int _version;
    private int _endMs;
    private int _wordsInWindow;
    private int _words;

    /// <summary>Last 30 s; null before 4 s of speech in them.</summary>
    public float? Now { get; private set; }

    /// <summary>The call so far; null before 4 s of speech.</summary>
    public float? Baseline { get; private set; }

    public void Look()
    {
        if (_version != turns.WordsVersionOf(leg)) Count();
        if (_endMs == 0) return;
        Now = Rate(_wordsInWindow, turns.SpeechBetween(leg, _endMs - WindowMs, _endMs));
        Baseline = Rate(_words, turns.SpeechMs(leg) - turns.SpeechBetween(leg, _endMs, turns.NowMs));
    }

    private static float? Rate(int words, int speechMs) => speechMs < LeastSpeechMs ? null : words * 60_000f / speechMs;

    private void Count()
    {
        _version = turns.WordsVersionOf(leg);
        var (utterances, end) = (turns.Utterances, 0);
        var (words, inWindow) = (turns.PackedWords(leg), 0);
        for (var i = utterances.Count - 1; i >= utterances.FirstKept; i--)
        {
            if (utterances[i] is var u && u.Leg != leg) continue;
            if (end == 0) end = u.ToMs;
            words += u.Words.Length;
            if (u.FromMs <= end - (2 * WindowMs) || u.ToMs < end - WindowMs) continue;
            foreach (var word in u.Words)
                if (word.FromMs >= end - WindowMs && word.ToMs <= end) inWindow++;
        }
        (_endMs, _words, _wordsInWindow) = (end, words, inWindow);
    }
}
