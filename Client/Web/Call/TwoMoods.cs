using LiveEmpathy.Measures;

namespace LiveEmpathy.Web.Call;

/// <summary>What the customer's words say and what the voice says, where the two do not go together: then both are shown, and a person decides.</summary>
/// <param name="Words">"calm", "good", "bad".</param>
/// <param name="Voice">"tense", "subdued".</param>
public sealed record TwoMoods(string Words, string Voice)
{
    /// <summary>Running sentiment from which words are clearly good or bad.</summary>
    private const float Clear = .8f;

    /// <summary>Standard deviations over or under the own usual from which a voice stands out.</summary>
    private const float StandsOut = 1.2f;

    /// <summary>Both readings, or null: they go together, or too little is heard.</summary>
    public static TwoMoods? Of(CallMeasures measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        return (measures.Sentiment, measures.Customer.Arousal) switch
        {
            (null, _) or (_, null) => null,
            ( >= -Clear and < Clear, >= StandsOut) => new("calm", "tense"),
            ( < -Clear, <= -StandsOut) => new("bad", "subdued"),
            ( >= Clear, <= -StandsOut) => new("good", "subdued"),
            _ => null,
        };
    }
}
