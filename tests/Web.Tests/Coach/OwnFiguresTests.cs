using LiveEmpathy.Web.Coach;

namespace LiveEmpathy.Web.Tests.Coach;

public sealed class OwnFiguresTests : Screens
{
    [Theory]
    [InlineData(170f, "170 wpm", "in the band", true)]
    [InlineData(214f, "214 wpm", "slower: to 190", false)]
    [InlineData(120f, "120 wpm", "a little faster: to 150", false)]
    [InlineData(null, "listening", "", false)]
    public void The_own_pace_comes_with_what_to_aim_for(float? pace, string figure, string words, bool good)
    {
        var row = Render<OwnFigures>(p => p.Add(f => f.View, Example.Coach(pace: pace))).Find(".own-pace .own-row");
        Assert.Equal(figure, row.QuerySelector("b")!.TextContent);
        Assert.Equal(words, row.QuerySelector("em")!.TextContent);
        Assert.Equal(good, row.QuerySelector("em")!.ClassList.Contains("ok"));
    }

    [Theory]
    [InlineData(.8f, "let them talk")]
    [InlineData(.5f, "balanced")]
    [InlineData(null, "")]
    public void The_balance_of_talk_says_when_it_is_too_much(float? share, string words) =>
        Assert.Equal(words, Render<OwnFigures>(p => p.Add(f => f.View, Example.Coach() with { TalkShare = share })).Find(".own-talk em").TextContent);

    [Fact]
    public void The_needle_is_on_the_scale_however_fast_one_speaks()
    {
        var figures = Render<OwnFigures>(p => p.Add(f => f.View, Example.Coach(pace: 900)));
        var at = float.Parse(figures.Find(".needle").GetAttribute("d")!.Split(' ')[0][1..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(at, 0, 300);
    }

    [Fact]
    public void Without_a_band_there_is_none() =>
        Assert.Empty(Render<OwnFigures>(p => p.Add(f => f.View, Example.Coach() with { PaceFrom = 0, PaceTo = 0, ToneHint = null })).FindAll(".band, .own-tone"));
}
