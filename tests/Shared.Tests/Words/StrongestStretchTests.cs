using CsCheck;
using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public sealed class StrongestStretchTests
{
    [Fact]
    public void The_words_that_ask_are_found_in_the_midst() =>
        Assert.Equal((3, 7, 1.7f), StrongestStretch.Find([-.9f, -.4f, -.7f, .3f, .8f, .4f, .2f, -.5f, -.8f], 10) switch { var (f, t, sum) => (f, t, MathF.Round(sum, 3)) });

    [Fact]
    public void One_word_at_least_also_where_all_speak_against() => Assert.Equal((1, 2, -.1f), StrongestStretch.Find([-.5f, -.1f, -.3f], 10));

    [Fact]
    public void No_stretch_is_longer_or_stronger() =>
        Gen.Select(Gen.Float[-2, 2].Array[1, 40], Gen.Int[1, 12]).Sample((parts, longest) =>
        {
            var (from, to, sum) = StrongestStretch.Find(parts, longest);
            Assert.InRange(to - from, 1, longest);
            for (var a = 0; a < parts.Length; a++)
                for (var b = a + 1; b <= Math.Min(parts.Length, a + longest); b++) Assert.True(sum >= parts[a..b].Sum() - 1e-4f);
        });
}
