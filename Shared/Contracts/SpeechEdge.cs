using LiveEmpathy.Calls;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>
/// A leg begins or stops speaking. Pauses under 200 ms are bridged already (inter-pausal units), so an end is
/// reported 200 ms after it happened; <see cref="AtMs"/> is when it happened.
/// </summary>
/// <param name="Leg">Who.</param>
/// <param name="AtMs">Stream time of the edge, ms.</param>
/// <param name="Starts">True: speech begins here. False: it ended here.</param>
[MessagePackObject]
public readonly record struct SpeechEdge([property: Key(0)] Leg Leg, [property: Key(1)] int AtMs, [property: Key(2)] bool Starts);
