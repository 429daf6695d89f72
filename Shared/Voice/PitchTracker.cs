namespace LiveEmpathy.Voice;

/// <summary>
/// Fundamental frequency of one voice, 60 to 600 Hz, each 10 ms.
/// <code>
/// 16 kHz -> 8 kHz -> 40 ms windows -> candidate periods -> likeliest path -> Hz, or 0 where there is no voice
/// </code>
/// A value is decided <see cref="LagFrames"/> frames after its own.
/// </summary>
public sealed class PitchTracker
{
    /// <summary>Lowest pitch, Hz.</summary>
    public const float MinHz = 60;

    /// <summary>Highest pitch, Hz.</summary>
    public const float MaxHz = 600;

    /// <summary>Time between two values, ms.</summary>
    public const int StepMs = 10;

    /// <summary>Values of one frame.</summary>
    public const int StepsPerFrame = 2;

    /// <summary>Frames by which the values come late: the path's, and half a window.</summary>
    public const int LagFrames = (PitchPath.Lag + 1) / StepsPerFrame;

    private const int Factor = 2;
    /// <summary>Sample rate that pitch is read at, Hz.</summary>
    internal const int NarrowRate = CallVoice.SampleRate / Factor;
    private const int Step = NarrowRate * StepMs / 1000;
    private const int WindowMs = 40;
    private const int Window = NarrowRate * WindowMs / 1000;
    private readonly Decimator _decimator = new(Factor, .2, 24, CallVoice.FrameSamples);
    private readonly PitchCandidates _candidates = new(NarrowRate, Window);
    private readonly PitchPath _path = new();
    private readonly float[] _past = new float[Window + Step];

    /// <summary>The last frame at 8 kHz: 160 samples, about a millisecond late.</summary>
    internal ReadOnlySpan<float> Narrow => _past.AsSpan(_past.Length - (Step * StepsPerFrame));

    /// <summary>Hears 20 ms and decides the values of the frame <see cref="LagFrames"/> before: at its start and at its middle.</summary>
    /// <param name="frame">320 samples.</param>
    /// <param name="listen">False: nobody speaks here, so there is no voice.</param>
    /// <param name="hz">Two values, Hz, 0 where there is no voice.</param>
    public void Hear(ReadOnlySpan<float> frame, bool listen, Span<float> hz)
    {
        _past.AsSpan(Step * StepsPerFrame).CopyTo(_past);
        _decimator.Take(frame, _past.AsSpan(_past.Length - (Step * StepsPerFrame)));
        for (var i = 0; i < StepsPerFrame; i++)
        {
            if (listen) _candidates.Find(_past.AsSpan(i * Step, Window));
            hz[i] = _path.Step(_candidates, listen ? _candidates.Count : 0);
        }
    }
}
