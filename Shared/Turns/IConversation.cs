using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>
/// The call as a conversation: what both have said and how they took turns, up to <see cref="NowMs"/>. This is what
/// measures and moments read; only the turn taking writes it.
/// </summary>
public interface IConversation
{
    /// <summary>What was known before the first word.</summary>
    CallInfo Call { get; }

    /// <summary>Stream time up to which both legs were heard, ms.</summary>
    int NowMs { get; }

    /// <summary>Talk spurts of one leg, oldest first; the last may be open.</summary>
    LongList<TalkSpurt> Spurts(Leg leg);

    /// <summary>Overlaps, oldest first; the last may be open.</summary>
    LongList<Overlap> Overlaps { get; }

    /// <summary>Utterances of both legs by their first word, oldest first; those at the end may still change. Of packed ones only the times of the whole are exact, not those of each word.</summary>
    LongList<Utterance> Utterances { get; }

    /// <summary>Another number whenever an utterance was added or has changed.</summary>
    int WordsVersion { get; }

    /// <summary>Turns of both legs in the last minutes, oldest first; the last may still grow.</summary>
    IReadOnlyList<Turn> Turns { get; }

    /// <summary>True while the customer is on hold or the call is in secure pause.</summary>
    bool OnHold { get; }

    /// <summary>What the desk says of the stream now.</summary>
    StreamFacts Facts { get; }

    /// <summary>True once the last message of the call was taken.</summary>
    bool Ended { get; }
}
