using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>
/// One leg's audio on the call's own clock. A device's clock runs a little fast or slow (50 ppm: 1.4 s in a working day):
/// samples are stretched, far below what can be heard, so that both legs stay together. What is missing is silence.
/// </summary>
public sealed class LegTimeline
{
    /// <summary>A packet so far off its place is no drift but a gap, samples: 60 ms, beyond the jitter of a busy machine.</summary>
    private const double Jump = 0.060 * CallVoice.SampleRate;

    /// <summary>Share of a packet's error that is believed: arrival times jitter.</summary>
    private const double Belief = 0.02;

    /// <summary>Stretch for each sample of error: 50 ppm settle at 5 samples (0.3 ms) within half a minute.</summary>
    private const double Correction = 1e-5;

    /// <summary>Audio kept until it is taken: 8 seconds, a power of two.</summary>
    private const int RingSamples = 1 << 17;

    private readonly float[] _ring = new float[RingSamples];
    private double _next;
    private double _error;
    private float _last;
    private long _written;
    private long _taken;

    /// <summary>Stream time up to which audio is there, ms.</summary>
    public long ReadyMs => _written * 1000 / CallVoice.SampleRate;

    /// <summary>Adds what a device heard.</summary>
    /// <param name="samples">16 kHz, -1..1.</param>
    /// <param name="at">Stream time of the first of them, by the clock.</param>
    public void Push(ReadOnlySpan<float> samples, TimeSpan at)
    {
        var error = (at.TotalSeconds * CallVoice.SampleRate) - _next;
        if (Math.Abs(error) > Jump) JumpTo(at);
        else _error += (error - _error) * Belief;
        var step = 1 + (_error * Correction);
        foreach (var sample in samples)
        {
            // The sample belongs at _next: fill the places between the one before and this one.
            for (; _written <= _next; _written++) Put(_written, _last + ((sample - _last) * (float)Math.Clamp(1 - (_next - _written), 0, 1)));
            _last = sample;
            _next += step;
        }
    }

    /// <summary>Takes the next frame; what has not come is silence.</summary>
    /// <returns>False where nothing of it was there.</returns>
    public bool Take(Span<float> frame)
    {
        var there = (int)Math.Clamp(_written - _taken, 0, frame.Length);
        var from = (int)(_taken & (RingSamples - 1));
        var upToEnd = Math.Min(there, RingSamples - from);
        _ring.AsSpan(from, upToEnd).CopyTo(frame);
        _ring.AsSpan(0, there - upToEnd).CopyTo(frame[upToEnd..]);
        frame[there..].Clear();
        _taken += frame.Length;
        return there > 0;
    }

    private void JumpTo(TimeSpan at)
    {
        _next = Math.Max(0, at.TotalSeconds * CallVoice.SampleRate);
        (_error, _last) = (0, 0);
        for (var to = (long)Math.Ceiling(_next); _written < to; _written++) Put(_written, 0);
        _written = Math.Max(_taken, Math.Min(_written, (long)Math.Ceiling(_next)));
    }

    private void Put(long at, float sample)
    {
        // What comes after its frame was taken is too late; what nobody takes is overwritten.
        if (at >= _taken) _ring[at & (RingSamples - 1)] = sample;
    }
}
