using LiveEmpathy.Alerts;
using LiveEmpathy.Measures;
using LiveEmpathy.Web.Wall;

namespace LiveEmpathy.Web.Tests.Wall;

public sealed class WallViewTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=M%C3%BCller%20%26%20Sohn")]
    [InlineData("?team=Internet%20support&only=urgent&density=list&group=team")]
    public void A_link_shows_the_same(string query) => Assert.Equal(query, WallView.Parse(query).ToQuery());

    [Fact]
    public void What_a_link_should_not_hold_is_left_out() => Assert.Equal(new WallView(Team: "Shop"), WallView.Parse("?density=huge&only=&x&=&team=Shop&group=mood"));

    [Fact]
    public void Only_keeps_what_is_as_pressing_or_more()
    {
        var view = new WallView(Only: AlertPriority.Soon);
        Assert.True(view.Shows(Example.Alarmed("a", AlertPriority.Urgent)));
        Assert.True(view.Shows(Example.Alarmed("a", AlertPriority.Soon)));
        Assert.False(view.Shows(Example.Alarmed("a", AlertPriority.Note)));
        Assert.False(view.Shows(Example.Tile()));
    }

    [Fact]
    public void A_mood_can_be_searched_for() => Assert.True(new WallView("angry").Shows(Example.Tile(mood: Mood.Angry)));

    [Fact]
    public void Denser_goes_round() => Assert.Equal(new WallView(), new WallView().Denser.Denser.Denser);
}
