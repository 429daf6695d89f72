using LiveEmpathy.Calls;
using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Browser;

/// <summary>The desk in this process, for many at once: it hears a recording in real time.</summary>
internal static class LiveDesk
{
    /// <summary>The team of these calls.</summary>
    public const string Team = "Latency";

    /// <returns>When stream time zero was.</returns>
    public static (DateTimeOffset Start, Task Playing) Play(Uri server, RecordedCall recording, string callId, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetUtcNow();
        var options = new PlayOptions(recording, new CallInfo(callId, callId, callId, Team, start), new UplinkOptions([server], callId));
        return (start, DeskSession.PlayAsync(options, TimeProvider.System, NullLoggerFactory.Instance, cancel: cancel));
    }
}
