using LiveEmpathy.Calls;

namespace LiveEmpathy.GoldenCalls;

public class CaptionTests
{
    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void The_captions_say_what_the_script_says_word_by_word(string name)
    {
        var call = GoldenCall.Load(name);
        foreach (var leg in (Leg[])[Leg.Agent, Leg.Customer])
        {
            Assert.Equal(
                call.Script.Lines.Where(line => line.Leg == leg).Select(line => line.Text),
                call.Captions(leg).Select(caption => string.Join(' ', caption.Words.Select(word => word.Text))));
        }
    }

    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void The_words_of_a_leg_follow_each_other_within_the_recording(string name)
    {
        var call = GoldenCall.Load(name);
        foreach (var leg in (Leg[])[Leg.Agent, Leg.Customer])
        {
            var words = call.Captions(leg).SelectMany(caption => caption.Words).ToArray();
            Assert.All(words, word => Assert.InRange(word.ToMs - word.FromMs, 1, 2500));
            Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.ToMs <= pair.Second.FromMs));
            Assert.True(words[^1].ToMs <= call.Recording.LengthMs);
        }
    }

    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void The_conversation_that_arrives_holds_every_word(string name)
    {
        var call = GoldenCall.Load(name);
        var arrived = call.Analyse().Conversation.Utterances;
        foreach (var leg in (Leg[])[Leg.Agent, Leg.Customer])
        {
            Assert.Equal(
                call.Captions(leg).SelectMany(caption => caption.Words),
                arrived.Where(utterance => utterance.Leg == leg).SelectMany(utterance => utterance.Words));
        }
    }
}
