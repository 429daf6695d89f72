using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Captions;

namespace LiveEmpathy.Desk.Tests.Transcribe.Captions;

public class CaptionReplayTests
{
    // agent      |one two three four five|        0 .. 2500 ms, a word each 500 ms
    // customer          |yes|                     1200 .. 1400 ms
    private static readonly Caption[] Captions =
    [
        new(Leg.Agent, 0, 2500, [.. Enumerable.Range(0, 5).Select(i => new Word($"w{i}", i * 500, i * 500 + 500))]),
        new(Leg.Customer, 1200, 1400, [new Word("yes", 1200, 1400)]),
    ];

    [Fact]
    public void Gives_partial_text_each_second_with_the_words_of_the_pass_before_settled_and_the_final_after_the_end()
    {
        var replay = new CaptionReplay(Captions, endMs: 10_000);

        Assert.Equal(
            [(1000, 1, 2, 0, false), (1800, 2, 1, 1, true), (2000, 1, 4, 2, false), (2900, 1, 5, 5, true)],
            Updates(replay, 10_000).Select(at => (at.Ms, at.Update.UtteranceId, at.Update.Words.Length, at.Update.Settled, at.Update.Final)));
    }

    [Fact]
    public void Gives_all_that_is_left_when_the_recording_ends_and_no_word_beyond_it()
    {
        var replay = new CaptionReplay(Captions, endMs: 1300);

        Assert.True(replay.TryNext(int.MaxValue, out _));
        Assert.True(replay.TryNext(int.MaxValue, out var final));
        Assert.Equal(1300, final.Words[^1].ToMs);
        Assert.True(replay.TryNext(int.MaxValue, out _));
        Assert.False(replay.TryNext(int.MaxValue, out _));
    }

    private static IEnumerable<(int Ms, UtteranceUpdate Update)> Updates(CaptionReplay replay, int endMs)
    {
        for (var ms = 0; ms <= endMs; ms += 20)
        {
            while (replay.TryNext(ms, out var update)) yield return (ms, update);
        }
    }
}
