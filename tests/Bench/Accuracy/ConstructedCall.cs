using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>A call put together from recorded utterances, so that everything about it is known exactly.</summary>
public sealed class ConstructedCall
{
    private readonly List<(Leg Leg, Word[] Words)> _utterances = [];

    /// <summary>Path of its audio.</summary>
    public required string Wav { get; init; }

    /// <summary>Length, ms.</summary>
    public required int LengthMs { get; init; }

    /// <summary>Interruptions of 0.5 s and more: start of the overlap, ms, and who began it.</summary>
    public required (int FromMs, int ToMs, Leg Initiator)[] Interruptions { get; init; }

    /// <summary>Words per minute of net speech time, agent and customer.</summary>
    public required double[] WordsPerMinute { get; init; }

    /// <summary>Seconds in which both speak.</summary>
    public required double OverlapSeconds { get; init; }

    /// <summary>Level of the other leg's bleed, dB; null: none.</summary>
    public required double? CrosstalkDb { get; init; }

    /// <summary>How the legs' pace was meant to move over the call: "steady", "converge", "diverge" or another.</summary>
    public required string Mode { get; init; }

    /// <summary>
    /// How the distance between the legs' tempo moved by the labels: +1 came together, -1 came apart, 0 steady (under 10 %);
    /// null where the labels do not say.
    /// </summary>
    public int? TempoMovement { get; private init; }

    /// <summary>Reads one file and where its audio is.</summary>
    public static ConstructedCall Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var call = new ConstructedCall
        {
            Wav = Path.ChangeExtension(path, ".wav"),
            LengthMs = (int)(root.GetProperty("duration").GetDouble() * 1000),
            Interruptions = [.. root.GetProperty("overlaps").EnumerateArray()
                .Where(o => o.GetProperty("kind").GetString() == "interruption" && o.GetProperty("dur").GetDouble() >= 0.5)
                .Select(o => (Ms(o.GetProperty("start")), Ms(o.GetProperty("end")), LegOf(o.GetProperty("initiator"))))],
            OverlapSeconds = root.GetProperty("overlap_seconds").GetDouble(),
            CrosstalkDb = root.GetProperty("crosstalk_db") is { ValueKind: JsonValueKind.Number } db ? db.GetDouble() : null,
            Mode = root.GetProperty("mode").GetString()!,
            TempoMovement = Movement([.. root.GetProperty("segments").EnumerateArray()]),
            WordsPerMinute = [.. new[] { "agent", "customer" }.Select(l => root.GetProperty("wpm").GetProperty(l).GetDouble())],
        };
        foreach (var s in root.GetProperty("segments").EnumerateArray())
        {
            var words = s.GetProperty("words").EnumerateArray().Select(w => new Word(w[2].GetString()!, Ms(w[0]), Ms(w[1]))).ToArray();
            if (words.Length > 0) call._utterances.Add((LegOf(s.GetProperty("ch")), words));
        }
        return call;
    }

    /// <summary>Its captions as final utterances, in the order in which they end.</summary>
    public UtteranceUpdate[] Utterances() =>
        [.. _utterances.OrderBy(u => u.Words[^1].ToMs).Select((u, i) => new UtteranceUpdate(u.Leg, i + 1, u.Words, u.Words.Length, true))];

    /// <summary>Its talk spurts by the labels.</summary>
    public IEnumerable<TalkSpurt> Spurts() =>
        new[] { Leg.Agent, Leg.Customer }.SelectMany(leg => DeskMessages.Spurts(leg, _utterances.Where(u => u.Leg == leg).Select(u => (u.Words[0].FromMs, u.Words[^1].ToMs))));

    /// <summary>Speech of one leg by the labels.</summary>
    public IEnumerable<(int FromMs, int ToMs)> Speech(Leg leg) => _utterances.Where(u => u.Leg == leg).Select(u => (u.Words[0].FromMs, u.Words[^1].ToMs));

    /// <summary>Distance of the legs' mean tempo in the first third of the call against the last third.</summary>
    private static int? Movement(JsonElement[] segments)
    {
        if (segments.Length == 0 || !segments.All(s => s.TryGetProperty("tempo", out _))) return null;
        var end = segments.Max(s => s.GetProperty("end").GetDouble());
        var change = Distance(2 * end / 3, end) - Distance(0, end / 3);
        return Math.Abs(change) < .1 ? 0 : -Math.Sign(change);

        double Distance(double from, double to) => Math.Abs(Math.Log(Tempo("agent", from, to) / Tempo("customer", from, to)));
        double Tempo(string leg, double from, double to) =>
            segments.Where(s => s.GetProperty("ch").GetString() == leg && s.GetProperty("start").GetDouble() is var at && at >= from && at <= to)
                .Select(s => s.GetProperty("tempo").GetDouble()).DefaultIfEmpty(1).Average();
    }

    private static int Ms(JsonElement seconds) => (int)Math.Round(seconds.GetDouble() * 1000);

    private static Leg LegOf(JsonElement leg) => leg.GetString() == "agent" ? Leg.Agent : Leg.Customer;
}
