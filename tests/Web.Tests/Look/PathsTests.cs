using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Tests.Look;

public sealed class PathsTests
{
    [Fact]
    public void What_reaches_over_the_edge_is_cut_and_what_lies_outside_is_left_out() =>
        Assert.Equal("M0 0h5v10h-5zM90 0h10v10h-10z", Paths.Blocks([-50, 50, 900, 1_200, 2_000, 2_100], 0, 1_000, 100, 0, 10));

    [Fact]
    public void A_short_block_can_still_be_seen() => Assert.Equal("M50 0h2v10h-2z", Paths.Blocks([500, 501], 0, 1_000, 100, 0, 10, least: 2));

    [Fact]
    public void The_newest_value_is_at_the_right_edge() => Assert.Equal("M66.7 10L100 2", Paths.Line([0, 5], 4, 100, 20));

    [Theory]
    [InlineData(59_999, "0:59")]
    [InlineData(222_000, "3:42")]
    [InlineData(3_822_000, "1:03:42")]
    public void Times_are_read_as_on_a_clock(int ms, string text) => Assert.Equal(text, Figures.Clock(ms));

    [Fact]
    public void Zero_has_no_sign() => Assert.Equal(["0.0", "0.0", "−0.1", "+3.4", "–"], new float?[] { 0, -.04f, -.1f, 3.4f, null }.Select(Figures.Signed));
}
