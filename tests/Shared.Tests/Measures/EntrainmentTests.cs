using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Tests.Measures;

public class EntrainmentTests
{
    private static readonly TextModels Models = TextModels.Load(new ShippedData(typeof(EntrainmentTests).Assembly));

    [Fact]
    public void Nothing_is_said_before_eight_changes_of_speaker() => Assert.Null(Talk(4, _ => (5, 5)));

    [Fact]
    public void Two_who_come_to_one_pace_converge() => Assert.Equal(1, Talk(24, i => (7 - (.08 * i), 4 + (.04 * i)))!.Movement);

    [Fact]
    public void Two_whose_paces_part_diverge() => Assert.Equal(-1, Talk(24, i => (5 + (.08 * i), 5 - (.04 * i)))!.Movement);

    [Fact]
    public void Paces_that_stay_apart_are_steady() => Assert.Equal(0, Talk(24, i => (6 + (.4 * Math.Sin(3 * i)), 4 + (.4 * Math.Cos(5 * i))))!.Movement);

    [Fact]
    public void Turns_that_rise_and_fall_together_are_in_synchrony_and_near()
    {
        var pace = Talk(30, i => (5 + (1.2 * Math.Sin(i / 2.0)), 5 + (1.2 * Math.Sin(i / 2.0))))!.Pace;
        Assert.True(pace.Synchrony > .6, $"synchrony {pace.Synchrony}");
        Assert.True(pace.Proximity > .3, $"proximity {pace.Proximity}");
    }

    /// <summary>Turns of 3 s by turns; syllables a second of agent and customer by turn.</summary>
    private static Entrainment? Talk(int turnsEach, Func<int, (double Agent, double Customer)> pace)
    {
        var turns = new TurnTaker(TalkScript.Call);
        var meter = new CallMeter(turns, Models);
        long seq = 0;
        for (var i = 0; i < turnsEach; i++)
        {
            Say(Leg.Agent, 8_000 * i, pace(i).Agent);
            Say(Leg.Customer, (8_000 * i) + 4_000, pace(i).Customer);
        }
        return meter.Now.Entrainment;

        void Say(Leg leg, int fromMs, double syllablesPerSecond)
        {
            var counted = 0;
            var points = new List<VoicePoint>();
            for (var at = 0; at < 3_000; at += 100)
            {
                var due = (int)Math.Round(syllablesPerSecond * (at + 100) / 1000) - counted;
                counted += due;
                points.Add(new VoicePoint(leg, fromMs + at, 1, -22, 140, .8f, (byte)due, -10));
            }
            var message = new UplinkMessage(++seq, fromMs + 3_500, [new(leg, fromMs, true), new(leg, fromMs + 3_000, false)], [.. points]);
            turns.Take(message);
            meter.Take(message);
        }
    }
}
