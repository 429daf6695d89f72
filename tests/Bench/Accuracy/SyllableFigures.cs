using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Syllables per second of speech, from the sound alone, against labels: correlation, and mean error.</summary>
public static class SyllableFigures
{
    private const double EnoughSeconds = .5;

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder)
    {
        var figures = new Dictionary<string, double>();
        var constructed = Path.Combine(dataFolder, "audio_constructed");
        if (Directory.Exists(constructed)) Calls(figures, Directory.GetFiles(constructed, "*.json").Order());
        var sentences = ActedSentence.Load(dataFolder, "emodb").Where(s => s.LabelledSeconds >= EnoughSeconds).ToList();
        if (sentences.Count > 0)
            figures["syllables.emodb.r"] = SpokenFile.Correlation([.. sentences.Select(s => (s.SyllablesPerSecond!.Value, Rate(s)))]);
        return figures;
    }

    /// <summary>Syllables per second of speech.</summary>
    public static double Rate(IEnumerable<VoicePoint> points) => points.Sum(p => p.Syllables) / Seconds(points);

    /// <summary>In the stretch that the labels count: from the first sound to the start of the last syllable.</summary>
    private static double Rate(ActedSentence sentence)
    {
        var first = sentence.Points[0];
        var end = first.AtMs + (100 * (1 - first.Speech)) + (sentence.LabelledSeconds!.Value * 1000);
        return sentence.Points.Sum(p => p.Syllables * Math.Clamp((end - p.AtMs) / 100, 0, 1)) / sentence.LabelledSeconds.Value;
    }

    private static double Seconds(IEnumerable<VoicePoint> points) => points.Sum(p => p.Speech * .1);

    private static void Calls(Dictionary<string, double> figures, IEnumerable<string> paths)
    {
        List<(double Label, double Ours)> legs = [], segments = [];
        foreach (var path in paths)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var channels = SpokenFile.Load(Path.ChangeExtension(path, ".wav"));
            var points = SpokenFile.Points(channels[0], channels[1]);
            foreach (var leg in new[] { Leg.Agent, Leg.Customer })
            {
                var name = leg == Leg.Agent ? "agent" : "customer";
                var own = points.Where(p => p.Leg == leg).ToList();
                legs.Add((json.RootElement.GetProperty("syll_per_s").GetProperty(name).GetDouble(), Rate(own)));
                segments.AddRange(Segments(json.RootElement, name, own));
            }
        }
        figures["syllables.constructed.r"] = SpokenFile.Correlation(legs);
        figures["syllables.constructed.error_pct"] = 100 * legs.Average(l => Math.Abs(l.Ours - l.Label) / l.Label);
        var mean = legs.Average(l => l.Label);
        figures["syllables.constructed.error_pct.majority"] = 100 * legs.Average(l => Math.Abs(mean - l.Label) / l.Label); // always their mean
        figures["syllables.constructed.segment_r"] = SpokenFile.Correlation(segments);
    }

    private static IEnumerable<(double Label, double Ours)> Segments(JsonElement call, string name, List<VoicePoint> points)
    {
        foreach (var s in call.GetProperty("segments").EnumerateArray().Where(s => s.GetProperty("ch").GetString() == name))
        {
            double from = s.GetProperty("start").GetDouble() * 1000, to = s.GetProperty("end").GetDouble() * 1000;
            var inside = points.Where(p => p.AtMs + 50 >= from && p.AtMs + 50 < to).ToList();
            if (s.TryGetProperty("syll_per_s", out var rate) && Seconds(inside) >= 1) yield return (rate.GetDouble(), Rate(inside));
        }
    }
}
