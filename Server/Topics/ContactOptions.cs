using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Topics;

/// <summary>What this server remembers of earlier contacts; section `Contacts` of the configuration.</summary>
public sealed class ContactOptions
{
    /// <summary>The file it is kept in; empty: in memory, until the server stops.</summary>
    public string File { get; set; } = "";

    /// <summary>A contact is forgotten after this many days; 0: nothing is remembered.</summary>
    [Range(0, 400)]
    public int RememberDays { get; set; } = 30;

    /// <summary>Most contacts remembered, oldest go first: 100 bytes each.</summary>
    [Range(1, 10_000_000)]
    public int MaxContacts { get; set; } = 200_000;
}
