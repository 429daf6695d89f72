using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>Builds the conversation from speech edges and words as they arrive.</summary>
/// <param name="call">What was known before the first word.</param>
public sealed class TurnTaker(CallInfo call) : IConversation
{
    /// <inheritdoc/>
    public CallInfo Call => call;

    /// <inheritdoc/>
    public int NowMs { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<TalkSpurt> Spurts(Leg leg) => [];

    /// <inheritdoc/>
    public IReadOnlyList<Overlap> Overlaps => [];

    /// <inheritdoc/>
    public IReadOnlyList<Utterance> Utterances => [];

    /// <inheritdoc/>
    public IReadOnlyList<Turn> Turns => [];

    /// <inheritdoc/>
    public bool OnHold => false;

    /// <inheritdoc/>
    public bool Ended { get; private set; }

    /// <summary>Takes one message: its edges, words and notices, then time up to its end.</summary>
    public void Take(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        NowMs = message.UpToMs;
        Ended |= message.Ended;
    }
}
