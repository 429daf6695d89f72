using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Tests.Transcribe.Live;

public sealed class SpeechBufferTests
{
    private readonly List<SpeechChunk> _chunks = [];
    private readonly SpeechBuffer _buffer;
    private int _nowMs;
    private int _lastId;

    public SpeechBufferTests() => _buffer = new SpeechBuffer(Leg.Agent, () => ++_lastId);

    /// <summary>
    /// <code>
    /// sound   ------............................
    /// spurt   -----------------|
    ///               120 ms: early   500 ms: final, the same speech
    /// </code>
    /// </summary>
    [Fact]
    public void Text_is_looked_for_as_soon_as_a_pause_may_be_the_last()
    {
        Say(600);
        Pause(600);
        Assert.Equal([(720, false, true), (1100, true, false)], _chunks.Select(c => (c.ToMs, c.Final, c.Pauses)));
        Assert.True(_chunks[0].SameSpeechAs(_chunks[1]));
    }

    [Fact]
    public void A_breath_within_a_sentence_does_not_end_it()
    {
        Say(600);
        Pause(160);
        Say(600);
        Pause(600);
        Assert.Equal([(720, false), (1480, false), (1860, true)], _chunks.Select(c => (c.ToMs, c.Final)));
        Assert.False(_chunks[0].SameSpeechAs(_chunks[2]));
        Assert.True(_chunks[1].SameSpeechAs(_chunks[2]));
    }

    [Fact]
    public void A_long_utterance_ends_with_its_talk_spurt()
    {
        Say(8_200);
        Pause(220);
        Assert.Equal(8_420, Assert.Single(_chunks, c => c.Final).ToMs);
    }

    [Fact]
    public void Nobody_may_speak_forever()
    {
        Say(60_000);
        Assert.All(_chunks.Where(c => c.Final), c => Assert.InRange(c.ToMs - c.FromMs, 24_900, 25_100));
        Assert.Equal(2, _chunks.Count(c => c.Final));
    }

    private void Say(int ms)
    {
        for (var at = 0; at < ms; at += 20) Hear(isSpeech: true, quietMs: 0);
    }

    /// <summary>A talk spurt ends after 200 ms without speech.</summary>
    private void Pause(int ms)
    {
        for (var quiet = 20; quiet <= ms; quiet += 20) Hear(isSpeech: quiet <= 200, quiet <= 200 ? quiet : 0);
    }

    private void Hear(bool isSpeech, int quietMs)
    {
        _nowMs += 20;
        if (_buffer.Hear(new float[CallVoice.FrameSamples], isSpeech, quietMs, _nowMs) is { } chunk) _chunks.Add(chunk);
    }
}
