using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Words;

namespace LiveEmpathy.Server.Playbook.DryRuns;

/// <summary>
/// Two playbooks over the same recorded calls: the one in use and the one to try, through the same <see cref="CallAnalyzer"/> as live,
/// as fast as the machine can.
/// </summary>
internal sealed class DryRun(CallPlaybook inUse, CallPlaybook tried, TextModels models, LegalProfile profile, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<RecordedCall> _calls = [];

    private sealed record RecordedCall(string CallId, DateTimeOffset From, TimeSpan Length, Firing[] Before, Firing[] After);

    /// <summary>Runs over journal files.</summary>
    /// <param name="journals">Their paths.</param>
    /// <param name="supervisors">Who share the floor; 0: one for every 15 calls at once.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<DryRunReport> RunAsync(IEnumerable<string> journals, int supervisors, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        await Parallel.ForEachAsync(journals, cancel, async (path, stop) =>
        {
            if (await ReadAsync(path, stop) is not { } journal) return;
            var (before, _) = Analyse(journal, inUse);
            var (after, length) = ReferenceEquals(inUse, tried) ? (before, Length(journal)) : Analyse(journal, tried);
            lock (_gate) _calls.Add(new RecordedCall(journal.Call.CallId, journal.Call.StartedAt, length, before, after));
        });
        return Report(supervisors, time.GetElapsedTime(began));
    }

    private static async Task<(CallInfo Call, List<UplinkMessage> Messages)?> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return await CallJournal.ReadAsync(file, stop);
        }
        catch (Exception broken) when (broken is EndOfStreamException or MessagePack.MessagePackSerializationException)
        {
            return null; // a call that was cut off before its first message, or no journal at all
        }
    }

    private (Firing[] Fired, TimeSpan Length) Analyse((CallInfo Call, List<UplinkMessage> Messages) journal, CallPlaybook playbook)
    {
        var analyzer = new CallAnalyzer(journal.Call, playbook, models, profile);
        foreach (var message in journal.Messages) analyzer.Take(message);
        return (Firing.All(analyzer), TimeSpan.FromMilliseconds(analyzer.Conversation.NowMs));
    }

    private static TimeSpan Length((CallInfo Call, List<UplinkMessage> Messages) journal) =>
        TimeSpan.FromMilliseconds(journal.Messages.Count == 0 ? 0 : journal.Messages.Max(m => m.UpToMs));

    private DryRunReport Report(int supervisors, TimeSpan took)
    {
        var calls = _calls.OrderBy(c => c.From).ThenBy(c => c.CallId, StringComparer.Ordinal).ToArray();
        var hours = calls.Sum(c => c.Length.TotalHours);
        var floor = FloorTime.Of([.. calls.Select(c => (c.From, c.From + c.Length))]);
        if (supervisors < 1) supervisors = floor.Supervisors;
        var shifts = Math.Max(floor.Hours * supervisors, 1e-6);
        var rules = calls.SelectMany(c => c.Before.Concat(c.After)).DistinctBy(f => (f.Kind, f.Rule)).Select(f => Rule(f, calls, shifts))
            .OrderBy(r => r.Kind != "alert").ThenByDescending(r => Math.Abs(r.Fired - r.Before)).ThenByDescending(r => r.Fired).ThenBy(r => r.Rule, StringComparer.Ordinal);
        return new DryRunReport(
            null, calls.Length, (float)hours, supervisors, (float)floor.Hours, Interrupting(calls.SelectMany(c => c.After), shifts),
            Interrupting(calls.SelectMany(c => c.Before), shifts), [.. rules], (float)(hours * 3600 / Math.Max(took.TotalSeconds, 1e-6)));
    }

    private static float Interrupting(IEnumerable<Firing> all, double shifts) =>
        (float)(all.Count(f => f.Kind == "alert" && f.Priority >= LiveEmpathy.Alerts.AlertPriority.Soon) / shifts);

    private static DryRunRule Rule(Firing of, RecordedCall[] calls, double shifts)
    {
        const int mostHits = 50;
        bool Is(Firing f) => f.Kind == of.Kind && f.Rule == of.Rule;
        var after = calls.SelectMany(c => c.After.Where(Is).Select(f => new DryRunHit(c.CallId, f.AtMs, f.Words))).ToArray();
        return new DryRunRule(
            of.Kind, of.Rule, of.Priority, after.Length, calls.Sum(c => c.Before.Count(Is)), after.DistinctBy(h => h.CallId).Count(),
            of.Kind == "alert" ? (float)(after.Length / shifts) : 0, [.. after.Take(mostHits)]);
    }
}
