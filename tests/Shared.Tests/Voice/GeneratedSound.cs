using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

/// <summary>What is heard on a line beside speech, and babble: as changeful as speech, without words.</summary>
internal static class GeneratedSound
{
    private const float LineNoise = .0003f;
    private static readonly double[] Scale = [220, 247, 277, 294, 330, 370, 415, 440];

    /// <summary>Syllables of 100 to 220 ms with vowels and pitches of their own, hisses between them, a pause after each few.</summary>
    public static float[] Babble(double seconds, double hz, int seed = 5)
    {
        var random = new Random(seed);
        List<float> sound = [];
        while (sound.Count < seconds * Rate)
        {
            for (var i = random.Next(5, 10); i > 0; i--)
            {
                var (length, pitch, f1) = (.1 + (.12 * random.NextDouble()), hz * (.85 + (.3 * random.NextDouble())), 280 + (500 * random.NextDouble()));
                var vowel = Vowel(length, t => pitch * (1 + (.3 * t)), (f1, 80), (900 + (1_300 * random.NextDouble()), 120), (2_500, 160));
                for (var s = 0; s < vowel.Length; s++) vowel[s] *= (float)Math.Sin(Math.PI * (s + .5) / vowel.Length);
                sound.AddRange(vowel);
                sound.AddRange(Noise(.03 + (.04 * random.NextDouble()), .02f, random.Next()));
            }
            sound.AddRange(Silence(.3 + (.4 * random.NextDouble())));
        }
        return [.. sound.Take((int)(seconds * Rate))];
    }

    /// <summary>Hold music: chords under a plucked melody, each note with its harmonics.</summary>
    public static float[] Music(double seconds, int beatsPerMinute, int seed = 4)
    {
        var random = new Random(seed);
        var sound = new float[(int)(seconds * Rate)];
        var beat = 60.0 / beatsPerMinute;
        for (var i = 0; i * beat < seconds; i++)
        {
            if (i % 4 == 0)
                foreach (var step in new[] { 0, 2, 4 }) Add(sound, i * beat, 4 * beat, Scale[(step + (i / 4 % 3)) % Scale.Length] / 2, .1);
            Add(sound, i * beat, beat, Scale[random.Next(Scale.Length)], .15);
        }
        return sound;
    }

    /// <summary>Ring tone: 440 and 480 Hz, two seconds of six.</summary>
    public static float[] Ring(int times) => Join([.. Enumerable.Range(0, times).SelectMany(_ => new[] { Tones(2, .2f, 440, 480), Silence(4) })]);

    /// <summary>Keypad tones (DTMF), 120 ms each, 100 ms apart.</summary>
    public static float[] Keypad(string digits)
    {
        double[] low = [697, 770, 852, 941], high = [1_209, 1_336, 1_477, 1_633];
        const string Keys = "123A456B789C*0#D";
        return Join([.. digits.SelectMany(d => new[] { Tones(.12, .3f, low[Keys.IndexOf(d) / 4], high[Keys.IndexOf(d) % 4]), Silence(.1) })]);
    }

    /// <summary>A line on which nobody speaks before and after the sound, and its own faint noise all along.</summary>
    public static float[] OnLine(float[] sound, double before = 2, double after = 1)
    {
        var line = Join(Silence(before), sound, Silence(after));
        return Mix(line, Noise((double)line.Length / Rate, LineNoise));
    }

    /// <summary>Later, quieter.</summary>
    public static float[] Echo(float[] sound, double seconds, double db)
    {
        var (gain, delay) = ((float)Math.Pow(10, db / 20), (int)(seconds * Rate));
        return [.. sound.Select((_, i) => i < delay ? 0 : gain * sound[i - delay])];
    }

    private static void Add(float[] sound, double at, double seconds, double hz, double level)
    {
        var from = (int)(at * Rate);
        for (var i = 0; i < (int)(seconds * Rate) && from + i < sound.Length; i++)
        {
            var t = i / (double)Rate;
            var swell = Math.Min(1, t / .01) * Math.Exp(-t / .6);
            for (var h = 1; h <= 5; h++) sound[from + i] += (float)(level * swell * Math.Sin(2 * Math.PI * hz * h * t) / Math.Pow(h, 1.2));
        }
    }
}
