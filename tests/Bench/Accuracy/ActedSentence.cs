using System.Text.Json;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>An acted sentence with the emotion it was acted in, as the analysis hears it after a second of a quiet line.</summary>
public sealed record ActedSentence(string Set, string Speaker, string Emotion, string? Intensity, double? SyllablesPerSecond, double? LabelledSeconds, List<VoicePoint> Points)
{
    private const int LeadSeconds = 1;
    private const float LineNoise = .0005f;

    /// <summary>All of a set that have points at all; none where the set is not there.</summary>
    public static List<ActedSentence> Load(string dataFolder, string set)
    {
        var folder = Path.Combine(dataFolder, "audio_emotion");
        var labels = Path.Combine(folder, "labels.jsonl");
        List<ActedSentence> sentences = [];
        if (!File.Exists(labels)) return sentences;
        foreach (var line in File.ReadLines(labels))
        {
            using var json = JsonDocument.Parse(line);
            var label = json.RootElement;
            if (label.GetProperty("set").GetString() != set) continue;
            var wav = Path.Combine(folder, set, label.GetProperty("file").GetString() + ".wav");
            if (!File.Exists(wav) || Hear(wav) is not { Count: > 0 } points) continue;
            sentences.Add(new ActedSentence(
                set, label.GetProperty("speaker").GetString()!, label.GetProperty("emotion").GetString()!,
                label.TryGetProperty("intensity", out var intensity) ? intensity.GetString() : null,
                label.TryGetProperty("artic_syll_per_s", out var rate) ? rate.GetDouble() : null,
                label.TryGetProperty("speech_end", out var end) ? end.GetDouble() - label.GetProperty("speech_start").GetDouble() : null, points));
        }
        return sentences;
    }

    private static List<VoicePoint> Hear(string path)
    {
        var sound = SpokenFile.Load(path)[0];
        var line = new float[(LeadSeconds * 16_000) + sound.Length];
        var noise = new Random(1);
        for (var i = 0; i < line.Length; i++) line[i] = LineNoise * (float)((2 * noise.NextDouble()) - 1);
        for (var i = 0; i < sound.Length; i++) line[(LeadSeconds * 16_000) + i] += sound[i];
        return SpokenFile.Points(line, new float[line.Length]);
    }
}
