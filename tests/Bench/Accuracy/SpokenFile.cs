using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Audio of the evaluation data as the analysis hears it.</summary>
public static class SpokenFile
{
    /// <summary>Channels of a file at 16 kHz.</summary>
    public static float[][] Load(string path)
    {
        using var stream = File.OpenRead(path);
        var recording = WavFile.Read(stream, Path.GetFileName(path));
        return [.. recording.Channels.Select(c => Resampler.Resample(c, recording.SampleRate, CallVoice.SampleRate))];
    }

    /// <summary>As a telephone line passes it: 300 to 3,400 Hz, 4th order each side.</summary>
    public static float[] Telephone(float[] sound)
    {
        float[] x = [.. sound];
        for (var pass = 0; pass < 2; pass++)
        {
            Pass(x, 300, high: true);
            Pass(x, 3_400, high: false);
        }
        return x;
    }

    /// <summary>The points of both legs.</summary>
    public static List<VoicePoint> Points(float[] agent, float[] customer)
    {
        var voice = new CallVoice();
        List<VoicePoint> points = [];
        float[] a = new float[CallVoice.FrameSamples], c = new float[CallVoice.FrameSamples];
        for (var at = 0; at < agent.Length; at += CallVoice.FrameSamples)
        {
            Take(agent, at, a);
            Take(customer, at, c);
            voice.Push(a, c);
            points.AddRange(voice.Points);
        }
        voice.Finish();
        points.AddRange(voice.Points);
        return points;
    }

    /// <summary>Pearson's correlation.</summary>
    public static double Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        double mx = pairs.Average(p => p.X), my = pairs.Average(p => p.Y);
        return pairs.Sum(p => (p.X - mx) * (p.Y - my)) / Math.Sqrt(pairs.Sum(p => Math.Pow(p.X - mx, 2)) * pairs.Sum(p => Math.Pow(p.Y - my, 2)));
    }

    private static void Take(float[] sound, int at, float[] frame)
    {
        Array.Clear(frame);
        if (at < sound.Length) sound.AsSpan(at, Math.Min(frame.Length, sound.Length - at)).CopyTo(frame);
    }

    private static void Pass(float[] x, double hz, bool high)
    {
        double k = Math.Tan(Math.PI * hz / CallVoice.SampleRate), norm = 1 / (1 + (Math.Sqrt(2) * k) + (k * k)), z1 = 0, z2 = 0;
        double b0 = high ? norm : k * k * norm, b1 = high ? -2 * b0 : 2 * b0;
        double a1 = 2 * ((k * k) - 1) * norm, a2 = (1 - (Math.Sqrt(2) * k) + (k * k)) * norm;
        for (var i = 0; i < x.Length; i++)
        {
            var y = (b0 * x[i]) + z1;
            z1 = (b1 * x[i]) - (a1 * y) + z2;
            z2 = (b0 * x[i]) - (a2 * y);
            x[i] = (float)y;
        }
    }
}
