using CsCheck;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class DealTests
{
    [Fact]
    public void Tiles_that_change_places_among_themselves_go_in_one_step_and_all_others_stay()
    {
        var wall = Tiles(60);
        var wanted = wall.ToArray();
        for (var i = 0; i < 60; i += 2) (wanted[i], wanted[i + 1]) = (wall[i + 1], wall[i]);

        var steps = Steps(wall, wanted);
        Assert.Equal(10, steps.Count);
        foreach (var (before, after) in steps.Prepend(wall).Zip(steps)) Assert.Equal(6, before.Zip(after).Count(p => p.First != p.Second)); // five that can be seen, and who changes with them
    }

    [Fact]
    public void What_nobody_sees_takes_fewer_steps()
    {
        var wall = Tiles(60);
        foreach (var tile in wall) tile.Scrolled(inView: false);
        var wanted = wall.ToArray();
        for (var i = 0; i < 60; i += 2) (wanted[i], wanted[i + 1]) = (wall[i + 1], wall[i]);
        Assert.Equal(2, Steps(wall, wanted).Count);
    }

    [Fact]
    public void Whatever_is_wanted_comes_about_and_no_tile_is_there_twice_on_the_way()
    {
        var all = Tiles(40);
        Gen.Select(Gen.Int[0, 40], Gen.Shuffle(all), Gen.Int[0, 40], Gen.Shuffle(all), Gen.Bool).Sample((few, some, many, others, byTeam) =>
        {
            var (from, to) = (Arranged(some.Take(few), byTeam), Arranged(others.Take(many), byTeam));
            var steps = Steps(from, to, byTeam);
            foreach (var step in steps)
            {
                Assert.Distinct(step);
                Assert.Empty(to.Intersect(from).Except(step)); // nobody who stays is away in between
                Assert.Empty(step.Except(from).Except(to));
            }
            Assert.Equal(to, steps[^1]);
        });
    }

    [Fact]
    public void By_team_a_place_is_one_within_the_team()
    {
        var wall = Arranged(Tiles(40), byTeam: true);
        var wanted = wall.Skip(1).ToArray(); // the first of the first team leaves: the other teams stay as they are
        Assert.Single(Steps(wall, wanted, byTeam: true));
    }

    private static List<IReadOnlyList<LiveTile>> Steps(IReadOnlyList<LiveTile> from, IReadOnlyList<LiveTile> to, bool byTeam = false)
    {
        List<IReadOnlyList<LiveTile>> steps = [Deal.Step(from, to, byTeam)];
        while (!steps[^1].SequenceEqual(to))
        {
            Assert.True(steps.Count < 100, "It does not come to an end.");
            steps.Add(Deal.Step(steps[^1], to, byTeam));
        }
        return steps;
    }

    private static LiveTile[] Arranged(IEnumerable<LiveTile> tiles, bool byTeam) => byTeam ? [.. tiles.OrderBy(t => t.View.Team, StringComparer.Ordinal)] : [.. tiles];

    private static LiveTile[] Tiles(int count) => [.. Enumerable.Range(0, count).Select(i => new LiveTile(Example.Tile($"{i}", team: $"team {i % 3}"), 0))];
}
