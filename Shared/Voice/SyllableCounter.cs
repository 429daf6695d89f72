namespace LiveEmpathy.Voice;

/// <summary>
/// Syllables from the sound alone: each rise of the level out of a dip, with voice in it, is one (after de Jong and Wempe 2009,
/// told at the rise and not at the next dip, so that it needs not wait).
/// </summary>
internal sealed class SyllableCounter
{
    private const float DipDb = 2;
    private float _valleyDb = -100;
    private float _peakDb = -100;
    private bool _rising;
    private bool _counted;

    /// <summary>True: a syllable begins with this frame.</summary>
    public bool Take(in FrameProsody frame)
    {
        var db = 10 * MathF.Log10(frame.Low + 1e-9f);
        if (!_rising) _valleyDb = MathF.Min(_valleyDb, db);
        if (!_rising && db >= _valleyDb + DipDb) (_rising, _counted, _peakDb) = (true, false, db);
        if (!_rising) return false;
        _peakDb = MathF.Max(_peakDb, db);
        if (db <= _peakDb - DipDb) (_rising, _valleyDb) = (false, db);
        if (_counted || !frame.Voiced || !frame.Speech) return false;
        return _counted = true;
    }
}
