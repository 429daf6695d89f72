using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Measures;

/// <summary>Measures the conversation: one <see cref="CallMeasures"/> after each message.</summary>
public sealed class CallMeter
{
    private const int ShareFromMs = 5_000;
    private readonly LegMeter _agent;
    private readonly LegMeter _customer;
    private readonly CustomerMood _mood;
    private readonly Silences _silences;
    private readonly TalkOverCount _talkOvers;
    private readonly TransferOffset _transfers;
    private readonly EntrainmentMeter _entrainment;
    private readonly bool _agentArousal;

    /// <summary>The meter of a new call.</summary>
    /// <param name="turns">What was said and done so far.</param>
    /// <param name="models">For sentiment.</param>
    /// <param name="agentArousal">False under the EU profile: no arousal of the agent is inferred.</param>
    public CallMeter(TurnTaker turns, TextModels models, bool agentArousal = true)
    {
        _agent = new LegMeter(turns, Leg.Agent);
        _customer = new LegMeter(turns, Leg.Customer);
        _mood = new CustomerMood(turns, models);
        _silences = new Silences(turns);
        _talkOvers = new TalkOverCount(turns);
        _transfers = new TransferOffset(turns);
        _entrainment = new EntrainmentMeter(turns, _agent.Recent, _customer.Recent);
        _agentArousal = agentArousal;
        Now = Measure();
    }

    /// <summary>The measures now.</summary>
    public CallMeasures Now { get; private set; }

    /// <summary>Running sentiment, one value each 5 s of the call, oldest first.</summary>
    public IReadOnlyList<float> SentimentLine => _mood.Line;

    /// <summary>Sentiment of one customer utterance, -5..+5, or null where it has none.</summary>
    public float? SentimentOf(int utteranceId) => _mood.SentimentOf(utteranceId);

    /// <summary>Takes the voice points of one message, after the conversation has taken the message.</summary>
    public void Take(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var point in message.Voice ?? []) (point.Leg == Leg.Agent ? _agent : _customer).Hear(point);
        if (message.Words is { } words) _mood.Take(words);
        Now = Measure();
    }

    private CallMeasures Measure()
    {
        _silences.Look();
        _talkOvers.Look();
        _transfers.Look();
        _entrainment.Look();
        _mood.Advance();
        var agent = _agent.Measure(_agentArousal);
        var customer = _customer.Measure(withArousal: true);
        _mood.Read(customer.Arousal);
        return new CallMeasures(
            agent, customer, Share(agent, customer), _transfers.Now, _silences.NowMs, _silences.TotalMs,
            _talkOvers.Total, _talkOvers.LastMinute, _mood.Level, _mood.Trend, _mood.Both,
            _mood.Both == Mood.Unknown ? null : ToneZone.For(_mood.Both).Gap(agent), _mood.Words, _mood.Voice, _entrainment.Now);
    }

    private static float? Share(LegMeasures agent, LegMeasures customer)
    {
        var both = agent.SpeechMs + customer.SpeechMs;
        return both < ShareFromMs ? null : (float)agent.SpeechMs / both;
    }
}
