using System.Runtime.InteropServices;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>The speech synthesiser Flite (Debian package libflite1), as far as the generator needs it.</summary>
internal static class Flite
{
    private const string Library = "libflite.so.1";

    private static readonly Dictionary<string, IntPtr> Names = []; // the library keeps the pointer of a feature's name

    static Flite()
    {
        if (flite_init() != 0) throw new InvalidOperationException("Flite does not start.");
    }

    /// <summary>Loads a voice; it lives as long as the process.</summary>
    /// <exception cref="ArgumentException">There is no such voice.</exception>
    public static IntPtr Voice(string name)
    {
        if (!NativeLibrary.TryLoad($"libflite_cmu_us_{name}.so.1", out var library))
            throw new ArgumentException($"There is no voice '{name}': install the package libflite1 and name one of slt, rms, awb.");
        var register = Marshal.GetDelegateForFunctionPointer<Register>(NativeLibrary.GetExport(library, $"register_cmu_us_{name}"));
        return register(IntPtr.Zero);
    }

    /// <summary>Sets a feature that the voice hands on to what it speaks next.</summary>
    public static void Set(IntPtr voice, string feature, double value)
    {
        if (!Names.TryGetValue(feature, out var name)) Names[feature] = name = Marshal.StringToCoTaskMemUTF8(feature);
        feat_set_float(Marshal.ReadIntPtr(voice, IntPtr.Size), name, (float)value); // second member: features
    }

    /// <summary>Speaks a text: samples, their rate in Hz, and each blank-separated word with its seconds.</summary>
    public static (float[] Samples, int Rate, List<(double From, double To)> Words) Speak(IntPtr voice, string text)
    {
        srand(1); // its breath noise is drawn from the C library: the same noise for the same line
        var utterance = flite_synth_text(text, voice);
        try
        {
            var words = new List<(double, double)>();
            for (var token = relation_head(utt_relation(utterance, "Token")); token != IntPtr.Zero; token = item_next(token))
            {
                words.Add((ffeature_float(token, "daughter.R:SylStructure.daughter.daughter.R:Segment.p.end"),
                           ffeature_float(token, "daughtern.R:SylStructure.daughtern.daughtern.R:Segment.end")));
            }
            // cst_wave: type, sample_rate, num_samples, num_channels, samples
            var wave = utt_wave(utterance);
            var pcm = new short[Marshal.ReadInt32(wave, 12)];
            Marshal.Copy(Marshal.ReadIntPtr(wave, 24), pcm, 0, pcm.Length);
            return (Array.ConvertAll(pcm, s => s / 32768f), Marshal.ReadInt32(wave, 8), words);
        }
        finally
        {
            delete_utterance(utterance);
        }
    }

    private delegate IntPtr Register(IntPtr directory);

#pragma warning disable CA2101, IDE1006, SYSLIB1054 // strings are ASCII; names are the library's; no unsafe code wanted here
    [DllImport("libc")] private static extern void srand(uint seed);
    [DllImport(Library)] private static extern int flite_init();
    [DllImport(Library)] private static extern IntPtr flite_synth_text([MarshalAs(UnmanagedType.LPUTF8Str)] string text, IntPtr voice);
    [DllImport(Library)] private static extern IntPtr utt_relation(IntPtr utterance, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);
    [DllImport(Library)] private static extern IntPtr utt_wave(IntPtr utterance);
    [DllImport(Library)] private static extern void delete_utterance(IntPtr utterance);
    [DllImport(Library)] private static extern IntPtr relation_head(IntPtr relation);
    [DllImport(Library)] private static extern IntPtr item_next(IntPtr item);
    [DllImport(Library)] private static extern float ffeature_float(IntPtr item, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);
    [DllImport(Library)] private static extern void feat_set_float(IntPtr features, IntPtr name, float value);
#pragma warning restore CA2101, IDE1006, SYSLIB1054
}
