using System.Numerics.Tensors;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Voice;

/// <summary>
/// How one leg speaks: loudness, pitch, syllables and tilt of each 100 ms with speech in it. Only frames that are speech count.
/// <code>
/// frame -> level, tilt, syllable --> kept until the pitch of its time is decided (100 ms later) --> point
/// </code>
/// </summary>
internal sealed class LegProsody(Leg leg)
{
    private const int PointFrames = 5;
    private const int ListenFrames = 3; // pitch looks around a frame, so it listens a little longer than speech lasts
    private const int Kept = 16;
    private const int Step = CallVoice.FrameSamples / 4; // 10 ms at 8 kHz
    private readonly PitchTracker _pitch = new();
    private readonly SyllableCounter _syllables = new();
    private readonly BandLevels _bands = new();
    private readonly FrameProsody[] _frames = new FrameProsody[Kept];
    private readonly float[] _hz = new float[PitchTracker.StepsPerFrame];
    private readonly float[] _voiced = new float[PointFrames * PitchTracker.StepsPerFrame];
    private readonly float[] _silence = new float[CallVoice.FrameSamples];
    private int _frame;
    private int _listen;

    /// <summary>Hears the next 20 ms; a point goes to <paramref name="points"/> when it is complete.</summary>
    public void Hear(ReadOnlySpan<float> frame, bool speech, List<VoicePoint> points)
    {
        _listen = speech ? ListenFrames : Math.Max(0, _listen - 1);
        var energy = TensorPrimitives.SumOfSquares(frame) / frame.Length;
        _pitch.Hear(frame, _listen > 0, _hz);
        ref var now = ref _frames[_frame % Kept];
        now = new FrameProsody { Speech = speech, Energy = energy };
        Bands(ref now, _pitch.Narrow[..Step]);
        Bands(ref now, _pitch.Narrow[Step..]);
        var decided = _frame - PitchTracker.LagFrames;
        _frame++;
        if (decided < 0) return;
        ref var known = ref _frames[decided % Kept];
        (known.Hz0, known.Hz1) = (_hz[0], _hz[1]);
        if (_syllables.Decide(known.Speech && known.Hz0 > 0)) known.Syllables++;
        if (_syllables.Decide(known.Speech && known.Hz1 > 0)) known.Syllables++;
        if (decided % PointFrames == PointFrames - 1) Point(decided + 1 - PointFrames, points);
    }

    /// <summary>The audio is over: what was heard and not yet told.</summary>
    public void Finish(List<VoicePoint> points)
    {
        var end = _frame;
        if (end == 0) return;
        while (_frame < end + PitchTracker.LagFrames + PointFrames) Hear(_silence, false, points);
        _frame = 0;
    }

    private void Bands(ref FrameProsody frame, ReadOnlySpan<float> sound)
    {
        var (low, high) = _bands.Take(sound);
        frame.Low += low;
        frame.High += high;
        _syllables.Hear(low, high);
    }

    private void Point(int from, List<VoicePoint> points)
    {
        int speech = 0, voiced = 0, syllables = 0;
        float energy = 0, low = 1e-10f, high = 1e-10f;
        for (var f = from; f < from + PointFrames; f++)
        {
            var frame = _frames[f % Kept];
            syllables += frame.Syllables;
            if (!frame.Speech) continue;
            speech++;
            energy += frame.Energy;
            if (frame.Hz0 > 0) _voiced[voiced++] = frame.Hz0;
            if (frame.Hz1 > 0) _voiced[voiced++] = frame.Hz1;
            if (frame.Hz0 == 0 && frame.Hz1 == 0) continue;
            low += frame.Low;
            high += frame.High;
        }
        if (speech == 0) return;
        points.Add(new VoicePoint(
            leg, from * 20, (float)speech / PointFrames, Db(energy / speech), Median(_voiced.AsSpan(0, voiced)),
            (float)voiced / _voiced.Length, (byte)syllables, Db(high) - Db(low)));
    }

    private static float Db(float power) => 10 * MathF.Log10(power + 1e-10f);

    private static float Median(Span<float> values)
    {
        if (values.Length == 0) return 0;
        values.Sort();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }
}
