using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>
/// Keypad, dialling and ring tones, told within a frame or two, so that none begins a talk spurt: two pure tones are foretold by four
/// past samples (<see cref="PureTone"/>). In the midst of speech only a tone that also stays what it is counts as one.
/// </summary>
internal sealed class LineTone
{
    private const int Rate = CallVoice.FrameSamples / 2; // samples of 20 ms at 8 kHz
    private const int Lags = 5;
    private readonly Decimator _decimator = new(2, .2, 24, CallVoice.FrameSamples);
    private readonly PureTone _tone = new();
    private readonly float[] _past = new float[2 * Rate];
    private readonly float[] _windowed = new float[2 * Rate];
    private readonly float[] _r = new float[Lags];
    private static readonly float[] Window = [.. Enumerable.Range(0, 2 * Rate).Select(i => 0.5f - (0.5f * MathF.Cos(2 * MathF.PI * (i + 0.5f) / (2 * Rate))))];

    /// <summary>True: the last 40 ms are a tone.</summary>
    public bool Is(ReadOnlySpan<float> frame, bool amidSpeech)
    {
        _past.AsSpan(Rate).CopyTo(_past);
        _decimator.Take(frame, _past.AsSpan(Rate));
        TensorPrimitives.Multiply(_past, Window, _windowed);
        for (var lag = 0; lag < Lags; lag++) _r[lag] = TensorPrimitives.Dot<float>(_windowed.AsSpan(0, _windowed.Length - lag), _windowed.AsSpan(lag));
        if (_r[0] < 1e-7f) return false;
        var tone = _tone.Is(_r);
        return tone || (!amidSpeech && _tone.Foretold);
    }
}
