using System.Runtime.CompilerServices;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// The messages of one call, kept from the moment they are made. What the server has acknowledged is kept too, as far as
/// there is room: a server that was killed, or another one, may ask for the call from its start. Thread-safe.
/// </summary>
public sealed class Outbox
{
    /// <summary>Messages kept in memory: 13 minutes of a call, some 2 MB.</summary>
    public const int MemoryMessages = 2048;

    private readonly Lock _gate = new();
    private readonly Queue<UplinkMessage> _kept = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _lastSeq;
    private bool _complete;

    /// <summary>The last message the server has acknowledged.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>Messages not acknowledged yet.</summary>
    public long Waiting => Interlocked.Read(ref _lastSeq) - Acknowledged;

    /// <summary>True once the server has the whole call.</summary>
    public bool Delivered => _complete && Waiting == 0;

    /// <summary>Adds the next message.</summary>
    public void Add(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            if (message.Seq != _lastSeq + 1) throw new ArgumentException($"Message {message.Seq} does not follow message {_lastSeq}.");
            _kept.Enqueue(message);
            _lastSeq = message.Seq;
            _complete = message.Ended;
            while (_kept.Count > MemoryMessages && _kept.Peek().Seq <= Acknowledged) _kept.Dequeue();
        }

        Signal();
    }

    /// <summary>The server has all messages up to and with this one.</summary>
    public void Acknowledge(long seq)
    {
        lock (_gate) Acknowledged = Math.Max(Acknowledged, Math.Min(seq, _lastSeq));
        Signal();
    }

    /// <summary>The server said that it has the whole call.</summary>
    /// <exception cref="IOException">It cannot: the call goes on.</exception>
    public void AcknowledgeAll()
    {
        if (!_complete) throw new IOException("The server ended the stream of a call that goes on.");
        Acknowledge(Interlocked.Read(ref _lastSeq));
    }

    /// <summary>Waits until at most this many messages wait for the server.</summary>
    public async Task WaitingAtMost(int messages, CancellationToken cancel)
    {
        for (var changed = Changed(); Waiting > messages; changed = Changed()) await changed.WaitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The messages after this one, those to come as well; ends after the last of the call.</summary>
    public async IAsyncEnumerable<UplinkMessage> ReadAfter(long seq, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        while (true)
        {
            var changed = Changed();
            while (TryGet(seq + 1) is { } message)
            {
                yield return message;
                if (message.Ended) yield break;
                seq = message.Seq;
            }

            await changed.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    private UplinkMessage? TryGet(long seq)
    {
        lock (_gate)
        {
            if (seq > _lastSeq) return null;
            var first = _kept.Peek();
            return seq >= first.Seq ? _kept.ElementAt((int)(seq - first.Seq)) : Lost(seq, first);
        }
    }

    /// <summary>Stands in for a message that was dropped after it had been acknowledged, so that the stream has no hole.</summary>
    private static UplinkMessage Lost(long seq, UplinkMessage first)
    {
        StreamNotice[]? notices = seq == 1 ? [new(NoticeKind.GapStarts, 0)] : null;
        return seq == first.Seq - 1
            ? new(seq, first.UpToMs, Notices: [.. notices ?? [], new(NoticeKind.GapEnds, first.UpToMs)])
            : new(seq, 0, Notices: notices);
    }

    private Task Changed()
    {
        lock (_gate) return _changed.Task;
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_gate) (changed, _changed) = (_changed, NewSignal());
        changed.TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
