using System.Diagnostics;
using System.Globalization;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Frames;

/// <summary>Praat (Boersma and Weenink; Debian package praat) on the command line: pitch and intensity each 10 ms.</summary>
internal static class Praat
{
    private const string Script = """
        form Which
            sentence wav
        endform
        sound = Read from file: wav$
        To Pitch: 0.01, 60, 600
        selectObject: sound
        To Intensity: 60, 0.01, "yes"
        """;

    /// <summary>Processor time that it takes for one leg, start and reading included (a second or two of an hour); null: not installed.</summary>
    /// <exception cref="InvalidOperationException">Praat ran and failed.</exception>
    public static double? ProcessorSeconds(float[] sound)
    {
        if (Path() is not { } praat) return null;
        var folder = Directory.CreateTempSubdirectory("praat");
        try
        {
            var (wav, script) = (System.IO.Path.Combine(folder.FullName, "hour.wav"), System.IO.Path.Combine(folder.FullName, "measure.praat"));
            WriteWav(wav, sound);
            File.WriteAllText(script, Script);
            // The shell's `times` says what its children have used; .NET does not, once a child has ended.
            var shell = new ProcessStartInfo("bash") { RedirectStandardOutput = true, ArgumentList = { "-c", "\"$0\" --run \"$1\" \"$2\" && times", praat, script, wav } };
            using var run = Process.Start(shell)!;
            var lines = run.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            run.WaitForExit();
            if (run.ExitCode != 0) throw new InvalidOperationException($"{praat} failed with code {run.ExitCode}.");
            return lines[^1].Split(' ').Sum(Seconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Path() => Array.Find(["/usr/bin/praat_nogui", "/usr/bin/praat"], File.Exists);

    /// <summary>"1m2.345s" in seconds.</summary>
    private static double Seconds(string written)
    {
        var parts = written.TrimEnd('s').Split('m');
        return (60 * double.Parse(parts[0], CultureInfo.InvariantCulture)) + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static void WriteWav(string path, float[] sound)
    {
        using var file = new BinaryWriter(File.Create(path));
        file.Write("RIFF"u8);
        file.Write(36 + (2 * sound.Length));
        file.Write("WAVEfmt "u8);
        file.Write(16);
        file.Write((short)1); // PCM
        file.Write((short)1);
        file.Write(CallVoice.SampleRate);
        file.Write(2 * CallVoice.SampleRate);
        file.Write((short)2);
        file.Write((short)16);
        file.Write("data"u8);
        file.Write(2 * sound.Length);
        foreach (var sample in sound) file.Write((short)Math.Clamp(sample * 32_767, -32_768, 32_767));
    }
}
