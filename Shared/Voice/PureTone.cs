namespace LiveEmpathy.Voice;

/// <summary>
/// Keypad, dialling and line tones and hum have a period too, and are no voice. Two pure tones are foretold by four past samples,
/// and stay what they are; a voice may do one or the other for a moment, seldom both.
/// </summary>
internal sealed class PureTone
{
    private const int Order = 4;
    private const int Back = 2; // steps: 20 ms
    private const float Faint = .0063f; // -22 dB: a tone that came through G.711 still is
    private const float Steady = .002f;
    private readonly float[] _history = new float[(Back + 1) * Order];
    private int _step;

    /// <summary>True: the last stretch could be a pure tone or two, or the start of them.</summary>
    public bool Foretold { get; private set; }

    /// <summary>True: a pure tone or two.</summary>
    /// <param name="r">Autocorrelation of a windowed stretch, a step of 10 ms after the last one.</param>
    public bool Is(ReadOnlySpan<float> r)
    {
        var now = _history.AsSpan(_step * Order, Order);
        _step = (_step + 1) % (Back + 1);
        var before = _history.AsSpan(_step * Order, Order);
        float change = 0;
        for (var i = 0; i < Order; i++)
        {
            now[i] = r[i + 1] / r[0];
            change = MathF.Max(change, MathF.Abs(now[i] - before[i]));
        }
        Foretold = Unforetold(r) < Faint;
        return change < Steady && Foretold;
    }

    /// <summary>Share of the power that the last samples do not foretell (Levinson and Durbin).</summary>
    private static float Unforetold(ReadOnlySpan<float> r)
    {
        Span<float> a = stackalloc float[Order + 1];
        Span<float> next = stackalloc float[Order + 1];
        var error = r[0];
        for (var i = 1; i <= Order; i++)
        {
            var k = r[i];
            for (var j = 1; j < i; j++) k -= a[j] * r[i - j];
            k /= error;
            next[i] = k;
            for (var j = 1; j < i; j++) next[j] = a[j] - (k * a[i - j]);
            next.CopyTo(a);
            error *= 1 - (k * k);
        }
        return error / r[0];
    }
}
