using System.Diagnostics.CodeAnalysis;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Transcribe;

/// <summary>Where the words of a call come from: a live transcriber, or the captions of a recording.</summary>
public interface IWordSource
{
    /// <summary>The next update of an utterance that is known at this stream time.</summary>
    /// <param name="nowMs">Stream time heard so far, ms.</param>
    /// <param name="update">The update.</param>
    /// <returns>False: nothing new yet.</returns>
    bool TryNext(int nowMs, [NotNullWhen(true)] out UtteranceUpdate? update);

    /// <summary>Hears a frame of both legs; captions need none.</summary>
    /// <param name="voice">Who speaks, this frame included.</param>
    /// <param name="agent">20 ms at 16 kHz.</param>
    /// <param name="customer">20 ms at 16 kHz.</param>
    void Hear(CallVoice voice, ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
    }

    /// <summary>Something that happened to the words: they cannot keep up, or can again.</summary>
    bool TryNotice(out NoticeKind notice)
    {
        notice = default;
        return false;
    }

    /// <summary>The audio is over: waits for the words that are still being found.</summary>
    Task FinishAsync(CancellationToken cancel) => Task.CompletedTask;
}
