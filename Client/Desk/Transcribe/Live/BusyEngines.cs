namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>
/// What the engines work on now. Where all are busy, partial text gives way to text that somebody waits for.
/// <code>
/// speech    -----------------------|......|
/// engine 1      |==partial==|  |==x            gives way
/// engine 2               |=other leg, final==|
/// engine 1                         |==early==|
/// </code>
/// Guarded by whoever uses it.
/// </summary>
/// <param name="engines">How many there are.</param>
internal sealed class BusyEngines(int engines)
{
    private readonly List<(SpeechChunk Chunk, CancellationTokenSource GiveWay)> _busy = [];

    /// <summary>An engine begins with a piece of speech.</summary>
    /// <returns>Cancelled where it is to give way, or all is to stop.</returns>
    public CancellationToken Begin(SpeechChunk chunk, CancellationToken stop)
    {
        var giveWay = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _busy.Add((chunk, giveWay));
        return giveWay.Token;
    }

    /// <summary>It has answered, failed or given way.</summary>
    public void End(SpeechChunk chunk)
    {
        var at = _busy.FindIndex(busy => ReferenceEquals(busy.Chunk, chunk));
        if (at < 0) return;
        _busy[at].GiveWay.Dispose();
        _busy.RemoveAt(at);
    }

    /// <summary>Somebody waits for this text: where no engine is free, one that works on partial text is stopped; that of the same utterance first, which is out of date.</summary>
    public void MakeRoom(SpeechChunk pressing)
    {
        if (_busy.Count < engines) return;
        var partials = _busy.Where(busy => !busy.Chunk.Final && (!busy.Chunk.Pauses || busy.Chunk.UtteranceId == pressing.UtteranceId));
        if (partials.OrderByDescending(busy => busy.Chunk.UtteranceId == pressing.UtteranceId).ThenBy(busy => busy.Chunk.ToMs).FirstOrDefault() is { GiveWay: { } giveWay })
            _ = giveWay.CancelAsync(); // what an engine does then is not done on the thread that hears
    }
}
