using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>One conversation of word times and labelled overlaps, as the messages a desk would have sent of it. A = agent's leg.</summary>
public sealed class SwitchboardCall
{
    private readonly Dictionary<Leg, Said[]> _words = [];

    /// <summary>Human-labelled overlaps.</summary>
    public required LabelledOverlap[] Overlaps { get; init; }

    /// <summary>Length of the call, seconds.</summary>
    public required double Seconds { get; init; }

    private sealed record Said(int FromMs, int ToMs, string Text, string Act, string Utterance);

    /// <summary>An overlap that a person has labelled.</summary>
    public sealed record LabelledOverlap(int FromMs, Leg Initiator, bool Backchannel);

    /// <summary>Reads one file.</summary>
    public static SwitchboardCall Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var call = new SwitchboardCall
        {
            Seconds = root.GetProperty("duration").GetDouble(),
            Overlaps = [.. root.GetProperty("overlaps").EnumerateArray().Where(o => o.GetProperty("labelled").GetBoolean())
                .Select(o => new LabelledOverlap(Ms(o.GetProperty("start")), LegOf(o.GetProperty("initiator").GetString()), o.GetProperty("backchannel").GetBoolean()))],
        };
        foreach (var leg in new[] { Leg.Agent, Leg.Customer })
            call._words[leg] = [.. root.GetProperty(leg == Leg.Agent ? "A" : "B").EnumerateArray()
                .Select(w => new Said(Ms(w[0]), Ms(w[1]), w[2].GetString()!, w[3].GetString() ?? "", w[4].GetString() ?? ""))];
        return call;
    }

    /// <summary>What a desk would have sent.</summary>
    /// <param name="withWords">False: speech edges only.</param>
    public IEnumerable<UplinkMessage> Messages(bool withWords) =>
        DeskMessages.Of(_words.SelectMany(w => DeskMessages.Spurts(w.Key, w.Value.Select(x => (x.FromMs, x.ToMs)))), [], withWords ? Utterances() : [], (int)(Seconds * 1000));

    /// <summary>Floor-transfer offsets of both legs straight from the words, acknowledgements (b, bk, ba ...) left out.</summary>
    public IEnumerable<int> LabelledOffsets()
    {
        var turns = _words.SelectMany(w => Runs(w.Value).Where(r => !r[0].Act.StartsWith('b')).Select(r => (Leg: w.Key, r[0].FromMs, r[^1].ToMs)))
            .OrderBy(t => t.FromMs).ToArray();
        for (int i = 1, holder = 0; i < turns.Length; i++)
        {
            if (turns[i].Leg != turns[holder].Leg)
            {
                if (turns[i].ToMs <= turns[holder].ToMs) continue;
                yield return turns[i].FromMs - turns[holder].ToMs;
            }
            else if (turns[i].ToMs < turns[holder].ToMs) continue;
            holder = i;
        }
    }

    private UtteranceUpdate[] Utterances()
    {
        var id = 0;
        return [.. _words.SelectMany(w => Runs(w.Value).Select(r => (w.Key, Words: r))).OrderBy(g => g.Words[^1].ToMs)
            .Select(g => new UtteranceUpdate(g.Key, ++id, [.. g.Words.Select(w => new Word(w.Text, w.FromMs, w.ToMs))], g.Words.Length, true))];
    }

    /// <summary>Words of one utterance in a row, without a pause of a second.</summary>
    private static IEnumerable<Said[]> Runs(Said[] words)
    {
        var run = new List<Said>();
        foreach (var w in words.OrderBy(w => w.FromMs))
        {
            if (run.Count > 0 && (run[^1].Utterance != w.Utterance || w.FromMs - run[^1].ToMs > 1000))
            {
                yield return [.. run];
                run.Clear();
            }
            run.Add(w);
        }
        if (run.Count > 0) yield return [.. run];
    }

    private static int Ms(JsonElement seconds) => (int)Math.Round(seconds.GetDouble() * 1000);

    private static Leg LegOf(string? side) => side == "A" ? Leg.Agent : Leg.Customer;
}
