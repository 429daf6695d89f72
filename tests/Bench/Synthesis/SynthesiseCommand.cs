using LiveEmpathy.Calls;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>Makes the demo's audio and captions from its scripts: the same script gives the same files.</summary>
public static class SynthesiseCommand
{
    private const int TailMs = 700;
    private const double AgentNoiseDb = -64, CustomerNoiseDb = -60;

    /// <summary>Synthesises NAME.wav and NAME.vtt beside each NAME.yaml in a folder.</summary>
    /// <param name="folder">Where the scripts are.</param>
    /// <param name="only">Name of one script, or null for all.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string folder, string? only)
    {
        var scripts = Directory.GetFiles(folder, (only ?? "*") + ".yaml").Order(StringComparer.Ordinal).ToList();
        if (scripts.Count == 0)
        {
            Console.Error.WriteLine($"No script {only ?? "*"}.yaml in {Path.GetFullPath(folder)}.");
            return 1;
        }
        bool failed = false;
        foreach (var path in scripts)
        {
            try
            {
                Console.WriteLine(Synthesise(path));
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentException)
            {
                Console.Error.WriteLine($"{Path.GetFileName(path)}: {e.Message}");
                failed = true;
            }
        }
        return failed ? 1 : 0;
    }

    private static string Synthesise(string path)
    {
        var script = CallScript.Read(path);
        var agent = new Speaker(script.Voices.Agent);
        var customer = new Speaker(script.Voices.Customer);
        var lines = Timeline.Place(script, line => (line.Leg == Leg.Agent ? agent : customer).Speak(line.Text, line.Mood));
        int length = (lines.Max(l => l.ToMs) + TailMs) * (Signal.Rate / 1000);
        var left = Line(Leg.Agent, lines, length, AgentNoiseDb);
        var right = Line(Leg.Customer, lines, length, CustomerNoiseDb);
        MuLawWav.Write(Path.ChangeExtension(path, ".wav"), left, right);
        CaptionFile.Write(Path.ChangeExtension(path, ".vtt"), lines);
        return Summary.Of(Path.GetFileNameWithoutExtension(path), lines, left, right);
    }

    private static float[] Line(Leg leg, List<PlacedLine> lines, int length, double noiseDb)
    {
        var line = Signal.TelephoneBand(Signal.Noise(length, noiseDb, (uint)(length * 2 + (int)leg)));
        foreach (var placed in lines.Where(l => l.Line.Leg == leg))
        {
            int at = placed.FromMs * (Signal.Rate / 1000);
            for (int i = 0; i < placed.Spoken.Samples.Length; i++) line[at + i] += placed.Spoken.Samples[i];
        }
        return line;
    }
}
