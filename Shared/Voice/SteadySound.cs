using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>
/// Music, line tones, hum and comfort noise are loud and are no speech: within 100 ms they change little, while speech changes all the
/// time (long-term variability: Ghosh, Tsiartas and Narayanan 2011; spectral flux of music: Scheirer and Slaney 1997). It takes 1.5 s
/// of sound to say so, and less to see that somebody speaks after all.
/// <code>
/// speech     a mean log distance of 2 to 4 from what was heard 100 ms before
/// music      up to 1.2, and of the same shape over the bands
/// noise      0.7, whatever the shape
/// </code>
/// </summary>
internal sealed class SteadySound
{
    private const int Back = 5; // frames: 100 ms
    private const int EnoughFrames = 75;
    private const int QuickFrames = 25;
    private const int ForgetFrames = 250;
    private const int PauseFrames = 25;
    private const float NoiseDistance = .85f;
    private const float MusicDistance = 1.3f;
    private const float MusicAlike = .86f;
    private const float SpeechDistance = 2;
    private readonly float[][] _logs = [.. Enumerable.Range(0, Back).Select(_ => new float[Spectrum.Bands])];
    private readonly float[][] _shapes = [.. Enumerable.Range(0, Back).Select(_ => new float[Spectrum.Bands])];
    private readonly float[] _change = new float[Spectrum.Bands];
    private int _at;
    private int _heard;
    private int _run;
    private int _silent;
    private float _distance;
    private float _alike;

    /// <summary>True: the sound that goes on is no speech.</summary>
    public bool Now { get; private set; }

    /// <summary>Takes one frame.</summary>
    /// <param name="logs">Log power of each band.</param>
    /// <param name="shape">The same with mean 0 and length 1.</param>
    /// <param name="active">Something is heard at all.</param>
    public void Hear(ReadOnlySpan<float> logs, ReadOnlySpan<float> shape, bool active)
    {
        if (active) (_silent, _run) = (0, _run + 1);
        else (_silent, _run) = (_silent + 1, 0);
        if (_run > Back) Learn(logs, shape); // where a sound sets in, everything changes
        else if (_silent > (Now ? ForgetFrames : PauseFrames)) (Now, _heard) = (false, 0);
        logs.CopyTo(_logs[_at]);
        shape.CopyTo(_shapes[_at]);
        _at = (_at + 1) % Back;
    }

    private void Learn(ReadOnlySpan<float> logs, ReadOnlySpan<float> shape)
    {
        _heard++;
        var rate = 1f / Math.Min(_heard, Now ? QuickFrames : EnoughFrames);
        TensorPrimitives.Subtract(logs, _logs[_at], _change);
        _distance += rate * ((TensorPrimitives.SumOfMagnitudes<float>(_change) / Spectrum.Bands) - _distance);
        _alike += rate * (TensorPrimitives.Dot(shape, _shapes[_at]) - _alike);
        if (Now && _distance > SpeechDistance) (Now, _heard) = (false, 0);
        else if (!Now && _heard >= EnoughFrames) Now = _distance < NoiseDistance || (_distance < MusicDistance && _alike > MusicAlike);
    }
}
