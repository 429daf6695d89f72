using LiveEmpathy.Playbook;

namespace LiveEmpathy.Tests.Playbook;

public class PhraseListTests
{
    private static readonly Dictionary<string, string> Groups = new() { ["sad"] = "upset|fed_up" };

    [Theory]
    [InlineData("sorry|afraid", "I'm afraid so", "afraid")]
    [InlineData("that is a_lot|much", "that's a lot of money", "that is a lot")]
    [InlineData("frustrat*", "how frustrating", "frustrating")]
    [InlineData("i am <sad>", "I am fed up with it", "i am fed up")]
    [InlineData("we can not * that", "We can't change that.", "we can not change that")]
    [InlineData("i am ** sorry", "I'm so very truly sorry", "i am so very truly sorry")]
    [InlineData("we can not help", "we really cannot help", "we really can not help")]
    [InlineData("i can not", "I um can uh not", "i can not")]
    [InlineData("^ what happened", "Okay, so what happened?", "what happened")]
    [InlineData("so what $", "So what? It is late.", "so what")]
    [InlineData("~ your fault", "That is your fault.", "your fault")]
    [InlineData("~ we can not", "No, we can't.", "we can not")]
    [InlineData("cannot", "I cant", "can not")]
    public void It_is_found(string phrase, string said, string where) => Assert.Equal(where, Found([phrase], said));

    [Theory]
    [InlineData("sorry|afraid", "I am glad")]
    [InlineData("i am ** worried", "I am not worried")] // never past a negation
    [InlineData("i am ** sorry", "I am. He was sorry.")] // nor past the end of a sentence
    [InlineData("^ what happened", "I know what happened")]
    [InlineData("so what $", "So what is it?")]
    [InlineData("~ your fault", "It is not your fault")]
    [InlineData("~ we can not", "You said that we can't")]
    [InlineData("~ shut up", "He told me to shut up")]
    [InlineData("we can not * that", "we can not that")]
    public void It_is_not_found(string phrase, string said) => Assert.Equal("", Found([phrase], said));

    [Fact]
    public void An_exception_covers_what_it_touches()
    {
        string[] list = ["let us *", "! let us know"];
        Assert.Equal("", Found(list, "let us know"));
        Assert.Equal("let us look", Found(list, "let us know, or let us look now"));
    }

    [Fact]
    public void Quoting_oneself_is_no_quotation() => Assert.Equal("we can not", Found(["~ we can not"], "As I said, we can't."));

    [Theory]
    [InlineData("* word")]
    [InlineData("")]
    [InlineData("a <nothing>")]
    public void What_cannot_be_a_phrase_is_refused(string phrase) => Assert.Throws<FormatException>(() => new PhraseList([phrase]));

    private static string Found(string[] phrases, string said)
    {
        var words = Spelling.English.Of(said);
        return new PhraseList(phrases, Spelling.English, Groups).Find(words) is { } at ? string.Join(' ', words.Skip(at.First).Take(at.Last - at.First + 1).Select(w => w.Text)) : "";
    }
}
