namespace LiveEmpathy.Server.Health;

/// <summary>
/// Keeps the room small that dead objects take. What a call keeps of its last minute and a half grows old in the collector's eyes and then
/// dies; left to itself the collector looks for such objects every five minutes or so, and memory grows until then. Asked as soon as
/// the old ones have grown by a sixth it looks beside the running threads, every minute or two (docs/performance.md).
/// </summary>
internal sealed class OldRoom(TimeProvider time) : BackgroundService
{
    private const int Old = 2; // the generation
    private const double Growth = 1.15;
    private const long Least = 32L << 20; // a server without calls is left alone
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
    }

    /// <summary>Asks the collector to look, where the old ones have grown.</summary>
    /// <returns>True: it was asked.</returns>
    internal static bool Look()
    {
        if (Size(GC.GetGCMemoryInfo(GCKind.Any)) <= Math.Max(Least, Growth * Size(LastOfOld()))) return false;
        GC.Collect(Old, GCCollectionMode.Forced, blocking: false);
        return true;
    }

    /// <summary>The last collection that looked at the old ones.</summary>
    private static GCMemoryInfo LastOfOld()
    {
        var (beside, blocking) = (GC.GetGCMemoryInfo(GCKind.Background), GC.GetGCMemoryInfo(GCKind.FullBlocking));
        return beside.Index > blocking.Index ? beside : blocking;
    }

    /// <summary>What the old ones took after a collection, without the holes between them, bytes; 0: there was none.</summary>
    private static long Size(GCMemoryInfo after) =>
        after.Index > 0 ? after.GenerationInfo[Old].SizeAfterBytes - after.GenerationInfo[Old].FragmentationAfterBytes : 0;
}
