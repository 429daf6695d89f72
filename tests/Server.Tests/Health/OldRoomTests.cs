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
    public void Dead_objects_that_had_grown_old_are_found_as_soon_as_there_are_many()
    {
        GC.Collect();
        Assert.False(OldRoom.Look()); // nothing has grown
        Assert.True(Found(() => OldRoom.Look()));
    }

    [Fact]
    public async Task The_server_looks_by_itself()
    {
        var time = new FakeTimeProvider();
        using var room = new OldRoom(time);
        await room.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(Found(() => time.Advance(TimeSpan.FromSeconds(1)))); // its timer is made beside this thread
        await room.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether what has died is found by the one who looks, in one of several attempts: the collector looks of its own accord, too, and expects what it has found alive.</summary>
    private static bool Found(Action look)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var died = GrowOldAndDie();
            if (SpinWait.SpinUntil(() => { look(); return !died.IsAlive; }, TimeSpan.FromSeconds(3))) return true;
        }
        return false;
    }

    /// <summary>Lives through two collections of the young, and is held by nobody then.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference GrowOldAndDie()
    {
        var bytes = Math.Max(LeastBytes, GC.GetTotalMemory(forceFullCollection: false) / 3); // tests that ran before have left something
        var pieces = Enumerable.Range(0, (int)(bytes / PieceBytes)).Select(_ => new byte[PieceBytes]).ToArray();
        GC.Collect(0);
        GC.Collect(1);
        Assert.Equal(2, GC.GetGeneration(pieces[0]));
        return new WeakReference(pieces[0]);
    }
}
