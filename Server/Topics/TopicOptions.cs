using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Topics;

/// <summary>When a topic rises over the floor; section `Topics` of the configuration.</summary>
public sealed class TopicOptions
{
    /// <summary>The time that is held against all the time before, minutes.</summary>
    [Range(1, 120)]
    public int WindowMinutes { get; set; } = 10;

    /// <summary>In at least so many calls of that time.</summary>
    [Range(2, 1_000)]
    public int MinCalls { get; set; } = 5;

    /// <summary>From at least so many customers; a call without a customer's id counts as a customer of its own.</summary>
    [Range(2, 1_000)]
    public int MinCustomers { get; set; } = 4;

    /// <summary>At least so many times its own baseline.</summary>
    [Range(1.1, 100)]
    public double MinTimes { get; set; } = 3;

    /// <summary>No topic before there are so many calls to hold it against: what is usual must be known first.</summary>
    [Range(5, 100_000)]
    public int BaselineCalls { get; set; } = 30;

    /// <summary>Phrases counted at most; the rarest go first.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxPhrases { get; set; } = 300_000;
}
