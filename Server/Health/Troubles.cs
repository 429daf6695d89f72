namespace LiveEmpathy.Server.Health;

/// <summary>What is wrong with the set-up of this server while it works on: said in /health/ready and on the wall. Thread-safe.</summary>
public sealed class Troubles
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, string[]> _bySource = new(StringComparer.Ordinal);

    /// <summary>The list has changed.</summary>
    public event Action? Changed;

    /// <summary>All of it, in words for a person; another array whenever it has changed.</summary>
    public string[] All { get; private set; } = [];

    /// <summary>What is wrong with one part now; empty: nothing any more.</summary>
    public void Set(string source, IEnumerable<string> troubles)
    {
        lock (_gate)
        {
            _bySource[source] = [.. troubles];
            string[] all = [.. _bySource.Values.SelectMany(t => t)];
            if (all.SequenceEqual(All)) return;
            All = all;
        }
        Changed?.Invoke();
    }
}
