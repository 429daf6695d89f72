using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Topics;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Wall;

/// <summary>What every seat of the wall is told beside its calls.</summary>
public sealed class WallNews(RisingTopics topics, Troubles troubles, IOptions<AlertOptions> alerts)
{
    /// <summary>The budget of a seat.</summary>
    internal AlertOptions Alerts => alerts.Value;

    /// <summary>Something has changed.</summary>
    public event Action Changed
    {
        add
        {
            topics.Changed += value;
            troubles.Changed += value;
        }

        remove
        {
            topics.Changed -= value;
            troubles.Changed -= value;
        }
    }

    /// <summary>All of it now.</summary>
    internal (TopicView[] Topics, string[] Troubles) Now => (topics.Now, troubles.All);

    /// <summary>The topics where they are others than those that were told; else null.</summary>
    internal TopicView[]? Topics(ref TopicView[] told) => Newer(topics.Now, ref told);

    /// <summary>The troubles where they are others than those that were told; else null.</summary>
    internal string[]? Troubles(ref string[] told) => Newer(troubles.All, ref told);

    private static T[]? Newer<T>(T[] now, ref T[] told)
    {
        if (ReferenceEquals(now, told) || (now.Length == 0 && told.Length == 0)) return null;
        return told = now;
    }
}
