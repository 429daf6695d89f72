using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>A written conversation: who speaks, how, when, and what the product should find in it.</summary>
public sealed class CallScript
{
    public string Title { get; set; } = "";
    public string Shows { get; set; } = "";
    public ScriptCard Card { get; set; } = new();
    public ScriptVoices Voices { get; set; } = new();
    public List<ScriptLine> Lines { get; set; } = [];

    /// <summary>Reads a script file.</summary>
    /// <exception cref="InvalidDataException">Says which line of the file is wrong and why.</exception>
    public static CallScript Read(string path)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        try
        {
            using var file = new StreamReader(path);
            var script = yaml.Deserialize<CallScript>(file);
            script.Check(Path.GetFileName(path));
            return script;
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}({e.Start.Line}): {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private void Check(string name)
    {
        if (Lines.Count == 0) throw new InvalidDataException($"{name}: has no lines.");
        for (int i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].Wrong() is { } wrong) throw new InvalidDataException($"{name}: line {i + 1}: {wrong}");
        }
    }
}

/// <summary>What the company knows before the first word: becomes the call's CallInfo.</summary>
public sealed class ScriptCard
{
    public string Agent { get; set; } = "";
    public string AgentId { get; set; } = "";
    public string Team { get; set; } = "";
    public string Language { get; set; } = "en";
    public ScriptCustomer? Customer { get; set; }
}

public sealed class ScriptCustomer
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Segment { get; set; }
    public List<ScriptContact> Earlier { get; set; } = [];
}

/// <summary>An earlier contact, as days before the call.</summary>
public sealed class ScriptContact
{
    public double DaysAgo { get; set; }
    public string Topic { get; set; } = "";
}
