using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class QuestionTests
{
    private static readonly TextModels Models = Shipped.Models;

    [Theory]
    [InlineData("what happened then", QuestionKind.Open)]
    [InlineData("how do you feel about that", QuestionKind.Open)]
    [InlineData("okay so what would help you most", QuestionKind.Open)]
    [InlineData("tell me more about the invoice", QuestionKind.Open)]
    [InlineData("do you have the number", QuestionKind.Closed)]
    [InlineData("is it still broken", QuestionKind.Closed)]
    [InlineData("when did it start", QuestionKind.Closed)]
    [InlineData("can you give me your postcode", QuestionKind.Closed)]
    [InlineData("you smoke at home is that right", QuestionKind.Closed)]
    [InlineData("right that is a lot at once and what do you think about all of this", QuestionKind.Open)]
    [InlineData("thanks for waiting so i have it here would you mind if i read it out", QuestionKind.Closed)]
    [InlineData("so there is a lot going on anything else that bothers you", QuestionKind.Closed)]
    public void A_question_needs_no_question_mark(string heard, QuestionKind kind) => Assert.Equal(kind, Models.Question(heard));

    [Theory]
    [InlineData("you do have the number")]
    [InlineData("that is what happened")]
    [InlineData("i know how you feel")]
    [InlineData("i can see what went wrong there and i will put it right today")]
    [InlineData("when you are ready we can start")]
    [InlineData("i sent it on monday")]
    [InlineData("okay")]
    [InlineData("Thank you.")]
    [InlineData("")]
    public void The_same_words_in_another_order_are_none(string heard) => Assert.Equal(QuestionKind.None, Models.Question(heard));

    [Theory]
    [InlineData("You're at home?")]
    [InlineData("Monday?")]
    public void A_written_question_mark_is_believed(string written)
    {
        Assert.True(Models.IsQuestion(written));
        Assert.False(Models.IsOpenQuestion(written));
    }

    [Fact]
    public void A_question_at_the_end_of_a_long_turn_is_found() =>
        Assert.True(Models.IsQuestion("i have looked at your account and i can see two payments on the same day so the second one will go back to you by friday what else can i do for you"));
}
