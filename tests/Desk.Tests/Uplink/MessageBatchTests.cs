using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk.Tests.Uplink;

public class MessageBatchTests
{
    private readonly MessageBatch _batch = new();

    [Fact]
    public void Sends_one_message_a_second_while_one_leg_speaks()
    {
        var sent = Frames(10_000, at =>
        {
            if (at == 20) _batch.Add(new SpeechEdge(Leg.Agent, 0, Starts: true));
            if (at % 100 == 0) _batch.Add(new VoicePoint(Leg.Agent, at - 100, 1, -20, 120, 1, 1, -10));
        });

        Assert.Equal(10, sent.Count);
        Assert.All(sent.Skip(1), message => Assert.Equal(10, message.Voice!.Length));
        Assert.Equal(Enumerable.Range(1, 10).Select(seq => ((long)seq, ((seq - 1) * 1000) + 20)), sent.Select(message => (message.Seq, message.UpToMs)));
    }

    [Fact]
    public void Words_that_may_change_wait_six_tenths_of_a_second_and_go_at_once_where_it_has_been_longer()
    {
        var sent = Frames(4200, at =>
        {
            if (at == 100) _batch.Add(new SpeechEdge(Leg.Agent, 100, Starts: true));
            if (at == 1200) _batch.Add(new UtteranceUpdate(Leg.Agent, 7, [new Word("so", 900, 1100)], 0, Final: false));
            if (at == 2400) _batch.Add(new UtteranceUpdate(Leg.Agent, 7, [new Word("so", 900, 1100), new Word("yes", 2200, 2400)], 1, Final: false));
        });

        Assert.Equal([100, 1100, 1700, 2400, 3400], sent.Select(message => message.UpToMs));
    }

    [Fact]
    public void An_edge_goes_at_once_and_takes_along_what_waits()
    {
        var sent = Frames(2000, at =>
        {
            if (at == 100) _batch.Add(new VoicePoint(Leg.Agent, 0, 1, -20, 120, 1, 1, -10));
            if (at == 140) _batch.Add(new SpeechEdge(Leg.Agent, 100, Starts: true));
        });

        Assert.Equal([140, 1140], sent.Select(message => message.UpToMs));
        Assert.Single(sent[0].Edges!);
        Assert.Single(sent[0].Voice!);
        Assert.Null(sent[1].Edges);
    }

    // customer  =============                       ==         ============
    // agent          =========================================================
    // told      |     |   |  |     |     |     |     |||    |   |  |  | |  |    talk-over; its end; 1.5 s: sure, for the agent has gone on
    [Fact]
    public void An_overlap_is_told_when_it_is_a_talk_over_and_when_that_is_sure()
    {
        var sent = Frames(8000, at =>
        {
            if (at == 100) _batch.Add(new SpeechEdge(Leg.Customer, 100, Starts: true));
            if (at == 1100) _batch.Add(new SpeechEdge(Leg.Agent, 1000, Starts: true));
            if (at == 1800) _batch.Add(new SpeechEdge(Leg.Customer, 1700, Starts: false));
            if (at == 4000) _batch.Add(new SpeechEdge(Leg.Customer, 3900, Starts: true));
            if (at == 4300) _batch.Add(new SpeechEdge(Leg.Customer, 4200, Starts: false)); // a word in between
            if (at == 6000) _batch.Add(new SpeechEdge(Leg.Customer, 5900, Starts: true));
        });

        Assert.Equal([100, 1100, 1500, 1800, 2500, 3500, 4000, 4300, 5300, 6000, 6400, 6800, 7200, 7600, 8000], sent.Select(message => message.UpToMs));
    }

    [Fact]
    public void While_both_speak_and_in_a_pause_time_goes_on_more_often_than_in_speech()
    {
        var sent = Frames(6000, at =>
        {
            if (at == 100) _batch.Add(new SpeechEdge(Leg.Agent, 100, Starts: true));
            if (at == 1000) _batch.Add(new SpeechEdge(Leg.Customer, 1000, Starts: true));
            if (at == 1500) _batch.Add(new SpeechEdge(Leg.Agent, 1500, Starts: false));
            if (at == 2700) _batch.Add(new SpeechEdge(Leg.Customer, 2700, Starts: false));
        });

        Assert.Equal([100, 1000, 1400, 1500, 2500, 2700, 3100, 3500, 3900, 4300, 5300], sent.Select(message => message.UpToMs));
    }

    [Fact]
    public void Of_two_updates_of_one_utterance_in_one_message_only_the_later_goes()
    {
        _batch.Add(new UtteranceUpdate(Leg.Agent, 7, [new Word("so", 0, 100)], 0, Final: false));
        _batch.Add(new UtteranceUpdate(Leg.Agent, 7, [new Word("so", 0, 100), new Word("yes", 100, 200)], 2, Final: true));

        Assert.True(Assert.Single(_batch.Cut(400)!.Words!).Final);
    }

    [Fact]
    public void The_last_message_takes_all_that_is_left_and_says_so()
    {
        _batch.Add(new StreamNotice(NoticeKind.HoldStarts, 10));

        var last = _batch.End(20);

        Assert.True(last.Ended);
        Assert.Single(last.Notices!);
    }

    private List<UplinkMessage> Frames(int endMs, Action<int> before)
    {
        var sent = new List<UplinkMessage>();
        for (var at = 20; at <= endMs; at += 20)
        {
            before(at);
            if (_batch.Cut(at) is { } message) sent.Add(message);
        }

        return sent;
    }
}
