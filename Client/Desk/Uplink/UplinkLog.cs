using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>All log lines of the uplink. No speech, no names.</summary>
internal static partial class UplinkLog
{
    [LoggerMessage(1, LogLevel.Information, "Call {Call}: streaming to {Server} from message {Seq} on")]
    public static partial void Streaming(this ILogger log, string call, Uri server, long seq);

    [LoggerMessage(2, LogLevel.Warning, "Call {Call}: {Why}. Trying again in {Seconds:0.0} s; {Waiting} messages are kept until then")]
    public static partial void Resting(this ILogger log, string call, string why, double seconds, long waiting);

    [LoggerMessage(3, LogLevel.Information, "Call {Call}: the server has all {Count} messages")]
    public static partial void Delivered(this ILogger log, string call, long count);

    [LoggerMessage(4, LogLevel.Warning, "Call {Call}: ended before the server had all of it; {Waiting} messages were not delivered")]
    public static partial void NotDelivered(this ILogger log, string call, long waiting);
}
