using LiveEmpathy.Calls;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>
/// Cuts one leg into utterances: speech and the short pauses in it, with a little before it, since a voice is noticed after it
/// has begun. Silence is never handed on: recognisers invent words in it.
/// </summary>
/// <param name="leg">Which leg.</param>
/// <param name="nextId">Gives the next utterance its id.</param>
public sealed class SpeechBuffer(Leg leg, Func<int> nextId)
{
    /// <summary>The most time between two partial texts while someone speaks, ms.</summary>
    public const int PartialEveryMs = 1000;

    private const int FrameMs = 20;
    private const int BeforeMs = 300;

    /// <summary>Silence after which an utterance is over, ms; the voice detection has waited 200 ms before.</summary>
    private const int PauseMs = 300;

    /// <summary>Silence at which a pause may be the last, ms: text is looked for already.</summary>
    private const int EarlyMs = 120;

    /// <summary>An utterance that is longer ends with its next talk spurt: the longer it is, the longer its text takes.</summary>
    private const int LongMs = 8_000;

    private const int LongestMs = 25_000;

    private readonly Queue<float[]> _before = new();
    private readonly List<float> _samples = [];
    private int _id;
    private int _fromMs;
    private int _silentMs;
    private int _voicedMs;
    private int _soundMs;
    private int _partialAtMs;

    /// <summary>Hears a frame.</summary>
    /// <param name="frame">20 ms.</param>
    /// <param name="isSpeech">True while the leg is in a talk spurt.</param>
    /// <param name="quietMs">How long it has been quiet within that spurt, ms.</param>
    /// <param name="nowMs">Stream time after the frame, ms.</param>
    /// <returns>Speech to transcribe, or null.</returns>
    public SpeechChunk? Hear(ReadOnlySpan<float> frame, bool isSpeech, int quietMs, int nowMs)
    {
        if (_id == 0)
        {
            if (!isSpeech)
            {
                Keep(frame);
                return null;
            }

            Begin(nowMs);
        }

        _samples.AddRange(frame);
        (_silentMs, _voicedMs) = isSpeech ? (0, _voicedMs + FrameMs) : (_silentMs + FrameMs, _voicedMs);
        if (isSpeech && quietMs == 0) _soundMs += FrameMs;
        var lengthMs = nowMs - _fromMs;
        if (_silentMs >= PauseMs || (lengthMs >= LongMs && _silentMs > 0) || lengthMs >= LongestMs) return End(nowMs);
        var pauses = quietMs == EarlyMs;
        if (!pauses && (!isSpeech || nowMs < _partialAtMs)) return null;
        _partialAtMs = nowMs + PartialEveryMs;
        return Chunk(nowMs, final: false) with { Pauses = pauses };
    }

    /// <summary>The audio is over.</summary>
    public SpeechChunk? Finish(int nowMs) => _id == 0 ? null : End(nowMs);

    private void Begin(int nowMs)
    {
        _id = nextId();
        foreach (var kept in _before) _samples.AddRange(kept);
        _fromMs = nowMs - FrameMs - (FrameMs * _before.Count);
        _partialAtMs = nowMs + PartialEveryMs;
        _before.Clear();
    }

    private SpeechChunk End(int nowMs)
    {
        var chunk = Chunk(nowMs, final: true);
        _samples.Clear();
        (_id, _silentMs, _voicedMs, _soundMs) = (0, 0, 0, 0);
        return chunk;
    }

    private SpeechChunk Chunk(int nowMs, bool final) => new(leg, _id, _fromMs, nowMs, _voicedMs, _soundMs, [.. _samples], final);

    private void Keep(ReadOnlySpan<float> frame)
    {
        var copy = _before.Count * FrameMs >= BeforeMs ? _before.Dequeue() : new float[CallVoice.FrameSamples];
        frame.CopyTo(copy);
        _before.Enqueue(copy);
    }
}
