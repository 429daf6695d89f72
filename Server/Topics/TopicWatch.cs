using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Server.Topics;

/// <summary>Reads what customers say on all calls, every few seconds, and tells which topics rise.</summary>
public sealed class TopicWatch(CallRegistry calls, TopicCounter counter, RisingTopics rising, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();

    /// <summary>A customer on one of this server's calls has said something.</summary>
    public event Action<HeardWords>? Heard;

    private readonly Dictionary<string, (int Version, int[] Ids)> _read = new(StringComparer.Ordinal);

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
        var read = _read.GetValueOrDefault(call.Info.CallId, (Version: 0, Ids: []));
        var (version, said) = call.Use(c => (c.Analysis.Conversation.WordsVersion, c.Analysis.Conversation.WordsVersion == read.Version ? [] : Said(c.Analysis.Conversation)));
        if (version == read.Version) return;
        _read[call.Info.CallId] = (version, Array.ConvertAll(said, u => u.Id));
        foreach (var utterance in said)
        {
            if (Array.IndexOf(read.Ids, utterance.Id) >= 0) continue;
            var words = call.Playbook.Spelling.Of(utterance.Words);
            var heard = new HeardWords(call.Info.CallId, call.Info.Customer?.CustomerId, [.. words.Select(w => w.Text)], [.. words.Select(w => w.EndsSentence)], time.GetUtcNow());
            counter.Hear(heard);
            Heard?.Invoke(heard);
        }
    }

    /// <summary>What the customer has said; what is packed was read minutes ago.</summary>
    private static Utterance[] Said(IConversation call) =>
        [.. Enumerable.Range(call.Utterances.FirstKept, call.Utterances.Count - call.Utterances.FirstKept).Select(i => call.Utterances[i]).Where(u => u is { Leg: Leg.Customer, Final: true })];

    private static bool Same(TopicView[] a, TopicView[] b) => a.Length == b.Length
        && a.Zip(b).All(x => x.First with { CallIds = null } == x.Second with { CallIds = null } && x.First.CallIds!.SequenceEqual(x.Second.CallIds!));
}
