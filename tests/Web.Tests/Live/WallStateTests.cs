using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Web.Tests.Live;

public sealed class WallStateTests
{
    private readonly FakeTimeProvider _clock = new(Example.Start);
    private readonly WallState _wall;

    public WallStateTests() => _wall = new WallState(_clock);

    [Fact]
    public void A_snapshot_replaces_what_was_there_and_corrects_the_clock()
    {
        Snapshot(Example.Tile("a"), Example.Tile("b"));
        Snapshot(Example.Tile("b"));
        Assert.Equal(["b"], _wall.Tiles.Keys);
        Assert.Equal(TimeSpan.FromSeconds(90), _wall.ServerAhead);
    }

    [Fact]
    public void A_call_that_left_before_its_snapshot_arrived_does_not_come_back()
    {
        _wall.Take(new WallBatch([], ["a"]));
        Snapshot(Example.Tile("a"), Example.Tile("b"));
        Assert.Equal(["b"], _wall.Tiles.Keys);
    }

    [Fact]
    public void A_tile_out_of_the_window_is_drawn_once_and_only_when_it_comes_back()
    {
        Snapshot(Example.Tile("a"), Example.Tile("b"));
        var drawn = new List<int>();
        _wall.Tiles["a"].Changed += () => drawn.Add(_wall.Tiles["a"].View.NowMs);
        _wall.Scrolled([], ["a", "gone"]);
        _wall.Take(new WallBatch([Example.Tile("a", now: 223_000)], []));
        _wall.Take(new WallBatch([Example.Tile("a", now: 224_000)], []));
        Assert.Empty(drawn);
        _wall.Scrolled(["a"], []);
        _wall.Scrolled(["a"], ["b"]);
        Assert.Equal([224_000], drawn);
    }

    [Fact]
    public void Only_the_tile_that_has_changed_is_told()
    {
        Snapshot(Example.Tile("a"), Example.Tile("b"));
        var (a, b) = (0, 0);
        _wall.Tiles["a"].Changed += () => a++;
        _wall.Tiles["b"].Changed += () => b++;
        _wall.Take(new WallBatch([Example.Tile("a", now: 223_000)], []));
        Assert.Equal((1, 0), (a, b));
    }

    [Fact]
    public void What_follows_soon_is_drawn_together_and_an_alert_at_once()
    {
        Snapshot(Example.Tile("a"), Example.Tile("b"), Example.Tile("c1"));
        var drawn = new List<string>();
        foreach (var (id, tile) in _wall.Tiles) tile.Changed += () => drawn.Add(id);
        foreach (var id in new[] { "a", "b", "a" }) _wall.Take(new WallBatch([Example.Tile(id, now: 223_000)], []));
        Assert.Equal(["a"], drawn);
        _wall.Take(Example.Alert());
        Assert.Equal(["a", "c1"], drawn);
        _clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.Equal(["a", "c1"], drawn);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["a", "c1", "b", "a"], drawn);
    }

    [Fact]
    public void A_tile_with_another_alert_is_drawn_with_its_batch_and_where_it_is_urgent_so_is_what_is_around()
    {
        Snapshot(Example.Tile("a"), Example.Tile("b"));
        var (drawn, around) = (new List<string>(), new List<bool>());
        foreach (var (id, tile) in _wall.Tiles) tile.Changed += () => drawn.Add(id);
        _wall.Changed += around.Add;
        foreach (var id in new[] { "a", "b" }) _wall.Take(new WallBatch([Example.Tile(id, now: 223_000)], []));
        Assert.Equal(["a"], drawn);
        foreach (var now in new[] { 223_200, 223_400 }) _wall.Take(new WallBatch([Example.Tile("b", now: now) with { Alert = Example.Alert() }], []));
        Assert.Equal(["a", "b"], drawn); // the second time it is the same alert
        Assert.Equal([false, false, true, false], around);
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal(["a", "b", "b"], drawn);
    }

    [Fact]
    public void A_large_batch_is_drawn_a_handful_at_a_time_and_to_the_end()
    {
        var tiles = Enumerable.Range(0, 100).Select(i => Example.Tile($"c{i}")).ToArray();
        Snapshot(tiles);
        var drawn = 0;
        foreach (var tile in _wall.Tiles.Values) tile.Changed += () => drawn++;
        _wall.Take(new WallBatch(tiles, []));
        Assert.InRange(drawn, 1, 40);
        for (var i = 0; i < 100 && drawn < 100; i++) _clock.Advance(TimeSpan.FromMilliseconds(16));
        Assert.Equal(100, drawn);
    }

    [Fact]
    public void An_urgent_alert_is_on_its_tile_before_the_batch_and_leaves_it_when_somebody_takes_it()
    {
        Snapshot(Example.Tile("c1"));
        _wall.Take(Example.Alert());
        Assert.True(_wall.Tiles["c1"].Urgent);
        _wall.Take(Example.Alert(act: AlertAct.Acknowledge, by: "Sam"));
        Assert.Null(_wall.Tiles["c1"].View.Alert);
    }

    private void Snapshot(params TileView[] tiles) => _wall.Take(new WallSnapshot(tiles, _clock.GetUtcNow().AddSeconds(90), "one"));
}
