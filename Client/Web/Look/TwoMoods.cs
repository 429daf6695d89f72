using LiveEmpathy.Measures;

namespace LiveEmpathy.Web.Look;

/// <summary>What the customer's words say and what the voice says, where the two do not go together: then both are shown, and a person decides.</summary>
/// <param name="Words">A mood in a word.</param>
/// <param name="Voice">The voice in a word or two.</param>
public sealed record TwoMoods(string Words, string Voice)
{
    /// <summary>Both readings, or null: they go together, or too little is heard.</summary>
    public static TwoMoods? Of(CallMeasures measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var hidden = measures is { MoodVoice: VoiceTone.Low, MoodWords: Mood.Upset or Mood.Angry }; // bitter words in a dead voice: resigned, or freezing
        return measures.VoiceSaysMore || hidden ? new TwoMoods(MoodLook.Of(measures.MoodWords).Word, VoiceWord(measures.MoodVoice)) : null;
    }

    private static string VoiceWord(VoiceTone voice) => voice switch
    {
        VoiceTone.Low => "subdued",
        VoiceTone.Agitated => "agitated",
        _ => "raised",
    };
}
