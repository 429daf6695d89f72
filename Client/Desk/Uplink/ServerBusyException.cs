namespace LiveEmpathy.Desk.Uplink;

/// <summary>The server refuses a call for now: it is full, or another desk still holds the call.</summary>
/// <param name="reason">The server's words.</param>
/// <param name="retryAfter">When to try again.</param>
public sealed class ServerBusyException(string reason, TimeSpan retryAfter) : Exception(reason)
{
    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
