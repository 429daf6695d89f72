namespace LiveEmpathy.Bench.Synthesis;

/// <summary>A line as spoken: telephone-rate samples and the time of each word in it.</summary>
/// <param name="Samples">8 kHz, at the level it is heard with.</param>
/// <param name="Words">Milliseconds from the line's start.</param>
public sealed record SpokenLine(float[] Samples, IReadOnlyList<SpokenWord> Words)
{
    public int LengthMs => Words[^1].ToMs;
}

/// <summary>A word of the script with its punctuation, and when it sounds.</summary>
public sealed record SpokenWord(string Text, int FromMs, int ToMs);

/// <summary>Speaks lines with a synthesiser's voice as one person in many moods.</summary>
/// <param name="person">Who.</param>
public sealed class Speaker(ScriptVoice person)
{
    private const double Lead = .02, Tail = .04; // seconds kept around the words

    private readonly IntPtr _voice = Flite.Voice(person.Voice);
    private readonly BaseVoice _base = BaseVoice.Of(person.Voice);

    /// <summary>Speaks one line.</summary>
    /// <exception cref="InvalidDataException">The synthesiser reads other words than the line has.</exception>
    public SpokenLine Speak(string text, Mood mood)
    {
        var acting = Acting.Of(mood);
        // A smaller vocal tract is the same voice played faster: pace and pitch are set so that they come out right after that.
        double pitch = person.Pitch * acting.Pitch;
        Flite.Set(_voice, "duration_stretch", person.Size * _base.Stretch / (person.Rate * acting.Rate));
        Flite.Set(_voice, "int_f0_target_mean", _base.MeanHz * pitch);
        Flite.Set(_voice, "int_f0_target_stddev", _base.SpreadHz * pitch * acting.Range);
        var (samples, rate, times) = Flite.Speak(_voice, text);

        var words = text.Split(' ');
        if (times.Count != words.Length || times.Exists(t => t.To <= t.From))
            throw new InvalidDataException($"the synthesiser reads {times.Count} words, the line has {words.Length}: {text}");
        double from = Math.Max(0, times[0].From - Lead), to = times[^1].To + Tail;
        var kept = samples.AsSpan((int)(from * rate)..Math.Min(samples.Length, (int)(to * rate)));
        var spoken = Signal.TelephoneBand(Signal.Resample(kept, rate * person.Size, Signal.Rate));
        Signal.Level(spoken, person.Level + acting.Level);
        int Ms(double t) => (int)Math.Round((t - times[0].From + Lead) / person.Size * 1000);
        return new SpokenLine(spoken, [.. words.Zip(times, (w, t) => new SpokenWord(w, Ms(t.From), Ms(t.To)))]);
    }

    /// <summary>Makes a synthesiser's voices alike in pace before people are made of them.</summary>
    private readonly record struct BaseVoice(double MeanHz, double SpreadHz, double Stretch)
    {
        public static BaseVoice Of(string name) => name switch
        {
            "slt" => new(168, 48, 1.0),
            "awb" => new(126, 22, .97),
            "rms" => new(100, 14, .93), // takes no orders about pitch
            _ => throw new ArgumentException($"There is no voice '{name}' here: slt, rms and awb are known."),
        };
    }
}
