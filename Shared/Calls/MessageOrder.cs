using System.Diagnostics.CodeAnalysis;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Calls;

/// <summary>Puts the messages of a call back in order, each once.</summary>
/// <param name="lastSeq">The last message that was handed out before.</param>
public sealed class MessageOrder(long lastSeq = 0)
{
    /// <summary>How far ahead of the next message one may be: a minute's worth. Further ahead means a broken sender.</summary>
    public const int Window = 256;

    private readonly Dictionary<long, UplinkMessage> _early = [];
    private UplinkMessage? _due; // nearly all come in order

    /// <summary>The last message handed out.</summary>
    public long LastSeq { get; private set; } = lastSeq;

    /// <summary>Adds a message; one that was handed out before is dropped.</summary>
    /// <exception cref="ArgumentException">It is more than <see cref="Window"/> ahead.</exception>
    public void Add(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Seq <= LastSeq) return;
        if (message.Seq > LastSeq + Window)
            throw new ArgumentException($"Message {message.Seq} is too far ahead: the next one expected is {LastSeq + 1}. Send from there.");
        if (message.Seq == LastSeq + 1) _due ??= message;
        else _early.TryAdd(message.Seq, message);
    }

    /// <summary>The next message in order, where it is there.</summary>
    public bool TryNext([NotNullWhen(true)] out UplinkMessage? next)
    {
        (next, _due) = (_due, null);
        if (next is null && (_early.Count == 0 || !_early.Remove(LastSeq + 1, out next))) return false;
        LastSeq++;
        return true;
    }
}
