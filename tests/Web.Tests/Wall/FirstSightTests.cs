using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

/// <summary>The wall before its program has loaded.</summary>
public sealed class FirstSightTests : Screens
{
    [Fact]
    public void It_looks_like_the_wall_that_the_program_draws()
    {
        TileView[] calls = [Example.Alarmed("a", AlertPriority.Urgent), .. Enumerable.Range(0, 11).Select(i => Example.Tile($"c{i}"))];
        var state = new LiveEmpathy.Web.Live.WallState(Clock);
        state.Glance(new WallSnapshot(calls, Clock.GetUtcNow(), "one"));
        var view = new WallView(Density: Density.Compact, ByTeam: true);
        var program = Render<WallScreen>(p => p.Add(s => s.State, state).Add(s => s.View, view).Add(s => s.Rail, true).Add(s => s.AtFirst, 12));

        var sight = Show(view, calls);
        Assert.Equal(Plain(program.Find(".wallbar")), Plain(sight.Find(".wallbar")));
        Assert.Equal(Plain(program.Find(".wall")), Plain(sight.Find(".wall")));
    }

    [Fact]
    public void Nothing_of_it_answers_and_somebody_who_cannot_see_it_hears_that_it_is_being_opened()
    {
        var sight = Show(new WallView(), Example.Tile());
        Assert.NotNull(sight.Find(".first-sight[inert] .tile"));
        Assert.Contains("Opening", sight.Find(":not([inert] *)[role=status]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<FirstSight> Show(WallView view, params TileView[] calls) =>
        Render<FirstSight>(p => p.Add(s => s.Snapshot, new WallSnapshot(calls, Clock.GetUtcNow(), "one")).Add(s => s.View, view).Add(s => s.Rail, true));

    /// <summary>Without the numbers that a live page gives to what is clicked.</summary>
    private static string Plain(AngleSharp.Dom.IElement part) => System.Text.RegularExpressions.Regex.Replace(part.OuterHtml, " blazor:[^=]+=\"[^\"]*\"", "");
}
