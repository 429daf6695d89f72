using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>
/// Text that is looked for as soon as a pause begins, without waiting whether the pause will last: if it does, the final text is
/// there already; if not, it was one more partial text. Thread-safe.
/// <code>
/// speech  ------|.....|            pause begins | utterance is over
/// engine        |======|
/// final text           |           not: engine begins where the utterance is over
/// </code>
/// </summary>
internal sealed class EarlyText
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Leg, Entry> _of = [];

    /// <summary>An engine begins to look for the text of a pause.</summary>
    public void Begin(SpeechChunk early)
    {
        lock (_gate) _of[early.Leg] = new Entry(early);
    }

    /// <summary>The utterance is over.</summary>
    /// <param name="final">All of it.</param>
    /// <param name="words">Its text, or null: it is still being looked for.</param>
    /// <returns>True where the early text is the final one; false where it has to be looked for anew.</returns>
    public bool TryTake(SpeechChunk final, out Word[]? words)
    {
        lock (_gate)
        {
            words = null;
            if (!_of.TryGetValue(final.Leg, out var entry) || !entry.Early.SameSpeechAs(final)) return false;
            words = entry.Words;
            entry.Final = final;
            return true;
        }
    }

    /// <summary>The text was found.</summary>
    /// <returns>The utterance that waits for it, or null.</returns>
    public SpeechChunk? Found(SpeechChunk early, Word[] words)
    {
        lock (_gate)
        {
            if (!_of.TryGetValue(early.Leg, out var entry) || entry.Early != early) return null;
            entry.Words = words;
            return entry.Final;
        }
    }

    /// <summary>It could not be found.</summary>
    /// <returns>The utterance that waits for it, or null: that one will be tried anew.</returns>
    public SpeechChunk? Failed(SpeechChunk early)
    {
        lock (_gate) return _of.TryGetValue(early.Leg, out var entry) && entry.Early == early && _of.Remove(early.Leg) ? entry.Final : null;
    }

    private sealed class Entry(SpeechChunk early)
    {
        public SpeechChunk Early { get; } = early;

        public Word[]? Words { get; set; }

        public SpeechChunk? Final { get; set; }
    }
}
