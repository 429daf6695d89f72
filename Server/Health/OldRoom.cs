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
        if (Size(GCKind.Any) <= Math.Max(Least, Growth * Math.Max(Size(GCKind.Background), Size(GCKind.FullBlocking)))) return false;
        GC.Collect(Old, GCCollectionMode.Forced, blocking: false);
        return true;
    }

    /// <summary>What the old ones took after the last collection of a kind, without the holes between them, bytes; 0: there was none.</summary>
    private static long Size(GCKind kind) =>
        GC.GetGCMemoryInfo(kind) is { Index: > 0 } last ? last.GenerationInfo[Old].SizeAfterBytes - last.GenerationInfo[Old].FragmentationAfterBytes : 0;
}
