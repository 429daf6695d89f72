namespace LiveEmpathy.Bench.Capacity;

/// <summary>One or several server processes, and what they cost together.</summary>
internal sealed class NodesUnderLoad : IAsyncDisposable
{
    private readonly List<ProcessUnderLoad> _nodes = [];

    public IEnumerable<Uri> Addresses => _nodes.Select(n => n.Address);

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu => _nodes.Aggregate(TimeSpan.Zero, (sum, n) => sum + n.Cpu);

    /// <summary>Resident memory, bytes.</summary>
    public long Memory => _nodes.Sum(n => n.Memory);

    public static async Task<NodesUnderLoad> StartAsync(string program, string[] args, int nodes)
    {
        var all = new NodesUnderLoad();
        for (var i = 0; i < nodes; i++) all._nodes.Add(await ProcessUnderLoad.StartAsync(program, args));
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }
}
