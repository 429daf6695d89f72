using LiveEmpathy.Calls;

namespace LiveEmpathy.Tests.Moments;

/// <summary>How soon a talk-over is known.</summary>
public class TalkOverTimeTests
{
    // customer  ==================================
    // agent            [mhm]  [=================      the words of neither are known yet
    [Fact]
    public void It_does_not_wait_for_the_words_of_an_acknowledgement_before_it()
    {
        var talk = new TalkScript().Customer(0, 8, "i have been waiting for three weeks").Agent(3, 3.3).Agent(3.5, 8, "so what is it that you want");

        Assert.Empty(TalkOvers(talk, until: 4));
        Assert.Equal([3_500], TalkOvers(talk, until: 4.4));
        Assert.Equal([3_500], TalkOvers(talk, until: 9)); // once
    }

    private static int[] TalkOvers(TalkScript talk, double until)
    {
        var call = new CallAnalyzer(TalkScript.Call, HabitTests.English, HabitTests.Models);
        foreach (var message in talk.Messages(until)) call.Take(message);
        return [.. call.Moments.Where(m => m.Rule == "talk-over" && m.Leg == Leg.Agent).Select(m => m.FromMs)];
    }
}
