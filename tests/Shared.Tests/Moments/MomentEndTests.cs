using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Tests.Moments;

/// <summary>What goes on when it is found is told again, with its end.</summary>
public class MomentEndTests
{
    // customer  ====================================
    // agent               [=========================   sure after 0.9 s, 3 s long
    [Theory]
    [InlineData(LegalProfile.Standard)]
    [InlineData(LegalProfile.EU)]
    public void A_talk_over_says_how_long_it_became(LegalProfile profile)
    {
        var talk = new TalkScript().Customer(0, 8, "i have been waiting for three weeks").Agent(3, 6, "so what is it that you want from us");

        var early = Found(talk, "talk-over", profile, until: 4.4);
        var late = Found(talk, "talk-over", profile);

        Assert.InRange(early.ToMs, 3_900, 4_400);
        Assert.Equal((early.Id, 3_000, 6_000, "Talked over the customer for 3.0 s"), (late.Id, late.FromMs, late.ToMs, late.Text));
    }

    // agent  [ line 8 s ]  [ line 8 s ]  [ line 8 s ] [ line 8 s ]   one explanation, not one for each line from 22 s on
    [Fact]
    public void A_long_explanation_is_one_and_says_how_long_it_became()
    {
        var talk = new TalkScript().Customer(0, 1, "please tell me");
        for (var i = 0; i < 6; i++) talk.Agent(2 + (9 * i), 10 + (9 * i), "the form goes to the office and the office looks at it and then it comes back");

        var found = Found(talk, "long-explanation", LegalProfile.Standard);

        Assert.Equal(55_000, found.ToMs);
        Assert.InRange(found.FromMs, 2_000, 6_000);
    }

    private static Moment Found(TalkScript talk, string rule, LegalProfile profile, double? until = null)
    {
        var call = new CallAnalyzer(TalkScript.Call, HabitTests.English, HabitTests.Models, profile);
        foreach (var message in talk.Messages(until)) call.Take(message);
        return Assert.Single(call.Moments, m => m.Rule == rule);
    }
}
