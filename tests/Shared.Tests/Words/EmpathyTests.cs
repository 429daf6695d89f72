using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class EmpathyTests
{
    private static readonly TextModels Models = Shipped.Models;

    [Theory]
    [InlineData("i am so sorry to hear that")]
    [InlineData("i am really sorry that you had to wait so long")]
    public void Sorrow_in_so_many_words_is_a_strong_reaction(string text) => Assert.Equal(EmpathyLevel.Strong, Models.Empathy(text).Reaction);

    [Theory]
    [InlineData("hang in there it will get better")]
    [InlineData("you are not alone in this")]
    public void Comfort_in_general_words_is_a_weak_reaction(string text) => Assert.Equal(EmpathyLevel.Weak, Models.Empathy(text).Reaction);

    [Theory]
    [InlineData("i have been through the same thing and i felt so alone")]
    public void Having_been_there_is_interpretation(string text) => Assert.Equal(EmpathyLevel.Strong, Models.Empathy(text).Interpretation);

    [Theory]
    [InlineData("what makes you feel that way")]
    [InlineData("have you talked to anyone about this")]
    public void Asking_for_more_is_exploration(string text) => Assert.Equal(EmpathyLevel.Strong, Models.Empathy(text).Exploration);

    [Theory]
    [InlineData("your parcel will arrive on monday")]
    [InlineData("please restart the router")]
    [InlineData("")]
    public void Procedure_is_none(string text) => Assert.Equal(default, Models.Empathy(text));

    [Theory]
    [InlineData("so you feel frustrated because nobody called you back")]
    [InlineData("it sounds like you want to be there for your kids")]
    [InlineData("on the one hand you enjoy it and on the other hand you are worried")]
    public void Saying_back_is_a_reflection(string text) => Assert.True(Models.IsReflection(text));

    [Theory]
    [InlineData("you should take it twice a day")]
    [InlineData("okay")]
    [InlineData("i will send you a letter on monday")]
    public void Advice_and_facts_are_no_reflection(string text) => Assert.False(Models.IsReflection(text));

    [Fact]
    public void Satisfaction_goes_from_low_to_high()
    {
        Assert.Equal(1, Models.Satisfaction("perfect thank you so much that is all i needed"));
        Assert.Equal(-1, Models.Satisfaction("no i already told you that is not what i asked for"));
        Assert.Equal(0, Models.Satisfaction("i need a train to the north on monday"));
    }
}
