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
    private int _backchannels;
    private int _countedUpToMs;

    /// <summary>The voice as it was last heard.</summary>
    public RecentVoice Recent => _voice.Recent;

    public void Hear(in VoicePoint point) => _voice.Take(point);

    public LegMeasures Measure(bool withArousal)
    {
        _pace.Look();
        return new LegMeasures(
            turns.SpeechMs(leg), _pace.Now, _pace.Baseline, _voice.SyllablesPerSecond, _voice.LoudnessDb, _voice.PitchSt,
            _voice.PitchMovementSt, withArousal ? _voice.Arousal : null, turns.LongestTurnMs(leg), Backchannels());
    }

    /// <summary>Overlaps that are old enough to stand are counted once, the others each time.</summary>
    private int Backchannels()
    {
        var stands = Math.Max(_countedUpToMs, turns.NowMs - StandsAfterMs);
        var open = 0;
        var overlaps = turns.Overlaps;
        for (var i = overlaps.Count - 1; i >= overlaps.FirstKept && overlaps[i] is var o && o.ToMs >= _countedUpToMs; i--)
        {
            if (o.Initiator != leg || o.Kind != OverlapKind.Backchannel) continue;
            if (o.ToMs < stands) _backchannels++;
            else open++;
        }
        _countedUpToMs = stands;
        return _backchannels + open;
    }
}
