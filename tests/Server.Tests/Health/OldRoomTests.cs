using System.Runtime;
using System.Runtime.CompilerServices;
using LiveEmpathy.Server.Health;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Health;

/// <summary>Objects that grew old and died are looked for as soon as there are many of them, and only then. Nothing may run beside: the collector has one heap.</summary>
[Collection(nameof(MetricsTests))]
public sealed class OldRoomTests
{
    private const int PieceBytes = 8_000; // none of them large enough for a heap of its own
    private const long LeastBytes = 80_000_000;

    [Fact]
    public void Dead_objects_that_had_grown_old_are_found_and_what_lives_is_left_alone()
    {
        GC.Collect();
        Assert.False(OldRoom.Look()); // nothing has grown
        var died = GrowOldAndDie();
        var collections = GC.CollectionCount(2);

        Assert.True(OldRoom.Look());

        Assert.True(SpinWait.SpinUntil(() => !died.IsAlive, TimeSpan.FromSeconds(60)));
        Assert.Equal(collections + 1, GC.CollectionCount(2)); // this one, and no other
    }

    [Fact]
    public async Task The_server_looks_every_ten_seconds()
    {
        var time = new FakeTimeProvider();
        using var room = new OldRoom(time);
        GC.Collect();
        var died = GrowOldAndDie();
        var collections = GC.CollectionCount(2);
        await room.StartAsync(TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(collections, GC.CollectionCount(2));
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1)); // its timer is made beside this thread
                return !died.IsAlive;
            }, TimeSpan.FromSeconds(60)));
        await room.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lives through two collections of the young, and is held by nobody then. Meanwhile the old are left alone: a collection that found these alive would expect them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference GrowOldAndDie()
    {
        var usual = GCSettings.LatencyMode;
        GCSettings.LatencyMode = GCLatencyMode.LowLatency;
        var bytes = Math.Max(LeastBytes, GC.GetTotalMemory(forceFullCollection: false) / 3); // tests that ran before have left something
        var pieces = Enumerable.Range(0, (int)(bytes / PieceBytes)).Select(_ => new byte[PieceBytes]).ToArray();
        GC.Collect(0);
        GC.Collect(1);
        Assert.Equal(2, GC.GetGeneration(pieces[0]));
        GCSettings.LatencyMode = usual;
        return new WeakReference(pieces[0]);
    }
}
