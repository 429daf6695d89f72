using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>The uplink of the desk itself: it keeps what is not acknowledged, and comes again.</summary>
internal sealed class RealDesk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-");
    private readonly CancellationTokenSource _stop = new();
    private readonly Outbox _outbox;
    private readonly Task _running;

    public RealDesk(CallInfo call, params Uri[] servers)
    {
        _outbox = new Outbox(_folder.FullName);
        _running = new CallUplink(new UplinkOptions(servers, $"desk-{call.CallId}"), call, _outbox, new LineStatus(), TimeProvider.System, NullLogger<CallUplink>.Instance).RunAsync(_stop.Token);
    }

    /// <summary>The agent and the customer have talked on; the desk sends it when it can.</summary>
    public void Say(IEnumerable<UplinkMessage> messages)
    {
        foreach (var message in messages) _outbox.Add(message);
    }

    /// <summary>Until a server has all but the last few of it.</summary>
    public Task TakenAsync() => _outbox.WaitingAtMost(7, _stop.Token).WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Until a server has the whole call.</summary>
    public Task DeliveredAsync() => _running.WaitAsync(TimeSpan.FromSeconds(60));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_running).WaitAsync(TimeSpan.FromMinutes(1)); // however it has ended
        _outbox.Dispose();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }
}
