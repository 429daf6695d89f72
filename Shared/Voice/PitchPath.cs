namespace LiveEmpathy.Voice;

/// <summary>
/// The likeliest way through the candidates, each 10 ms one step (Viterbi, costs after Boersma 1993): a voice seldom leaps an
/// octave, seldom stops for one step, and seldom leaves the octave around its own median. Decides <see cref="Lag"/> steps late, so that what follows can speak too.
/// </summary>
internal sealed class PitchPath
{
    /// <summary>Steps by which a decision comes late.</summary>
    public const int Lag = 9;

    private const int States = PitchCandidates.Most + 1; // the last is: no voice
    private const float VoicingThreshold = .47f;
    private const float LeapCost = .5f;
    private const float StartCost = .14f;
    private const float UnusualCost = .1f; // for each octave beyond
    private const float UsualOctaves = .5f;
    private const float TrustRate = .03f;
    private const float DriftOctaves = .004f;
    private readonly float[][] _hz = [.. Enumerable.Range(0, Lag + 1).Select(_ => new float[States])];
    private readonly byte[][] _from = [.. Enumerable.Range(0, Lag + 1).Select(_ => new byte[States])];
    private float[] _score = new float[States];
    private float[] _before = new float[States];
    private int _states = 1;
    private int _statesBefore = 1;
    private int _at;
    private bool _begun;
    private float _usual;
    private float _known;
    private int _heard;

    /// <summary>Takes one step and decides the one <see cref="Lag"/> steps ago: Hz, 0 where there is no voice.</summary>
    public float Step(PitchCandidates candidates, int count)
    {
        (_score, _before, _statesBefore, _states) = (_before, _score, _states, count + 1);
        var last = _hz[(_at + Lag) % (Lag + 1)];
        float[] hz = _hz[_at];
        var best = float.MinValue;
        for (var s = 0; s < _states; s++)
        {
            hz[s] = s < count ? candidates.Hz[s] : 0;
            _score[s] = (s < count ? candidates.Strength[s] - Unusual(hz[s]) : VoicingThreshold) + Arrive(hz[s], last, out _from[_at][s]);
            best = MathF.Max(best, _score[s]);
        }
        for (var s = 0; s < _states; s++) _score[s] -= best;
        _begun = true;
        var decided = Trace();
        if (decided > 0) Learn(MathF.Log2(decided));
        _at = (_at + 1) % (Lag + 1);
        return decided;
    }

    /// <summary>What it costs to lie far from where this voice usually is.</summary>
    private float Unusual(float hz) => _known * UnusualCost * MathF.Max(0, MathF.Abs(MathF.Log2(hz) - _usual) - UsualOctaves);

    /// <summary>A running median: a step up for each value above, a step down for each below.</summary>
    private void Learn(float octave)
    {
        _known += (1 - _known) * TrustRate;
        _heard++;
        var step = MathF.Max(DriftOctaves, 1f / _heard);
        _usual = _heard == 1 ? octave : _usual + Math.Clamp(octave - _usual, -step, step);
    }

    private float Arrive(float hz, float[] last, out byte from)
    {
        from = 0;
        if (!_begun) return 0;
        var best = float.MinValue;
        for (var s = 0; s < _statesBefore; s++)
        {
            var score = _before[s] - Cost(last[s], hz);
            if (score <= best) continue;
            best = score;
            from = (byte)s;
        }
        return best;
    }

    private static float Cost(float from, float to)
    {
        if (from == 0 && to == 0) return 0;
        return from == 0 || to == 0 ? StartCost : LeapCost * MathF.Abs(MathF.Log2(to / from));
    }

    private float Trace()
    {
        var state = 0;
        for (var s = 1; s < _states; s++)
            if (_score[s] > _score[state]) state = s;
        var at = _at;
        for (var step = 0; step < Lag; step++)
        {
            state = _from[at][state];
            at = (at + Lag) % (Lag + 1);
        }
        return _hz[at][state];
    }
}
