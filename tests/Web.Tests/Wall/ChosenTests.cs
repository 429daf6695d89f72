using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class ChosenTests
{
    private readonly Dictionary<char, LiveTile> _tiles = "abcdef".ToDictionary(id => id, id => new LiveTile(Example.Tile($"{id}"), 0));
    private readonly Chosen _chosen = new();

    [Fact]
    public void A_key_goes_to_the_first_or_the_last_and_then_on_until_the_end()
    {
        Assert.Equal("a", Step("abc", 1));
        Assert.Equal("b", Step("abc", 1));
        Assert.Equal("c", Step("abc", 1));
        Assert.Equal("c", Step("abc", 1));
        Assert.Equal("c", new Chosen().Step(Wall("abc"), -1)!.View.CallId);
        Assert.Null(_chosen.Step([], 1));
    }

    [Fact]
    public void What_moves_within_sight_is_followed()
    {
        _chosen.Take("b", Wall("abcdef"));
        Assert.Equal("f", Step("acdebf", 1));
    }

    [Fact]
    public void What_moves_out_of_sight_or_is_over_leaves_the_eye_where_it_is()
    {
        _chosen.Take("b", Wall("abcdef"));
        _tiles['b'].Scrolled(inView: false);
        Assert.Equal("e", Step("aecdfb", 1)); // who stands there now
        Assert.Equal("c", Step("acdfb", 1)); // e is over
        Assert.Equal("a", Step("acdfb", -1));
    }

    [Fact]
    public void The_focus_may_come_by_other_ways_and_tells_nothing_new_when_a_tile_moves()
    {
        _chosen.Take("c", Wall("abcdef"));
        _tiles['c'].Scrolled(inView: false);
        _chosen.Take("c", Wall("abdefc")); // given back to the tile that was moved
        Assert.Equal("d", Step("abdefc", 1));
        Assert.Same(_tiles['d'], _chosen.Among(Wall("abdefc")));
        Assert.Null(_chosen.Among(Wall("ab")));
    }

    private string Step(string wall, int by) => _chosen.Step(Wall(wall), by)!.View.CallId;

    private LiveTile[] Wall(string ids) => [.. ids.Select(id => _tiles[id])];
}
