using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Floor;

namespace LiveEmpathy.Web.Tests.Floor;

public sealed class TeamPagesTests
{
    [Fact]
    public void As_many_as_fit_are_always_all_there() => Assert.Equal(5, TeamPages.At(Teams(5), 999).Teams.Length);

    [Fact]
    public void More_take_turns_and_nobody_is_left_out()
    {
        var teams = Teams(12);
        var pages = TeamPages.Count(teams.Length);
        var seen = Enumerable.Range(0, pages).SelectMany(p => TeamPages.At(teams, p * TeamPages.Seconds).Teams).Select(t => t.Team).Distinct();
        Assert.Equal(3, pages);
        Assert.Equal(12, seen.Count());
        Assert.Equal(0, TeamPages.At(teams, pages * TeamPages.Seconds).Page);
    }

    [Fact]
    public void The_team_that_needs_most_stays()
    {
        var teams = Teams(9);
        teams[7] = teams[7] with { Urgent = 2 };
        Assert.All(Enumerable.Range(0, 4), p => Assert.Equal("Team 7", TeamPages.At(teams, p * TeamPages.Seconds).Teams[0].Team));
    }

    private static TeamView[] Teams(int count) => [.. Enumerable.Range(0, count).Select(i => new TeamView($"Team {i}", 3, 0, 0, .5f, 0, 80, 0, 0))];
}
