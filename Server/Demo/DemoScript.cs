using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Server.Demo;

/// <summary>One written conversation of `Demo/Calls`: its card, its audio and its captions.</summary>
internal sealed class DemoScript
{
    private DemoScript(DemoCard card, RecordedCall recording) => (Card, Recording) = (card, recording);

    public DemoCard Card { get; }

    public RecordedCall Recording { get; }

    /// <summary>All conversations, by name.</summary>
    public static DemoScript[] LoadAll(string folder) => [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The conversation as a call of the agent who speaks in it.</summary>
    public CallInfo Call(string callId, DateTimeOffset startedAt) => new(
        callId, Card.AgentId, Card.Agent, Card.Team, startedAt, Card.Language, HasWords: true, Card.Customer?.At(startedAt));

    private static DemoScript Load(string yaml)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var file = reader.Deserialize<DemoFile>(File.ReadAllText(yaml));
        return new DemoScript(file.Card, RecordedCall.Load(Path.ChangeExtension(yaml, ".wav"), Path.ChangeExtension(yaml, ".vtt"), swap: false));
    }
}

internal sealed class DemoFile
{
    public DemoCard Card { get; set; } = new();
}

/// <summary>Who is on the call.</summary>
internal sealed class DemoCard
{
    public string Agent { get; set; } = "";
    public string AgentId { get; set; } = "";
    public string Team { get; set; } = "";
    public string Language { get; set; } = "en";
    public DemoCustomer? Customer { get; set; }
}

internal sealed class DemoCustomer
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Segment { get; set; }
    public List<DemoContact> Earlier { get; set; } = [];

    public CustomerCard At(DateTimeOffset now) => new(Id, Name, Segment, [.. Earlier.Select(e => new EarlierContact(now.AddDays(-e.DaysAgo), e.Topic))]);
}

internal sealed class DemoContact
{
    public double DaysAgo { get; set; }
    public string Topic { get; set; } = "";
}
