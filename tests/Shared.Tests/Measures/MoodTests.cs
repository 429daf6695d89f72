using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Tests.Measures;

public class MoodTests
{
    private const string Furious = "this is terrible I am furious this is the worst service ever";
    private const string Polite = "thank you that is very kind of you I am happy to wait";
    private static readonly TextModels Models = TextModels.Load(new ShippedData(typeof(MoodTests).Assembly));

    [Fact]
    public void Bad_words_in_a_raised_voice_are_anger()
    {
        var heard = Hear(raised: true, Furious, Furious);
        Assert.Equal((Mood.Angry, VoiceTone.Agitated), (heard.Mood, heard.MoodVoice));
        Assert.False(heard.VoiceSaysMore);
    }

    // words     [ polite ][ polite ]
    // voice     usual ....  tight        the measures say what was heard in each
    [Fact]
    public void Polite_words_in_a_tight_voice_are_told_apart()
    {
        var heard = Hear(raised: true, Polite, Polite);
        Assert.True(heard.MoodWords is Mood.Calm or Mood.Cheerful, heard.MoodWords.ToString());
        Assert.Equal(VoiceTone.Agitated, heard.MoodVoice);
        Assert.True(heard.VoiceSaysMore);
    }

    [Fact]
    public void Polite_words_in_the_usual_voice_say_no_more() => Assert.False(Hear(raised: false, Polite, Polite).VoiceSaysMore);

    [Fact]
    public void Worry_is_distress_and_not_anger() =>
        Assert.Equal(Mood.Distressed, Hear(raised: true, "I am terrible I am so worried and scared", "it is awful I do not know what to do any more").Mood);

    [Fact]
    public void Who_asks_twice_in_a_minute_is_confused() =>
        Assert.Equal(Mood.Confused, Hear(raised: false, "sorry what do you mean by that", "could you explain that to me").Mood);

    [Fact]
    public void Without_a_voice_only_words_speak() => Assert.Equal(VoiceTone.Unknown, Hear(raised: null, Polite).MoodVoice);

    /// <summary>20 s of the customer's usual voice, then an utterance of 6 s for each text, in the same or a higher, tighter voice.</summary>
    private static CallMeasures Hear(bool? raised, params string[] texts)
    {
        var turns = new TurnTaker(TalkScript.Call);
        var meter = new CallMeter(turns, Models);
        if (raised is not null) Take(0, 20_000, 130, -12, []);
        for (var i = 0; i < texts.Length; i++)
        {
            var from = 21_000 + (7_000 * i);
            var words = texts[i].Split(' ').Select((w, n) => new Word(w, from + (300 * n), from + (300 * n) + 250)).ToArray();
            Take(from, 6_000, raised == true ? 175 : 130, raised == true ? -8 : -12, [new UtteranceUpdate(Leg.Customer, i + 1, words, words.Length, true)], voice: raised is not null);
        }
        return meter.Now;

        void Take(int from, int ms, float hz, float tilt, UtteranceUpdate[] said, bool voice = true)
        {
            var points = voice ? Enumerable.Range(0, ms / 100).Select(p => new VoicePoint(Leg.Customer, from + (100 * p), 1, -22, hz + (p % 5), .8f, (byte)(p % 2), tilt)) : [];
            var message = new UplinkMessage(from, from + ms, [new(Leg.Customer, from, true), new(Leg.Customer, from + ms, false)], [.. points], said);
            turns.Take(message);
            meter.Take(message);
        }
    }
}
