namespace LiveEmpathy.Playbook.Heard;

/// <summary>What must have been heard for a rule to fire, as it is written down: exactly one of its kinds.</summary>
internal sealed class HeardPart
{
    /// <summary>All of these.</summary>
    public List<HeardPart> All { get; set; } = [];

    /// <summary>One of these.</summary>
    public List<HeardPart> Any { get; set; } = [];

    /// <summary>Not this.</summary>
    public HeardPart? Not { get; set; }

    /// <summary>One of these phrases.</summary>
    public List<string> Say { get; set; } = [];

    /// <summary>The customer's words were "positive", "negative" or "neutral".</summary>
    public string Sentiment { get; set; } = "";

    /// <summary>At least so many talk-overs.</summary>
    public int Interruptions { get; set; }

    /// <summary>At least so many seconds in which nobody spoke for 3 s and longer.</summary>
    public float SilenceSeconds { get; set; }

    /// <summary>"agent", "customer" or "anyone".</summary>
    public string By { get; set; } = "";

    /// <summary>Only in the first so many seconds of the call.</summary>
    public float First { get; set; }

    /// <summary>Only in the last so many seconds up to now.</summary>
    public float Last { get; set; }
}
