using LiveEmpathy.Contracts;
using MessagePack;
using MessagePack.Formatters;

namespace LiveEmpathy.Server.Desk;

/// <summary>
/// Reads the small parts that most of an uplink message is made of (words, voice points, edges) without a string for each word and
/// each name of a leg. The same bytes on the wire; everything else is read as SignalR reads it.
/// </summary>
internal sealed class UplinkResolver(IFormatterResolver others) : IFormatterResolver
{
    private readonly WordFormatter _words = new();
    private readonly VoicePointFormatter _points = new();
    private readonly SpeechEdgeFormatter _edges = new();

    /// <summary>The same options with these formatters.</summary>
    public static MessagePackSerializerOptions Over(MessagePackSerializerOptions options) => options.WithResolver(new UplinkResolver(options.Resolver));

    /// <inheritdoc/>
    public IMessagePackFormatter<T>? GetFormatter<T>() =>
        typeof(T) == typeof(Word) ? (IMessagePackFormatter<T>)(object)_words
        : typeof(T) == typeof(VoicePoint) ? (IMessagePackFormatter<T>)(object)_points
        : typeof(T) == typeof(SpeechEdge) ? (IMessagePackFormatter<T>)(object)_edges
        : others.GetFormatter<T>();
}
