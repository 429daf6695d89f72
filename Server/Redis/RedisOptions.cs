using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Redis;

/// <summary>How Redis is used where `ConnectionStrings:Redis` names one; section `Redis` of the configuration.</summary>
public sealed class RedisOptions
{
    /// <summary>Begins the name of every key and channel, so that several floors may share one Redis.</summary>
    [Required, RegularExpression("^[A-Za-z0-9_.-]{1,32}$")]
    public string Prefix { get; set; } = "liveempathy";

    /// <summary>A call of which nothing has come for so many minutes is forgotten by Redis: a live one sends twice a second.</summary>
    [Range(1, 1_440)]
    public int ForgetAfterMinutes { get; set; } = 60;

    /// <summary>Entries of one call at most: five a second for the longest call of 8 hours.</summary>
    [Range(100, 1_000_000)]
    public int MaxEntries { get; set; } = 144_000;

    /// <summary>PEM file of who issued the certificate of a Redis with TLS, where this machine does not trust it anyway; empty: none.</summary>
    public string TrustedCertificate { get; set; } = "";

    /// <summary>A server that is stopped waits so many seconds until its calls are at another.</summary>
    [Range(0, 120)]
    public int HandOverSeconds { get; set; } = 15;
}
