using LiveEmpathy.Server.Wall;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Wall;

public sealed class ChangedTilesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ChangedTiles _tiles;

    public ChangedTilesTests() => _tiles = new ChangedTiles(_time);

    [Fact]
    public void A_tile_on_which_only_time_goes_on_rests_between_two_tellings()
    {
        Assert.Equal(["a"], After(0, "a"));
        Assert.Empty(After(200, "a"));
        Assert.Equal(["a"], After(40));
        Assert.True(_tiles.IsEmpty);
    }

    [Fact]
    public void What_a_glance_should_catch_does_not_rest()
    {
        Assert.Equal(["a"], After(0, "a"));
        Assert.Empty(After(20, "a"));
        Assert.False(_tiles.Note("a", pressing: true)); // the same change, more pressing
        Assert.Equal(["a"], After(0));
    }

    [Fact]
    public void A_full_window_rests_longer_but_never_as_long_as_a_second()
    {
        var many = Enumerable.Range(0, 100).Select(i => $"c{i}").ToArray();
        Assert.Equal(60, After(0, many).Length); // as many as a page reads between two frames
        Assert.Equal(40, After(120).Length);
        Assert.Empty(After(300, many));
        Assert.Equal(60, After(480).Length);
    }

    [Fact]
    public void Out_of_sight_a_tile_comes_every_other_second_and_at_once_when_it_comes_into_view()
    {
        _tiles.See(["a"]);
        After(0, "a", "b");
        Assert.Equal(["a"], After(500, "a", "b"));
        Assert.Equal(["b"], After(1_500));
        Assert.Empty(After(500, "b"));
        _tiles.See(["a", "b"]);
        Assert.Equal(["b"], After(0));
    }

    [Fact]
    public void How_long_it_waited_is_told_of_what_somebody_sees()
    {
        _tiles.See(["a"]);
        _tiles.Note("a", pressing: false);
        _tiles.Note("b", pressing: false);
        _time.Advance(TimeSpan.FromMilliseconds(70));
        Assert.Equivalent(new (string, TimeSpan?)[] { ("a", TimeSpan.FromMilliseconds(70)), ("b", null) }, _tiles.TakeDue().ToArray());
    }

    [Fact]
    public void A_call_that_has_left_and_comes_again_is_new()
    {
        After(0, "a");
        _tiles.NoteGone("a");
        Assert.Equal(["a"], _tiles.TakeGone());
        Assert.Empty(_tiles.TakeGone());
        Assert.Equal(["a"], After(0, "a"));
    }

    [Fact]
    public void What_a_glance_should_catch_presses_and_so_does_what_is_left_of_a_full_batch()
    {
        _tiles.Note("a", pressing: false);
        Assert.False(_tiles.IsPressing);
        _tiles.Note("a", pressing: true);
        Assert.True(_tiles.IsPressing);
        After(0);
        Assert.False(_tiles.IsPressing);
        _tiles.NoteGone("a");
        Assert.True(_tiles.IsPressing);
        After(0, [.. Enumerable.Range(0, 61).Select(i => $"c{i}")]);
        Assert.True(_tiles.IsPressing);
        After(0);
        Assert.False(_tiles.IsPressing);
    }

    private string[] After(int ms, params string[] changed)
    {
        foreach (var id in changed) _tiles.Note(id, pressing: false);
        _time.Advance(TimeSpan.FromMilliseconds(ms));
        return [.. _tiles.TakeDue().Select(t => t.Id)];
    }
}
