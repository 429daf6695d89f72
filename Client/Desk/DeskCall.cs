using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.ListenIn;
using LiveEmpathy.Desk.Redact;
using LiveEmpathy.Desk.Transcribe;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk;

/// <summary>
/// START HERE: one call at the desk, from audio and words to uplink messages.
/// <code>
/// 20 ms of both legs -> voice -> edges, points --+
/// words -> redaction ----------------------------+-> batch -> message 1, 2, 3 ...
/// </code>
/// Pure, in stream time: live calls, played recordings and the golden tests run this same code. Not thread-safe.
/// </summary>
/// <param name="words">Where the words come from, as recognised; null: a call without words.</param>
/// <param name="pause">The secure pause of a live call; null: there is none.</param>
public sealed class DeskCall(IWordSource? words, SecurePause? pause = null)
{
    private readonly MessageBatch _batch = new();
    private readonly RedactedWords? _words = words is null ? null : new(words);

    /// <summary>What the voices do now.</summary>
    public CallVoice Voice { get; } = new();

    /// <summary>Lets a supervisor hear the call while the server asks for it.</summary>
    public ListenTap Tap { get; } = new(pause);

    /// <summary>Hears the next 20 ms of both legs.</summary>
    /// <param name="agent">320 samples at 16 kHz, -1..1.</param>
    /// <param name="customer">320 samples at 16 kHz, -1..1.</param>
    /// <returns>A message to send, where one is due.</returns>
    public UplinkMessage? Hear(ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
        Voice.Push(agent, customer);
        Tap.Hear(agent, customer, Voice.NowMs);
        _words?.Hear(Voice, agent, customer);
        Gather(Voice.NowMs);
        return _batch.Cut(Voice.NowMs);
    }

    /// <summary>Something happened to the stream: it goes with the next message, which goes at once.</summary>
    public void Notice(NoticeKind kind) => _batch.Add(new StreamNotice(kind, Voice.NowMs));

    /// <summary>The audio is over, or the call was hung up: words that were not heard any more are left out.</summary>
    /// <returns>The last message.</returns>
    public UplinkMessage Finish()
    {
        Voice.Finish();
        Gather(wordsUpToMs: int.MaxValue);
        return _batch.End(Voice.NowMs);
    }

    private void Gather(int wordsUpToMs)
    {
        for (var i = 0; i < Voice.Edges.Count; i++) _batch.Add(Voice.Edges[i]);
        for (var i = 0; i < Voice.Points.Count; i++) _batch.Add(Voice.Points[i]);
        while (_words is not null && _words.TryNotice(out var notice)) _batch.Add(new StreamNotice(notice, Voice.NowMs));
        while (_words is not null && _words.TryNext(wordsUpToMs, out var update))
        {
            var heard = update.Words.Count(word => word.FromMs < Voice.NowMs);
            if (heard == update.Words.Length) _batch.Add(update);
            else if (heard > 0) _batch.Add(update with { Words = update.Words[..heard], Settled = Math.Min(update.Settled, heard) });
        }
    }
}
