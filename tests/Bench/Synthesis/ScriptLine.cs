using LiveEmpathy.Calls;
using YamlDotNet.Serialization;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>
/// One line of a conversation. It starts <see cref="Gap"/> ms after all speech before it has ended; or
/// <see cref="Overlap"/> ms before that end; or <see cref="Inside"/> the line before, right after a word of it.
/// </summary>
public sealed class ScriptLine
{
    /// <summary>Gap where a line says nothing about its time: people take about an eighth of a second.</summary>
    public const int UsualGapMs = 130;

    public string? Agent { get; set; }
    public string? Customer { get; set; }
    public Mood Mood { get; set; } = Mood.Neutral;
    public int? Gap { get; set; }
    public int? Overlap { get; set; }
    public string? Inside { get; set; }

    /// <summary>Ids of the playbook's rules that see a moment whose evidence lies in or touches this line.</summary>
    public List<string> Finds { get; set; } = [];

    /// <summary>Ids of the rules that alert the supervisor (soon or urgent) while or soon after this line is spoken.</summary>
    public List<string> Alerts { get; set; } = [];

    [YamlIgnore]
    public Leg Leg => Agent is null ? Leg.Customer : Leg.Agent;

    [YamlIgnore]
    public string Text => Agent ?? Customer ?? "";

    /// <summary>What is wrong with the line, or null.</summary>
    public string? Wrong()
    {
        if (Agent is null == Customer is null) return "give either 'agent' or 'customer'.";
        if (Text.Any(c => c is < ' ' or > '~')) return "the synthesisers read plain ASCII only.";
        if (Text.Split(' ').Any(word => !word.Any(char.IsLetterOrDigit))) return "every word between two blanks needs a letter or digit.";
        return new object?[] { Gap, Overlap, Inside }.Count(t => t is not null) > 1 ? "give one of 'gap', 'overlap' and 'inside'." : null;
    }
}

/// <summary>The two voices of a call.</summary>
public sealed class ScriptVoices
{
    public ScriptVoice Agent { get; set; } = new();
    public ScriptVoice Customer { get; set; } = new();

    public ScriptVoice Of(Leg leg) => leg == Leg.Agent ? Agent : Customer;
}

/// <summary>A speaker made from a synthesiser's voice.</summary>
public sealed class ScriptVoice
{
    /// <summary>Voice of Flite: slt (woman), awb (man, Scottish), rms (man; acts pace and level but not pitch).</summary>
    public string Voice { get; set; } = "slt";

    /// <summary>Scales the vocal tract and the pitch with it: 1.1 is a smaller person.</summary>
    public double Size { get; set; } = 1;

    /// <summary>Own pace and pitch, factors on the voice's.</summary>
    public double Rate { get; set; } = 1;
    public double Pitch { get; set; } = 1;

    /// <summary>Level of neutral speech, dB below full scale.</summary>
    public double Level { get; set; } = -27.5;
}
