namespace LiveEmpathy.Server;

/// <summary>Every line the server logs. Ids and counts only: never a name, a word or a number that somebody said.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "Call {CallId} opened, resumes after message {Seq}")]
    public static partial void CallOpened(this ILogger log, string callId, long seq);

    [LoggerMessage(2, LogLevel.Warning, "Call {CallId} refused")]
    public static partial void CallRefused(this ILogger log, string callId);

    [LoggerMessage(3, LogLevel.Information, "Call {CallId}: the desk's line dropped")]
    public static partial void LegDropped(this ILogger log, string callId);

    [LoggerMessage(4, LogLevel.Warning, "A viewer could not be reached and is left out: {Reason}")]
    public static partial void ViewerUnreachable(this ILogger log, string reason);

    [LoggerMessage(5, LogLevel.Information, "Demo floor with {Calls} calls: open {Address}/wall, {Address}/floor and {Address}/coach")]
    public static partial void DemoStarted(this ILogger log, int calls, string address);

    [LoggerMessage(6, LogLevel.Warning, "Demo call {CallId} stopped: {Reason}")]
    public static partial void DemoCallStopped(this ILogger log, string callId, string reason);

    [LoggerMessage(7, LogLevel.Information, "The playbook folder has changed and was read again")]
    public static partial void PlaybooksRead(this ILogger log);

    [LoggerMessage(8, LogLevel.Warning, "The playbook folder has changed and cannot be read: {Reason}")]
    public static partial void PlaybooksUnreadable(this ILogger log, string reason);

    [LoggerMessage(EventId = 20, Message = "Redis is {State}")]
    public static partial void RedisIs(this ILogger log, LogLevel level, Redis.RedisState state);

    [LoggerMessage(21, LogLevel.Information, "Call {CallId} is asked to come again: its log in Redis has gaps")]
    public static partial void CallComesAgain(this ILogger log, string callId);

    [LoggerMessage(22, LogLevel.Information, "This server is being stopped: {Calls} calls go to another")]
    public static partial void HandingOver(this ILogger log, int calls);

    [LoggerMessage(23, LogLevel.Warning, "News of another server could not be read: {Reason}")]
    public static partial void NewsUnreadable(this ILogger log, string reason);
}
