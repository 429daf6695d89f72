using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Topics;

/// <summary>The topics that rise over the floor now: written by one, read by the wall, the floor and every call that opens.</summary>
public sealed class RisingTopics
{
    private volatile TopicView[] _now = [];

    /// <summary>They have changed.</summary>
    public event Action? Changed;

    /// <summary>Most calls first, with the calls behind them; another array whenever they have changed.</summary>
    public TopicView[] Now => _now;

    /// <summary>Replaces them.</summary>
    public void Set(TopicView[] topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        if (topics.Length == 0 && _now.Length == 0) return;
        _now = topics;
        Changed?.Invoke();
    }
}
