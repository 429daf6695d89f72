using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>A call that something happens to, and what must hold after it.</summary>
internal static class Disturbed
{
    /// <summary>The call. Its first third has no alert, the second one that interrupts.</summary>
    public static UplinkMessage[] Talk { get; } = Recorded.Messages("talk-over-upset");

    /// <summary>Messages up to the second third.</summary>
    public const int Begun = 80;

    /// <summary>A new id.</summary>
    public static string NewId() => $"c-{Guid.NewGuid():N}";

    /// <summary>Viewers are up to date within 5 s on a machine of its own; a busy one gets three times that, for no test may fail for its neighbours.</summary>
    public static TimeSpan Soon => TimeSpan.FromSeconds(15);

    /// <summary>The call begins: its first alert has interrupted these seats, and a server has all but the last few messages of it.</summary>
    public static async Task<RealDesk> BeginAsync(string callId, Uri[] servers, params Seat[] seats)
    {
        var desk = new RealDesk(TestDesk.Call(callId), servers);
        desk.Say(Talk[..Begun]);
        foreach (var seat in seats) await seat.InterruptedAsync(callId);
        await desk.TakenAsync();
        return desk;
    }

    /// <summary>The call goes on to its end, as if nothing had happened to it, for all of these seats.</summary>
    public static async Task EndAsync(RealDesk desk, int from, string callId, Uri server, params Seat[] seats)
    {
        desk.Say(Talk[from..]);
        await desk.DeliveredAsync();
        foreach (var seat in seats) await IsAsGoodAsNewAsync(seat, callId, server);
    }

    /// <summary>Nothing lost, nothing twice: the same page as of a call to which nothing has happened, and each alert has interrupted once.</summary>
    public static async Task IsAsGoodAsNewAsync(Seat seat, string callId, Uri server)
    {
        await seat.SeesAsync(callId, t => t.State == CallState.Ended).WaitAsync(Soon);
        var view = await seat.AskAsync<CallView>("WatchCall", callId);
        Assert.Equal(await Outcome.UndisturbedAsync(server, Talk), Outcome.Of(view));
        var interrupted = seat.Interruptions.Where(a => a.CallId == callId).Select(a => a.Alert.Id).Order().ToArray();
        Assert.NotEmpty(interrupted);
        Assert.Equal(interrupted.Distinct(), interrupted);
        Assert.All(interrupted, id => Assert.Contains(view.Alerts, a => a.Alert.Id == id && a.Alert.Priority >= AlertPriority.Soon));
    }
}
