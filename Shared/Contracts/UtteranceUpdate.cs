using LiveEmpathy.Calls;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>The words of one utterance as they are known now. A later update of the same id replaces it whole.</summary>
/// <param name="Leg">Who speaks.</param>
/// <param name="UtteranceId">Id within the call, growing with time: 1, 2, 3 ...</param>
/// <param name="Words">All words so far, in order of time; redacted already.</param>
/// <param name="Settled">How many of the words, from the first on, will not change any more.</param>
/// <param name="Final">True: the utterance is complete and all its words are settled.</param>
[MessagePackObject]
public sealed record UtteranceUpdate(
    [property: Key(0)] Leg Leg,
    [property: Key(1)] int UtteranceId,
    [property: Key(2)] Word[] Words,
    [property: Key(3)] int Settled,
    [property: Key(4)] bool Final);

/// <summary>One recognised word.</summary>
/// <param name="Text">As written by the recogniser; case and punctuation may be missing.</param>
/// <param name="FromMs">Stream time at which it begins, ms.</param>
/// <param name="ToMs">Stream time at which it ends, ms.</param>
/// <param name="Probability">The recogniser's own confidence, 0..1.</param>
[MessagePackObject]
public readonly record struct Word(
    [property: Key(0)] string Text,
    [property: Key(1)] int FromMs,
    [property: Key(2)] int ToMs,
    [property: Key(3)] float Probability = 1);
