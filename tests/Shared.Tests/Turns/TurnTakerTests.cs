using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Tests.Turns;

public class TurnTakerTests
{
    private static TurnTaker Hear(TalkScript script, double? until = null)
    {
        var turns = new TurnTaker(TalkScript.Call);
        foreach (var message in script.Messages(until)) turns.Take(message);
        return turns;
    }

    [Fact]
    public void A_spurt_begins_and_ends_with_its_edges()
    {
        var turns = Hear(new TalkScript().Agent(1.0, 3.5).Customer(4.0, 6.0));
        Assert.Equal([new TalkSpurt(Leg.Agent, 1000, 3500, false)], turns.Spurts(Leg.Agent));
        Assert.Equal([new TalkSpurt(Leg.Customer, 4000, 6000, false)], turns.Spurts(Leg.Customer));
        Assert.Empty(turns.Overlaps);
    }

    [Fact]
    public void An_open_spurt_lasts_as_long_as_the_stream_was_heard()
    {
        var turns = Hear(new TalkScript().Agent(1.0, 30.0), until: 6.0);
        Assert.Equal(new TalkSpurt(Leg.Agent, 1000, 6000, true), Assert.Single(turns.Spurts(Leg.Agent)));
    }

    // agent               ===========
    // customer  ================
    [Theory]
    [InlineData(0.6, OverlapKind.TalkOver)]
    [InlineData(0.4, OverlapKind.Brief)]
    public void Half_a_second_into_the_others_talk_is_a_talk_over(double seconds, OverlapKind kind)
    {
        var overlap = Assert.Single(Hear(new TalkScript().Customer(0, 8).Agent(8 - seconds, 12)).Overlaps);
        Assert.Equal(kind, overlap.Kind);
        Assert.Equal(Leg.Agent, overlap.Initiator);
        Assert.True(overlap.TookFloor);
        Assert.Equal(seconds * 1000, overlap.LengthMs, 1.0);
    }

    [Fact]
    public void Starting_together_is_nobodys_talk_over()
    {
        var overlap = Assert.Single(Hear(new TalkScript().Customer(5.0, 8).Agent(5.1, 9)).Overlaps);
        Assert.Equal(OverlapKind.Brief, overlap.Kind);
    }

    [Theory]
    [InlineData("mm-hm", OverlapKind.Backchannel)]
    [InlineData("right okay", OverlapKind.Backchannel)]
    [InlineData("no you have to restart the box first before", OverlapKind.TalkOver)]
    public void Words_tell_an_acknowledgement_from_a_talk_over(string words, OverlapKind kind) =>
        Assert.Equal(kind, Assert.Single(Hear(new TalkScript().Customer(0, 10).Agent(4.0, 4.7, words), until: 12).Overlaps).Kind);

    [Fact]
    public void A_short_lone_sound_inside_the_others_talk_is_an_acknowledgement_without_words_too()
    {
        var overlap = Assert.Single(Hear(new TalkScript().Customer(0, 10).Agent(5.0, 5.35), until: 12).Overlaps);
        Assert.Equal(OverlapKind.Backchannel, overlap.Kind);
        Assert.False(overlap.TookFloor);
    }

    [Fact]
    public void A_verdict_stands_once_it_is_old()
    {
        var turns = Hear(new TalkScript().Customer(0, 8).Agent(7, 12).Customer(40, 42), until: 60);
        Assert.Equal(OverlapKind.TalkOver, Assert.Single(turns.Overlaps).Kind);
    }

    [Fact]
    public void An_acknowledgement_does_not_split_the_others_turn()
    {
        var turns = Hear(new TalkScript()
            .Customer(0, 4, "my internet has been down").Agent(3.0, 3.4, "okay").Customer(4.3, 8, "since tuesday and nobody called")
            .Agent(9, 11, "i am sorry about that"));
        Assert.Equal([Leg.Customer, Leg.Agent], turns.Turns.Select(t => t.Leg));
        Assert.Equal("my internet has been down since tuesday and nobody called", turns.Turns[0].Text);
    }

    [Fact]
    public void Words_that_change_replace_the_utterance_until_it_is_final()
    {
        var turns = new TurnTaker(TalkScript.Call);
        turns.Take(new UplinkMessage(1, 1000, Words: [new(Leg.Customer, 1, [new("eye", 0, 300)], 0, false)]));
        turns.Take(new UplinkMessage(2, 2000, Words: [new(Leg.Customer, 1, [new("I", 0, 300), new("want", 300, 700)], 2, true)]));
        turns.Take(new UplinkMessage(3, 3000, Words: [new(Leg.Customer, 1, [new("late", 0, 300)], 1, true)]));
        Assert.Equal("I want", Assert.Single(turns.Utterances).Text);
        Assert.Equal("I want", Assert.Single(turns.Turns).Text);
    }

    [Fact]
    public void Utterances_are_in_order_of_time_whatever_order_they_come_in()
    {
        var turns = new TurnTaker(TalkScript.Call);
        turns.Take(new UplinkMessage(1, 9000, Words:
        [
            new(Leg.Agent, 2, [new("second", 4000, 5000)], 1, true),
            new(Leg.Customer, 1, [new("first", 1000, 2000)], 1, true),
            new(Leg.Customer, 3, [new("third", 6000, 7000)], 1, true),
        ]));
        Assert.Equal(["first", "second", "third"], turns.Utterances.Select(u => u.Text));
        Assert.Equal(["first", "second", "third"], turns.Turns.Select(u => u.Text));
    }

    [Fact]
    public void The_floor_goes_over_with_an_offset()
    {
        var turns = Hear(new TalkScript().Customer(0, 3).Agent(3.2, 6).Customer(5.5, 9).Agent(7, 7.4).Agent(9.1, 10));
        Assert.Equal([200, 100], FloorTransfers.Offsets(turns, Leg.Agent));
        Assert.Equal([-500], FloorTransfers.Offsets(turns, Leg.Customer));
    }
}
