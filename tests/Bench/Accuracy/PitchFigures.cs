using System.Text.Json;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>
/// Pitch against a reference: gross errors are values more than 20 % off, of those where both say there is voice. Values are 10 ms
/// apart. Generated voices are heard as they are (half of them in the telephone band), acted speech through a telephone line.
/// </summary>
public static class PitchFigures
{
    private const double Gross = .2;

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder)
    {
        var figures = new Dictionary<string, double>();
        var synth = Path.Combine(dataFolder, "audio_synthf0");
        var emotion = Path.Combine(dataFolder, "audio_emotion");
        if (Directory.Exists(synth)) Add(figures, "pitch.synth", Directory.GetFiles(synth, "*.json").Order().Select(Synthetic));
        if (File.Exists(Path.Combine(emotion, "f0_reference.jsonl"))) Add(figures, "pitch.emotion", Emotional(emotion));
        return figures;
    }

    private static void Add(Dictionary<string, double> figures, string name, IEnumerable<(float[] Sound, Dictionary<int, double> Truth)> set)
    {
        int both = 0, gross = 0, voiced = 0, ours = 0, wrongly = 0;
        foreach (var (sound, truth) in set)
        {
            foreach (var (at, hz) in Track(sound))
            {
                var reference = truth.GetValueOrDefault(at);
                if (reference > 0) voiced++;
                if (hz > 0) ours++;
                if (hz > 0 && reference == 0) wrongly++;
                if (hz == 0 || reference is 0) continue;
                both++;
                if (Math.Abs(hz - reference) > Gross * reference) gross++;
            }
        }
        figures[$"{name}.gpe_pct"] = 100.0 * gross / both;
        figures[$"{name}.voiced_found_pct"] = 100.0 * both / voiced;
        figures[$"{name}.voiced_wrongly_pct"] = 100.0 * wrongly / ours;
    }

    private static IEnumerable<(int Step, double Hz)> Track(float[] sound)
    {
        var tracker = new PitchTracker();
        float[] frame = new float[CallVoice.FrameSamples], hz = new float[PitchTracker.StepsPerFrame];
        for (var f = 0; f < (sound.Length / frame.Length) + PitchTracker.LagFrames; f++)
        {
            Array.Clear(frame);
            if ((f + 1) * frame.Length <= sound.Length) sound.AsSpan(f * frame.Length, frame.Length).CopyTo(frame);
            tracker.Hear(frame, true, hz);
            for (var i = 0; i < hz.Length && f >= PitchTracker.LagFrames; i++)
                yield return (((f - PitchTracker.LagFrames) * hz.Length) + i, hz[i]);
        }
    }

    private static (float[] Sound, Dictionary<int, double> Truth) Synthetic(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var step = json.RootElement.GetProperty("step").GetDouble();
        var truth = new Dictionary<int, double>();
        foreach (var hz in json.RootElement.GetProperty("f0").EnumerateArray()) truth[truth.Count] = hz.GetDouble();
        var sound = SpokenFile.Load(Path.ChangeExtension(path, ".wav"))[0];
        return (sound, truth);
    }

    private static IEnumerable<(float[] Sound, Dictionary<int, double> Truth)> Emotional(string folder)
    {
        var paths = Directory.GetFiles(folder, "*.wav", SearchOption.AllDirectories).ToDictionary(p => Path.GetFileNameWithoutExtension(p));
        foreach (var line in File.ReadLines(Path.Combine(folder, "f0_reference.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var truth = new Dictionary<int, double>();
            foreach (var at in json.RootElement.GetProperty("f0").EnumerateArray()) truth[(int)Math.Round(at[0].GetDouble() * 100)] = at[1].GetDouble();
            if (paths.TryGetValue(json.RootElement.GetProperty("file").GetString()!, out var path))
                yield return (SpokenFile.Telephone(SpokenFile.Load(path)[0]), truth);
        }
    }
}
