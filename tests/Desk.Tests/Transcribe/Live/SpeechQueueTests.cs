using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Transcribe.Live;

namespace LiveEmpathy.Desk.Tests.Transcribe.Live;

public class SpeechQueueTests
{
    private readonly SpeechQueue _queue = new();
    private readonly List<int> _left = [];

    [Fact]
    public void Finished_utterances_go_before_partial_text_and_the_customer_before_the_agent()
    {
        _queue.Add(Chunk(Leg.Agent, 1, 1000, final: false));
        _queue.Add(Chunk(Leg.Customer, 2, 1000, final: false));
        _queue.Add(Chunk(Leg.Agent, 3, 1000, final: true));
        _queue.Add(Chunk(Leg.Customer, 4, 1000, final: true));

        Assert.Equal([4, 3, 2, 1], Enumerable.Range(0, 4).Select(_ => Next(1000)!.UtteranceId));
    }

    [Fact]
    public void Newer_text_of_an_utterance_takes_the_place_of_older()
    {
        _queue.Add(Chunk(Leg.Agent, 1, 1000, final: false));
        _queue.Add(Chunk(Leg.Agent, 1, 2000, final: true));

        Assert.True(Next(2000)!.Final);
        Assert.Null(Next(2000));
    }

    [Fact]
    public void It_sheds_partials_then_the_agent_and_comes_back_in_the_same_order()
    {
        _queue.Add(Chunk(Leg.Agent, 1, 1000, final: true));
        _queue.Add(Chunk(Leg.Customer, 2, 2400, final: false));
        Assert.Equal(1, Next(2600)!.UtteranceId);
        Assert.Equal(Shedding.Partials, _queue.Shedding);
        Assert.Equal(0, _queue.Count);

        _queue.Add(Chunk(Leg.Customer, 3, 3000, final: true));
        _queue.Add(Chunk(Leg.Customer, 4, 3500, final: true));
        _queue.Add(Chunk(Leg.Agent, 5, 3600, final: true));
        Assert.Equal(3, Next(9500)!.UtteranceId);
        Assert.Equal((Shedding.Agent, 5), (_queue.Shedding, Assert.Single(_left)));
        Assert.Equal(4, Next(9500)!.UtteranceId);

        _queue.Add(Chunk(Leg.Customer, 6, 9600, final: true));
        Next(9700);
        _queue.Add(Chunk(Leg.Customer, 7, 9800, final: true));
        Next(9900);
        Assert.Equal(Shedding.Nothing, _queue.Shedding);
    }

    private SpeechChunk? Next(int nowMs) => _queue.Next(nowMs, left => _left.Add(left.UtteranceId));

    private static SpeechChunk Chunk(Leg leg, int id, int toMs, bool final) => new(leg, id, toMs - 1000, toMs, 1000, 1000, [], final);
}
