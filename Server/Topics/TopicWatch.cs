using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;

namespace LiveEmpathy.Server.Topics;

/// <summary>Reads what customers say on all calls, every few seconds, and tells which topics rise.</summary>
public sealed class TopicWatch(CallRegistry calls, TopicCounter counter, RisingTopics rising, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();

    /// <summary>A customer on one of this server's calls has said something.</summary>
    public event Action<HeardWords>? Heard;

    private readonly Dictionary<string, HashSet<int>> _read = new(StringComparer.Ordinal);

    /// <summary>Reads what is new and looks at the topics again.</summary>
    public void Look()
    {
        lock (_gate)
        {
            foreach (var call in calls.OnWall) Read(call);
            var now = counter.Rising(time.GetUtcNow());
            if (!Same(now, rising.Now)) rising.Set(now);
        }
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        calls.Leaving += Leave;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        calls.Leaving -= Leave;
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
    }

    /// <summary>The last words of a call that leaves the wall between two looks.</summary>
    private void Leave(LiveCall call)
    {
        lock (_gate)
        {
            Read(call);
            _read.Remove(call.Info.CallId);
        }
    }

    private void Read(LiveCall call)
    {
        if (!_read.TryGetValue(call.Info.CallId, out var read)) _read[call.Info.CallId] = read = [];
        var fresh = call.Use(c =>
        {
            var said = c.Analysis.Conversation.Utterances; // the packed ones were read minutes ago
            return Enumerable.Range(said.FirstKept, said.Count - said.FirstKept).Select(i => said[i]).Where(u => u is { Leg: Leg.Customer, Final: true } && read.Add(u.Id)).ToArray();
        });
        foreach (var said in fresh)
        {
            var words = call.Playbook.Spelling.Of(said.Words);
            var heard = new HeardWords(call.Info.CallId, call.Info.Customer?.CustomerId, [.. words.Select(w => w.Text)], [.. words.Select(w => w.EndsSentence)], time.GetUtcNow());
            counter.Hear(heard);
            Heard?.Invoke(heard);
        }
    }

    private static bool Same(TopicView[] a, TopicView[] b) => a.Length == b.Length
        && a.Zip(b).All(x => x.First with { CallIds = null } == x.Second with { CallIds = null } && x.First.CallIds!.SequenceEqual(x.Second.CallIds!));
}
