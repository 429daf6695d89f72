using System.Runtime.CompilerServices;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// The messages of one call, kept from the moment they are made until the call is over, the newest in memory, the others in an
/// encrypted file: a server that was killed, or another one, may ask for the call from its start. Thread-safe.
/// </summary>
/// <param name="folder">Where the file goes; null: the user's own folder.</param>
/// <param name="memoryMessages">Messages kept in memory.</param>
/// <param name="fileBytes">The most that is written; what finds no room is a gap in the stream, and seen as one.</param>
public sealed class Outbox(string? folder = null, int memoryMessages = Outbox.MemoryMessages, long fileBytes = OutboxFile.MaxBytes) : IDisposable
{
    /// <summary>Messages kept in memory: 13 minutes of a call, some 2 MB.</summary>
    public const int MemoryMessages = 2048;

    /// <summary>Where a message would be that found no room.</summary>
    private const long Nowhere = -1;

    private readonly Lock _gate = new();
    private readonly UplinkMessage[] _kept = new UplinkMessage[memoryMessages];
    private readonly List<(long At, int UpToMs)> _onDisk = [];
    private OutboxFile? _file;
    private TaskCompletionSource _changed = NewSignal();
    private long _lastSeq;
    private bool _complete;
    private bool _isFull;

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
            ref var place = ref _kept[message.Seq % _kept.Length];
            if (place is not null) Store(place);
            place = message;
            _lastSeq = message.Seq;
            _complete = message.Ended;
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

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void Store(UplinkMessage message)
    {
        long? at = null;
        try
        {
            // Once full, always full: holes here and there would be worse than one gap.
            if (!_isFull) at = (_file ??= new OutboxFile(folder ?? OutboxFile.Folder, fileBytes)).Write(message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            at = null;
        }

        _isFull |= at is null;
        _onDisk.Add((at ?? Nowhere, message.UpToMs));
    }

    private UplinkMessage? TryGet(long seq)
    {
        lock (_gate)
        {
            if (seq > _lastSeq) return null;
            if (seq > _onDisk.Count) return _kept[seq % _kept.Length];
            var (at, _) = _onDisk[(int)seq - 1];
            return (at == Nowhere ? null : _file?.Read(at, seq)) ?? Lost(seq);
        }
    }

    /// <summary>Stands in for a message that found no room, so that the stream has a gap and no hole.</summary>
    private UplinkMessage Lost(long seq)
    {
        var (at, upToMs) = _onDisk[(int)seq - 1];
        var fromMs = seq == 1 ? 0 : _onDisk[(int)seq - 2].UpToMs;
        List<StreamNotice> notices = [];
        if (at != Nowhere || seq == 1 || _onDisk[(int)seq - 2].At != Nowhere) notices.Add(new(NoticeKind.GapStarts, fromMs));
        if (at != Nowhere || seq == _onDisk.Count) notices.Add(new(NoticeKind.GapEnds, upToMs));
        return new(seq, upToMs, Notices: notices.Count > 0 ? [.. notices] : null);
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
