using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe;

/// <summary>Where the words of a call come from: a live transcriber, or the captions of a recording.</summary>
public interface IWordSource
{
    /// <summary>The next update of an utterance that is known at this stream time.</summary>
    /// <param name="nowMs">Stream time heard so far, ms.</param>
    /// <param name="update">The update.</param>
    /// <returns>False: nothing new yet.</returns>
    bool TryNext(int nowMs, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out UtteranceUpdate? update);
}
