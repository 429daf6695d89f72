using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class OddTextTests
{
    private static readonly TextModels Models = Shipped.Models;

    public static TheoryData<string> Odd =>
    [
        "", " ", "...", "?", "'", "''''", "’", "-", "a", new string('x', 100_000), string.Concat(Enumerable.Repeat("no ", 50_000)),
        string.Concat(Enumerable.Repeat("k u ", 20_000)), "\0\u0001", "😀😀", "日本語のテキスト", "I\u0307stanbul", "n't", "'t", "t's-'-'s", "a-b-c-d/e?f!g",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Any_text_can_be_read(string text)
    {
        Assert.InRange(Models.Sentiment(text), -5, 5);
        Assert.InRange(Models.Satisfaction(text), -1, 1);
        _ = (Models.Question(text), Models.IsReflection(text), Models.Empathy(text));
        Assert.All(Enum.GetValues<TextAspect>(), aspect => Assert.All(Models.Explain(aspect, text), w => Assert.True(float.IsFinite(w.Share))));
    }

    [Fact]
    public void The_same_text_gives_the_same_on_any_thread()
    {
        string[] texts = ["i am furious", "what do you think", "thank you so much", "i am not happy but okay", new string('y', 5000)];
        var once = texts.Select(t => (Models.Sentiment(t), Models.Question(t), Models.Empathy(t))).ToArray();
        var many = Enumerable.Range(0, 400).AsParallel().Select(i => (At: i % texts.Length, Read: (Models.Sentiment(texts[i % texts.Length]), Models.Question(texts[i % texts.Length]), Models.Empathy(texts[i % texts.Length])))).ToArray();
        Assert.All(many, m => Assert.Equal(once[m.At], m.Read));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        const string Text = "well i have been waiting for three weeks and i don't know what to do, could you please check that?";
        Read(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Read(string text)
    {
        Models.Sentiment(text);
        Models.Question(text);
        Models.IsReflection(text);
        Models.Empathy(text);
        Models.Satisfaction(text);
    }
}
