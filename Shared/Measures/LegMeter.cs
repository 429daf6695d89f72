using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>The measures of one leg.</summary>
internal sealed class LegMeter(TurnTaker turns, Leg leg)
{
    private const int StandsAfterMs = 20_000;
    private readonly Pace _pace = new(turns, leg);
    private readonly VoiceBaseline _voice = new();
    private int _longestMs;
    private int _turnsSeen;
    private int _backchannels;
    private int _countedUpToMs;

    public void Hear(in VoicePoint point) => _voice.Take(point);

    public LegMeasures Measure(bool withArousal)
    {
        _pace.Look();
        return new LegMeasures(
            turns.SpeechMs(leg), _pace.Now, _pace.Baseline, _voice.SyllablesPerSecond, _voice.LoudnessDb, _voice.PitchSt,
            _voice.PitchMovementSt, withArousal ? _voice.Arousal : null, LongestMonologue(), Backchannels());
    }

    private int LongestMonologue()
    {
        for (_turnsSeen = Math.Min(_turnsSeen, turns.Turns.Count); _turnsSeen < turns.Turns.Count - 3; _turnsSeen++)
            Stretch(turns.Turns[_turnsSeen]);
        var longest = _longestMs;
        for (var i = _turnsSeen; i < turns.Turns.Count; i++)
            if (turns.Turns[i].Leg == leg) longest = Math.Max(longest, turns.Turns[i].ToMs - turns.Turns[i].FromMs);
        return longest;
    }

    private void Stretch(Turn turn)
    {
        if (turn.Leg == leg) _longestMs = Math.Max(_longestMs, turn.ToMs - turn.FromMs);
    }

    /// <summary>Overlaps that are old enough to stand are counted once, the others each time.</summary>
    private int Backchannels()
    {
        var stands = Math.Max(_countedUpToMs, turns.NowMs - StandsAfterMs);
        var open = 0;
        for (var i = turns.Overlaps.Count - 1; i >= 0 && turns.Overlaps[i].ToMs >= _countedUpToMs; i--)
        {
            var o = turns.Overlaps[i];
            if (o.Initiator != leg || o.Kind != OverlapKind.Backchannel) continue;
            if (o.ToMs < stands) _backchannels++;
            else open++;
        }
        _countedUpToMs = stands;
        return _backchannels + open;
    }
}
