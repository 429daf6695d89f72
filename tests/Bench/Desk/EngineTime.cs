namespace LiveEmpathy.Bench.Desk;

/// <summary>Processor time of an engine, as measured: the encoder grows with its context, the decoder with the words.</summary>
/// <param name="CutMs">Encoder of four seconds, cut.</param>
/// <param name="WholeMs">Encoder uncut.</param>
/// <param name="TokenMs">One token.</param>
internal sealed record EngineTime(double CutMs, double WholeMs, double TokenMs)
{
    private const int ContextPerSecond = 50, Margin = 128, Whole = 1500, TokensPerSecond = 4, LongSeconds = 15;

    /// <summary>tiny.en's shape, f16, one thread: measured by <c>EngineCost</c> on the machine of docs/desk.md.</summary>
    public static EngineTime TinyEn { get; } = new(390, 2100, 16);

    /// <summary>Time of a piece of speech, ms: three words a second are four tokens.</summary>
    public double Of(double seconds, bool final)
    {
        var context = final && seconds >= LongSeconds ? Whole : Math.Min(Whole, (Math.Ceiling(seconds) * ContextPerSecond) + Margin);
        var four = (4 * ContextPerSecond) + Margin;
        return CutMs + ((WholeMs - CutMs) * (context - four) / (Whole - four)) + (TokensPerSecond * seconds * TokenMs);
    }
}
