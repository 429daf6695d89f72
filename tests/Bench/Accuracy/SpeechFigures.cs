using System.Text.Json;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Speech or not: real calls (labels by consensus of two detectors), a meeting (labels by people), constructed calls (exact).</summary>
public static class SpeechFigures
{
    private static readonly Leg[] Legs = [Leg.Agent, Leg.Customer];

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder)
    {
        var figures = new Dictionary<string, double>();
        if (Files(dataFolder, "audio_real") is { Length: > 0 } real) Real(real, figures);
        if (Files(dataFolder, "audio_mono_human") is { Length: > 0 } human) Human(human, figures);
        if (Files(dataFolder, "audio_constructed") is { Length: > 0 } constructed) Constructed(constructed, figures);
        return figures;
    }

    internal static string[] Files(string dataFolder, string set)
    {
        var folder = Path.Combine(dataFolder, set);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order()] : [];
    }

    private static void Real(string[] files, Dictionary<string, double> figures)
    {
        var (all, overlap, frames) = (new SpeechScore(), new List<(double, double)>(), new List<(float, bool)>());
        foreach (var file in files)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var sound = SpokenFile.Load(Path.ChangeExtension(file, ".wav"));
            var heard = HeardCall.Of(sound[0], sound[1]);
            var channels = json.RootElement.GetProperty("channels").EnumerateArray().Select(c => c.GetString()!).ToArray();
            foreach (var leg in Legs)
            {
                var name = channels[(int)leg];
                var one = new SpeechScore();
                AddFrames(frames, heard.Scores[(int)leg], Spans(json.RootElement.GetProperty("speech").GetProperty(name)));
                foreach (var score in (SpeechScore[])[all, one])
                    score.Add(Found(heard, leg), Spans(json.RootElement.GetProperty("speech").GetProperty(name)), Spans(json.RootElement.GetProperty("ignore").GetProperty(name)), heard.LengthMs);
                var key = $"vad.real.{Path.GetFileNameWithoutExtension(file)}.{name}";
                (figures[$"{key}.precision"], figures[$"{key}.recall"], figures[$"{key}.f1"]) = (one.Precision, one.Recall, one.F1);
            }
            overlap.Add((Overlap(heard), json.RootElement.GetProperty("overlap_seconds").GetDouble()));
        }
        (figures["vad.real.f1"], figures["vad.real.f1.majority"]) = (all.F1, all.AlwaysF1);
        figures["vad.real.auc"] = SpeechScore.Auc(frames);
        Errors(overlap, "overlap.real.mae_s", figures);
    }

    private static void Human(string[] files, Dictionary<string, double> figures)
    {
        var (score, frames) = (new SpeechScore(), new List<(float, bool)>());
        foreach (var file in files)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var heard = HeardCall.Of(SpokenFile.Load(Path.ChangeExtension(file, ".wav"))[0], null);
            var labelled = json.RootElement.GetProperty("segments").EnumerateArray().Select(s => (Ms(s.GetProperty("start")), Ms(s.GetProperty("end")))).ToArray();
            score.Add(Found(heard, Leg.Agent), labelled, null, heard.LengthMs);
            AddFrames(frames, heard.Scores[0], labelled);
        }
        (figures["vad.human.f1"], figures["vad.human.f1.majority"]) = (score.F1, score.AlwaysF1);
        figures["vad.human.auc"] = SpeechScore.Auc(frames);
    }

    private static void Constructed(string[] files, Dictionary<string, double> figures)
    {
        var (score, clean, crosstalk) = (new SpeechScore(), new List<(double, double)>(), new List<(double, double)>());
        foreach (var call in files.Select(ConstructedCall.Load))
        {
            var sound = SpokenFile.Load(call.Wav);
            var heard = HeardCall.Of(sound[0], sound[1]);
            foreach (var leg in Legs) score.Add(Found(heard, leg), [.. call.Speech(leg)], null, heard.LengthMs);
            var perMinute = 60_000.0 / heard.LengthMs;
            (call.CrosstalkDb is null ? clean : crosstalk).Add((Overlap(heard) * perMinute, call.OverlapSeconds * perMinute));
        }
        (figures["vad.constructed.f1"], figures["vad.constructed.f1.majority"]) = (score.F1, score.AlwaysF1);
        Errors(clean, "overlap.constructed.clean.mae_s", figures);
        Errors(crosstalk, "overlap.constructed.crosstalk.mae_s", figures);
    }

    private static double Overlap(HeardCall heard) => SpeechScore.Overlap(Found(heard, Leg.Agent), Found(heard, Leg.Customer), heard.LengthMs);

    /// <summary>Mean error, and that of saying that nobody ever overlaps.</summary>
    private static void Errors(List<(double Ours, double Label)> calls, string key, Dictionary<string, double> figures)
    {
        if (calls.Count == 0) return;
        figures[key] = calls.Average(c => Math.Abs(c.Ours - c.Label));
        figures[$"{key}.majority"] = calls.Average(c => c.Label);
    }

    private static void AddFrames(List<(float, bool)> frames, float[] scores, (int FromMs, int ToMs)[] labelled)
    {
        for (var f = 0; f < scores.Length; f++) frames.Add((scores[f], labelled.Any(l => l.FromMs <= (f * 20) + 10 && l.ToMs > (f * 20) + 10)));
    }

    private static IEnumerable<(int, int)> Found(HeardCall heard, Leg leg) => heard.Spurts(leg).Select(s => (s.FromMs, s.ToMs));

    private static (int, int)[] Spans(JsonElement pairs) => [.. pairs.EnumerateArray().Select(p => (Ms(p[0]), Ms(p[1])))];

    private static int Ms(JsonElement seconds) => (int)Math.Round(seconds.GetDouble() * 1000);
}
