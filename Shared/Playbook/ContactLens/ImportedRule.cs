using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Playbook.ContactLens;

/// <summary>One rule of Amazon Connect Contact Lens as it was imported.</summary>
public sealed class ImportedRule
{
    internal ImportedRule(string name, bool realTime, HeardPart? heard, IReadOnlyList<string> leftOut) =>
        (Name, RealTime, Heard, LeftOut) = (name, realTime, heard, leftOut);

    /// <summary>Its name there.</summary>
    public string Name { get; }

    /// <summary>True where Contact Lens evaluates it during the call; false: only after it.</summary>
    public bool RealTime { get; }

    /// <summary>What of it could not be taken over, each with the reason; empty: it is whole.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>How much of it runs here.</summary>
    public ImportExtent Extent => Heard is null ? ImportExtent.None : LeftOut.Count > 0 ? ImportExtent.Partly : ImportExtent.Whole;

    internal HeardPart? Heard { get; }
}

/// <summary>How much of a rule was imported.</summary>
public enum ImportExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>What was left out is named; the rest runs.</summary>
    Partly,

    /// <summary>Nothing: without what had to be left out it would mean something else.</summary>
    None,
}
