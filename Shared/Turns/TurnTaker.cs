using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>Builds the conversation from speech edges and words as they arrive.</summary>
public sealed class TurnTaker : IConversation
{
    private readonly SpurtTrack _agent;
    private readonly SpurtTrack _customer;
    private readonly Transcript _transcript;
    private readonly Holds _holds = new();
    private readonly OverlapFinder _overlaps;

    /// <summary>A conversation in which nothing was said yet.</summary>
    /// <param name="call">What was known before the first word.</param>
    /// <param name="store">Where what is packed lies; null: in memory.</param>
    public TurnTaker(CallInfo call, IBlockStore? store = null)
    {
        Call = call;
        store ??= BlocksInMemory.Instance;
        (_agent, _customer, _transcript) = (new SpurtTrack(Leg.Agent, store), new SpurtTrack(Leg.Customer, store), new Transcript(store));
        _overlaps = new OverlapFinder(_agent, _customer, _transcript, store);
    }

    /// <inheritdoc/>
    public CallInfo Call { get; }

    /// <inheritdoc/>
    public int NowMs { get; private set; }

    /// <inheritdoc/>
    public LongList<TalkSpurt> Spurts(Leg leg) => Track(leg).Spurts;

    /// <inheritdoc/>
    public LongList<Overlap> Overlaps => _overlaps.Overlaps;

    /// <inheritdoc/>
    public LongList<Utterance> Utterances => _transcript.Utterances;

    /// <inheritdoc/>
    public int WordsVersion => _transcript.Version;

    /// <inheritdoc/>
    public IReadOnlyList<Turn> Turns => _transcript.Turns.Turns;

    /// <inheritdoc/>
    public bool OnHold => _holds.On;

    /// <inheritdoc/>
    public StreamFacts Facts => Call.HasWords ? _holds.Facts : _holds.Facts | StreamFacts.NoWords;

    /// <inheritdoc/>
    public bool Ended { get; private set; }

    /// <summary>Net speech of a leg so far, ms.</summary>
    internal int SpeechMs(Leg leg) => Track(leg).SpeechMs;

    /// <summary>Net speech of a leg between two stream times, ms.</summary>
    internal int SpeechBetween(Leg leg, int fromMs, int toMs) => Track(leg).SpeechBetween(fromMs, toMs);

    /// <summary>Longest turn of a leg so far, ms.</summary>
    internal int LongestTurnMs(Leg leg) => _transcript.Turns.LongestMs(leg);

    /// <summary>Another number whenever words of this leg came or changed.</summary>
    internal int WordsVersionOf(Leg leg) => _transcript.VersionOf(leg);

    /// <summary>Words of a leg in the utterances that are packed.</summary>
    internal int PackedWords(Leg leg) => _transcript.PackedWords(leg);

    /// <summary>How much of a span was on hold, ms.</summary>
    internal int HoldBetween(int fromMs, int toMs) => _holds.Between(fromMs, toMs);

    /// <summary>Takes one message: its edges, words and notices, then time up to its end.</summary>
    public void Take(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var edge in message.Edges ?? [])
        {
            if (edge.Starts) Track(edge.Leg).Start(edge.AtMs);
            else Track(edge.Leg).End(edge.AtMs);
        }
        foreach (var notice in message.Notices ?? []) _holds.Take(notice);
        NowMs = Math.Max(NowMs, message.UpToMs);
        if (message.Ended) Close();
        _agent.Advance(NowMs);
        _customer.Advance(NowMs);
        if (message.Words is { } words) _transcript.Take(words, NowMs);
        _overlaps.Look(NowMs);
    }

    private void Close()
    {
        Ended = true;
        _agent.End(NowMs);
        _customer.End(NowMs);
    }

    private SpurtTrack Track(Leg leg) => leg == Leg.Agent ? _agent : _customer;
}
