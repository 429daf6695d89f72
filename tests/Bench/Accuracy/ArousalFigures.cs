using System.Runtime.InteropServices;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>
/// Does arousal tell agitated sentences from quiet ones? Area under the curve of each acted set, each speaker held against the own
/// neutral sentences.
/// </summary>
public static class ArousalFigures
{
    private static readonly string[] Agitated = ["anger", "joy", "fear", "surprise"];
    private static readonly string[] Quiet = ["neutral", "calm", "boredom", "sadness"];

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder)
    {
        var figures = new Dictionary<string, double>();
        foreach (var set in new[] { "emodb", "ravdess" })
        {
            var sentences = ActedSentence.Load(dataFolder, set);
            if (sentences.Count > 0) figures[$"arousal.{set}.auc"] = Auc([.. sentences.GroupBy(s => s.Speaker).SelectMany(Arousals)]);
        }
        return figures;
    }

    private static IEnumerable<(bool Agitated, float Arousal)> Arousals(IEnumerable<ActedSentence> ofOneSpeaker)
    {
        var sentences = ofOneSpeaker.Select(s => (s.Emotion, Voice: VoiceFeatures.Of(CollectionsMarshal.AsSpan(s.Points)))).Where(s => s.Voice is not null).ToList();
        var neutral = sentences.Where(s => s.Emotion == "neutral").Select(s => s.Voice!.Value).ToArray();
        if (neutral.Length == 0) yield break;
        var usual = VoiceFeatures.Usual(neutral);
        foreach (var (emotion, voice) in sentences)
            if (Agitated.Contains(emotion) || Quiet.Contains(emotion)) yield return (Agitated.Contains(emotion), voice!.Value.ArousalOver(usual));
    }

    /// <summary>How often an agitated sentence has more of it than a quiet one.</summary>
    private static double Auc(List<(bool Agitated, float Arousal)> sentences)
    {
        var quiet = sentences.Where(s => !s.Agitated).Select(s => s.Arousal).ToArray();
        return sentences.Where(s => s.Agitated).Average(s => quiet.Average(q => s.Arousal > q ? 1.0 : s.Arousal == q ? .5 : 0));
    }
}
