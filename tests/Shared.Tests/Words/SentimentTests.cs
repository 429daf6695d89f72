using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class SentimentTests
{
    private static readonly TextModels Models = Shipped.Models;

    [Theory]
    [InlineData("I am furious, this is outrageous")]
    [InlineData("this is the third time i am calling and nobody helps me")]
    [InlineData("i hate this, it is terrible")]
    [InlineData("you lied to me again")]
    public void Clear_anger_is_under_minus_two(string text) => Assert.InRange(Models.Sentiment(text), -5, -2);

    [Theory]
    [InlineData("thank you so much, you have been wonderful")]
    [InlineData("i am so happy, this is fantastic")]
    [InlineData("that is great thank you it works")]
    public void Clear_joy_is_over_plus_two(string text) => Assert.InRange(Models.Sentiment(text), 2, 5);

    [Theory]
    [InlineData("my postcode is one two three four")]
    [InlineData("okay")]
    [InlineData("i ordered it on monday")]
    [InlineData("hello this is daniel i am calling about my invoice")]
    public void Facts_are_neutral(string text)
    {
        Assert.Equal(0, Models.SentimentClass(text));
        Assert.InRange(Models.Sentiment(text), -.5f, .5f);
    }

    [Theory]
    [InlineData("i am happy with it", "i am not happy with it")]
    [InlineData("it was good", "it was not good at all")]
    [InlineData("he was helpful", "nobody was helpful")]
    public void Not_turns_good_into_bad(string good, string denied)
    {
        Assert.True(Models.Sentiment(good) > .5f);
        Assert.True(Models.Sentiment(denied) < -.5f);
    }

    [Fact]
    public void Not_bad_is_better_than_bad() => Assert.True(Models.Sentiment("it was not bad") > Models.Sentiment("it was bad") + 1);

    [Theory]
    [InlineData("the man was very kind but nothing works and i am disappointed")]
    [InlineData("thank you but it still does not work")]
    public void What_comes_after_but_counts_when_it_is_bad(string text) => Assert.Equal(-1, Models.SentimentClass(text));

    [Fact]
    public void What_comes_after_but_counts_when_it_is_good() => Assert.Equal(1, Models.SentimentClass("i was worried at first but you were so helpful and now i am glad"));

    [Theory]
    [InlineData("thank you for wasting my time")]
    [InlineData("with all due respect that is not an answer")]
    [InlineData("i really appreciate the effort but this is not good enough")]
    [InlineData("thanks for nothing")]
    public void Anger_in_polite_words_is_heard(string text) => Assert.InRange(Models.Sentiment(text), -5, -.6f);

    [Theory]
    [InlineData("I'm NOT happy; I don't like this!", "im not happy i dont like this")]
    [InlineData("That's great, thanks.", "thats great thanks")]
    public void Case_and_punctuation_do_not_matter(string written, string heard) => Assert.Equal(Models.Sentiment(heard), Models.Sentiment(written), 3);
}
