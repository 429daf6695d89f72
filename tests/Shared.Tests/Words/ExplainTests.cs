using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class ExplainTests
{
    private static readonly TextModels Models = Shipped.Models;

    [Theory]
    [InlineData("my parcel is late and this is outrageous", "outrageous")]
    [InlineData("the lady on the phone was Wonderful, really", "Wonderful,")]
    public void The_word_that_pulled_is_named_as_written(string text, string word) =>
        Assert.Contains(word, Models.Explain(TextAspect.Sentiment, text, 2).Select(w => w.Text));

    [Fact]
    public void A_word_that_pulls_down_has_a_share_below_zero()
    {
        var shares = Models.Explain(TextAspect.Sentiment, "i am furious", 3);
        Assert.True(shares[0].Share < 0);
        Assert.Equal("furious", shares[0].Text);
        Assert.Equal(2, shares[0].Word);
    }

    [Fact]
    public void The_parts_of_a_contraction_are_one_word() =>
        Assert.All(Models.Explain(TextAspect.Sentiment, "I don't like it, I can't stand it", 20).GroupBy(w => w.Word), g => Assert.Single(g));

    [Fact]
    public void What_a_reaction_rests_on_is_named() =>
        Assert.Contains("sorry", Models.Explain(TextAspect.Reaction, "the bill is from march i am so sorry about that", 3).Select(w => w.Text));

    [Fact]
    public void An_empty_text_has_no_words() => Assert.Empty(Models.Explain(TextAspect.Question, "  "));
}
