using LiveEmpathy.Calls;

namespace LiveEmpathy.Playbook.Heard;

/// <summary>Reads and checks what a rule must have heard.</summary>
/// <param name="phrases">Compiles phrases as the playbook's language writes them.</param>
internal sealed class HeardReader(Func<List<string>, PhraseList> phrases)
{
    /// <exception cref="FormatException">Something is wrong with it.</exception>
    public HeardRule Read(HeardPart part)
    {
        int kinds = Given(part.All.Count > 0) + Given(part.Any.Count > 0) + Given(part.Not is not null) + Given(part.Say.Count > 0)
            + Given(part.Sentiment.Length > 0) + Given(part.Interruptions > 0) + Given(part.SilenceSeconds > 0);
        if (kinds != 1) throw new FormatException("heard: each part is one of all, any, not, say, sentiment, interruptions (1 or more), silence-seconds (above 0)");
        var period = new HeardPeriod(Ms(part.First), Ms(part.Last));
        if (period is not (null, null) && part.Say.Count == 0 && part.Sentiment.Length == 0) throw new FormatException("heard: first and last go with say and sentiment");
        if (part.All.Count > 0) return new HeardAll([.. part.All.Select(Read)]);
        if (part.Any.Count > 0) return new HeardAny([.. part.Any.Select(Read)]);
        if (part.Not is { } not) return new HeardNot(Read(not));
        if (part.Say.Count > 0) return new HeardWords(phrases(part.Say), Who(part.By), period);
        if (part.Sentiment.Length > 0) return Sentiment(part, period);
        return part.Interruptions > 0 ? new HeardInterruptions(Who(part.By), part.Interruptions) : new HeardSilence(Ms(part.SilenceSeconds)!.Value);
    }

    private static HeardSentiment Sentiment(HeardPart part, HeardPeriod period)
    {
        if (part.By is not ("" or "customer")) throw new FormatException("heard: sentiment is the customer's only: what an agent feels is not inferred");
        var sign = part.Sentiment switch
        {
            "negative" => -1,
            "neutral" => 0,
            "positive" => 1,
            _ => throw new FormatException("heard: sentiment is negative, neutral or positive"),
        };
        return new HeardSentiment(sign, period);
    }

    private static Leg? Who(string by) => by switch
    {
        "agent" => Leg.Agent,
        "customer" => Leg.Customer,
        "" or "anyone" => null,
        _ => throw new FormatException("heard: by is agent, customer or anyone"),
    };

    private static int? Ms(float seconds) => seconds > 0 ? (int)(seconds * 1000) : null;

    private static int Given(bool there) => there ? 1 : 0;
}
