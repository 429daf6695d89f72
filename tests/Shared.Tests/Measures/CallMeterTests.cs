using LiveEmpathy.Measures;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Tests.Measures;

public class CallMeterTests
{
    private static readonly TextModels Models = TextModels.Load(new ShippedData(typeof(CallMeterTests).Assembly));

    private static CallMeasures Measure(TalkScript script, double? until = null)
    {
        var turns = new TurnTaker(TalkScript.Call);
        var meter = new CallMeter(turns, Models);
        foreach (var message in script.Messages(until))
        {
            turns.Take(message);
            meter.Take(message);
        }
        return meter.Now;
    }

    [Fact]
    public void Talk_share_is_of_speech_and_not_of_call_time() =>
        Assert.Equal(0.25f, Measure(new TalkScript().Agent(0, 5).Customer(6, 21), until: 60).AgentTalkShare);

    [Fact]
    public void Talk_share_is_unknown_before_five_seconds_of_speech() =>
        Assert.Null(Measure(new TalkScript().Agent(0, 2).Customer(2, 4)).AgentTalkShare);

    // agent     ====                            ====
    // customer        ===        [ 6 s ]
    [Fact]
    public void Silence_of_three_seconds_and_more_is_dead_air()
    {
        var measures = Measure(new TalkScript().Agent(0, 4).Customer(6, 9).Agent(15, 17), until: 21.5);
        Assert.Equal(4500, measures.SilenceMs);
        Assert.Equal(6000 + 4500, measures.DeadAirMs);
    }

    [Fact]
    public void A_hold_is_no_dead_air()
    {
        var measures = Measure(new TalkScript().Agent(0, 4).Hold(5, 29).Agent(30, 33));
        Assert.Equal(0, measures.DeadAirMs);
    }

    [Fact]
    public void On_hold_nothing_is_silent() => Assert.Equal(0, Measure(new TalkScript().Agent(0, 4).Hold(5, 60), until: 40).SilenceMs);

    [Fact]
    public void Pace_is_words_per_minute_of_the_legs_own_speech()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 30));
        var measures = Measure(new TalkScript().Agent(0, 10, words).Customer(12, 30).Agent(40, 50, words), until: 60);
        Assert.Equal(180f, measures.Agent.BaselineWordsPerMinute!.Value, 3f);
        Assert.Equal(180f, measures.Agent.WordsPerMinute!.Value, 3f);
        Assert.Null(measures.Customer.WordsPerMinute);
    }

    [Fact]
    public void Talk_overs_of_the_last_minute_are_counted_apart()
    {
        var script = new TalkScript();
        for (var i = 0; i < 4; i++) script.Customer(i * 30, (i * 30) + 8).Agent((i * 30) + 7, (i * 30) + 12);
        var measures = Measure(script, until: 110);
        Assert.Equal(4, measures.TalkOvers);
        Assert.Equal(2, measures.TalkOversPerMinute);
    }

    [Fact]
    public void The_longest_monologue_is_the_longest_turn()
    {
        var measures = Measure(new TalkScript().Agent(0, 20, "so let me explain all of it").Customer(21, 23, "yes please do").Agent(24, 30, "fine then"));
        Assert.Equal(20_000, measures.Agent.LongestMonologueMs, 50.0);
        Assert.Equal(2_000, measures.Customer.LongestMonologueMs, 50.0);
    }

    [Fact]
    public void Acknowledgements_are_credit_for_the_one_who_listens() =>
        Assert.Equal(1, Measure(new TalkScript().Customer(0, 10).Agent(5, 5.4, "mm-hm"), until: 12).Agent.Backchannels);
}
