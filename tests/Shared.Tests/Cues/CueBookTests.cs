using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Cues;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Tests.Moments;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Tests.Cues;

public class CueBookTests
{
    private int _ids;

    [Fact]
    public void One_at_a_time_and_the_more_important_first()
    {
        var given = Play(Listening(60), Fault("talk-over", 10), Fault("you-language", 10));
        Assert.Equal("let-them-finish", given[0].Rule);
        Assert.All(given.Zip(given.Skip(1)), pair => Assert.True(pair.First.ExpiresAtMs <= pair.Second.RaisedAtMs));
    }

    [Fact]
    public void At_most_three_in_any_minute()
    {
        string[] rules = ["talk-over", "feeling-ignored", "hostile-wording", "you-language", "abuse", "rushed-closing", "jargon", "open-promise"];
        var given = Play(Listening(150), [.. Enumerable.Range(0, 40).Select(i => Fault(rules[i % rules.Length], 3 + (i * 3.5)))]);
        Assert.True(given.Count > 5);
        Assert.All(given, cue => Assert.InRange(given.Count(c => c.RaisedAtMs > cue.RaisedAtMs - 60_000 && c.RaisedAtMs <= cue.RaisedAtMs), 1, 3));
    }

    // agent   ==================        the fault lies in the sentence that goes on
    // cue                        [x]
    [Fact]
    public void Not_in_mid_sentence()
    {
        var cue = Assert.Single(Play(new TalkScript().Agent(1, 14).Customer(15, 20), Fault("you-language", 8)));
        Assert.InRange(cue.RaisedAtMs, 14_000, 15_600);
    }

    [Fact]
    public void In_mid_sentence_where_it_is_about_that_sentence() =>
        Assert.InRange(Assert.Single(Play(new TalkScript().Agent(1, 14), Fault("talk-over", 8))).RaisedAtMs, 8_000, 9_000);

    [Fact]
    public void Facts_now_is_not_said_shortly_after_feelings_first()
    {
        Assert.DoesNotContain(Play(Listening(60), Fault("feeling-ignored", 5), Fault("feelings-for-facts", 20)), c => c.Rule == "facts-now");
        Assert.Contains(Play(Listening(80), Fault("feeling-ignored", 5), Fault("feelings-for-facts", 45)), c => c.Rule == "facts-now");
    }

    [Fact]
    public void Wordings_come_in_turn()
    {
        var given = Play(Listening(120), Fault("talk-over", 5), Fault("talk-over", 40), Fault("talk-over", 75));
        Assert.Equal(3, given.DistinctBy(c => c.Text).Count());
        Assert.Equal(["I interrupted you. Please finish.", "Sorry, please go on."], given.Select(c => c.Phrase!).Distinct().Order(StringComparer.Ordinal));
    }

    // refusal at 5 s, the cue, an alternative at 12 s: nothing is left to do
    [Fact]
    public void It_goes_when_its_occasion_is_over()
    {
        var cue = Assert.Single(Play(Listening(40), Fault("refusal", 5), Fault("refusal-with-alternative", 12)));
        Assert.InRange(cue.ExpiresAtMs, 12_000, 13_500);
        Assert.Equal(CueOutcome.Followed, cue.Outcome);
    }

    [Fact]
    public void It_is_not_given_where_the_agent_has_done_it_already() =>
        Assert.Empty(Play(new TalkScript().Agent(1, 14).Customer(15, 30), Fault("you-language", 8), Fault("team-language", 12)));

    [Fact]
    public void Asked_for_and_not_done_is_not_followed() =>
        Assert.Equal(CueOutcome.NotFollowed, Assert.Single(Play(Talking(60), Fault("feeling-ignored", 5))).Outcome);

    [Fact]
    public void A_talk_over_that_stays_away_for_twenty_seconds_was_followed() =>
        Assert.Equal(CueOutcome.Followed, Assert.Single(Play(Talking(60), Fault("talk-over", 5))).Outcome);

    [Fact]
    public void A_talk_over_that_comes_again_was_not() =>
        Assert.Equal(CueOutcome.NotFollowed, Play(Talking(60), Fault("talk-over", 5), Fault("talk-over", 15))[0].Outcome);

    [Fact]
    public void Where_the_agent_hardly_speaks_nothing_can_be_told() =>
        Assert.Equal(CueOutcome.Unclear, Assert.Single(Play(new TalkScript().Agent(1, 4).Customer(4.2, 50), Fault("talk-over", 4.0))).Outcome);

    [Fact]
    public void Before_twenty_seconds_have_passed_it_is_not_known() =>
        Assert.Null(Assert.Single(Play(Talking(12), Fault("talk-over", 5))).Outcome);

    private Moment Fault(string rule, double at) =>
        new(++_ids, 1, rule, MomentKind.Fault, Leg.Agent, (int)(at * 1000) - 500, (int)(at * 1000), rule);

    /// <summary>The customer speaks, the agent says a word now and then.</summary>
    private static TalkScript Listening(int seconds)
    {
        var script = new TalkScript();
        for (var at = 0; at < seconds; at += 5) script.Customer(at, at + 3.5).Agent(at + 3.9, at + 4.5);
        return script;
    }

    private static TalkScript Talking(int seconds)
    {
        var script = new TalkScript();
        for (var at = 0; at < seconds; at += 6) script.Agent(at, at + 3).Customer(at + 3.5, at + 5.5);
        return script;
    }

    private static IReadOnlyList<Cue> Play(TalkScript script, params Moment[] moments)
    {
        var turns = new TurnTaker(script.Info);
        var meter = new CallMeter(turns, HabitTests.Models);
        var book = new CueBook(turns, HabitTests.English);
        foreach (var message in script.Messages())
        {
            turns.Take(message);
            meter.Take(message);
            book.Consider(meter.Now, [.. moments.Where(m => m.ToMs <= turns.NowMs)]);
        }
        return book.Given;
    }
}
