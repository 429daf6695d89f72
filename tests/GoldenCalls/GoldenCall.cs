using System.Collections.Concurrent;
using LiveEmpathy.Bench.Synthesis;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Transcribe.Captions;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.GoldenCalls;

/// <summary>START HERE: one written conversation of the demo: its script, its recording, and what the product makes of it.</summary>
internal sealed class GoldenCall
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calls");
    private static readonly ConcurrentDictionary<string, Lazy<GoldenCall>> Loaded = [];
    private static readonly ShippedData Data = new(typeof(GoldenCall).Assembly);
    private static readonly Lazy<TextModels> Models = new(() => TextModels.Load(Data));
    private static readonly Lazy<CallPlaybook> Playbook = new(() => CallPlaybook.Parse(new StreamReader(Data.Open("playbook.en.yaml")).ReadToEnd(), "playbook.en.yaml"));

    private GoldenCall(string name)
    {
        var path = Path.Combine(Folder, name);
        Script = CallScript.Read(path + ".yaml");
        Recording = RecordedCall.Load(path + ".wav", path + ".vtt", swap: false);
        Messages = [.. RecordingFrames.Messages(Recording)];
    }

    /// <summary>The names of all calls.</summary>
    public static TheoryData<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    public CallScript Script { get; }

    public RecordedCall Recording { get; }

    /// <summary>What a desk that plays the recording sends.</summary>
    public IReadOnlyList<UplinkMessage> Messages { get; }

    public static GoldenCall Load(string name) => Loaded.GetOrAdd(name, _ => new(() => new GoldenCall(name))).Value;

    /// <summary>The captions of one leg, oldest first: the leg's lines in the script, one by one.</summary>
    public IReadOnlyList<Caption> Captions(Leg leg) => [.. Recording.Captions!.Where(caption => caption.Leg == leg)];

    /// <summary>Each line of the script with the time at which it is heard, in the script's order.</summary>
    public IEnumerable<PlacedLine> Lines()
    {
        var next = new Dictionary<Leg, int> { [Leg.Agent] = 0, [Leg.Customer] = 0 };
        for (var i = 0; i < Script.Lines.Count; i++)
        {
            var line = Script.Lines[i];
            var caption = Captions(line.Leg)[next[line.Leg]++];
            yield return new PlacedLine(i + 1, line, caption.FromMs, caption.ToMs);
        }
    }

    /// <summary>The call analysed with the shipped playbook and models.</summary>
    /// <param name="messages">Its messages, in any order.</param>
    public CallAnalyzer Analyse(IEnumerable<UplinkMessage>? messages = null)
    {
        var analyzer = new CallAnalyzer(Info(), Playbook.Value, Models.Value);
        foreach (var message in messages ?? Messages) analyzer.Take(message);
        return analyzer;
    }

    private CallInfo Info()
    {
        var (card, start) = (Script.Card, DateTimeOffset.UnixEpoch.AddYears(56));
        var customer = card.Customer is not { } known ? null
            : new CustomerCard(known.Id, known.Name, known.Segment, [.. known.Earlier.Select(contact => new EarlierContact(start.AddDays(-contact.DaysAgo), contact.Topic))]);
        return new CallInfo("golden", card.AgentId, card.Agent, card.Team, start, card.Language, HasWords: true, customer);
    }
}

/// <summary>A line of a script where it is heard.</summary>
/// <param name="Number">1 is the first.</param>
/// <param name="Line">The line.</param>
/// <param name="FromMs">Stream time of its first word, ms.</param>
/// <param name="ToMs">Stream time at which its last word ends, ms.</param>
internal sealed record PlacedLine(int Number, ScriptLine Line, int FromMs, int ToMs);
