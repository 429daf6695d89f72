namespace LiveEmpathy.Voice;

/// <summary>
/// Syllables from the sound alone: each rise of the level out of a dip, with voice in it, is one (after de Jong and Wempe 2009,
/// but told at the rise and not at the next dip, so that it needs not wait). The level is the sum of two bands (after Wang and
/// Narayanan 2007): where a vowel meets a nasal, one of them dips.
/// </summary>
internal sealed class SyllableCounter
{
    /// <summary>Steps of 10 ms by which the level must be ahead of the decision.</summary>
    public const int Ahead = 2;

    private const float DipDb = 1.2f;
    private const float FaintDb = 23;
    private const float ForgetDb = .02f; // 2 dB a second
    private const int ShortestSteps = 8; // 80 ms: nobody speaks 12 syllables a second
    private const int Kept = 32;
    private static readonly float[] Smoothing = [.0833f, .25f, .3334f, .25f, .0833f]; // Hann, 60 ms
    private readonly float[] _level = new float[Kept];
    private int _heard;
    private int _decided;
    private float _valleyDb = 20;
    private float _peakDb;
    private float _loudDb = -100;
    private int _lastAt = -ShortestSteps;
    private bool _rising;
    private bool _counted;

    /// <summary>The energies of the next 10 ms.</summary>
    public void Hear(float low, float high) => _level[_heard++ % Kept] = MathF.Sqrt(low) + MathF.Sqrt(high);

    /// <summary>Decides the next 10 ms, at least <see cref="Ahead"/> steps after they were heard. True: a syllable begins.</summary>
    public bool Decide(bool voicedSpeech)
    {
        float level = 0;
        for (var i = -Ahead; i <= Ahead; i++) level += Smoothing[i + Ahead] * _level[(_decided + i + Kept) % Kept];
        _decided++;
        var db = 20 * MathF.Log10(level + 1e-5f);
        if (voicedSpeech) _loudDb = MathF.Max(db, _loudDb - ForgetDb);
        if (!_rising) _valleyDb = MathF.Min(_valleyDb, db);
        if (!_rising && db >= _valleyDb + DipDb) (_rising, _counted, _peakDb) = (true, false, db);
        if (!_rising) return false;
        _peakDb = MathF.Max(_peakDb, db);
        if (db <= _peakDb - DipDb) (_rising, _valleyDb) = (false, db);
        if (_counted || !voicedSpeech || db < _loudDb - FaintDb || _decided - _lastAt < ShortestSteps) return false;
        _lastAt = _decided;
        return _counted = true;
    }
}
