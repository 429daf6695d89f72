using LiveEmpathy.Calls;

namespace LiveEmpathy.Server.Calls.Log;

/// <summary>
/// Where it is agreed who may write a call and in which order things happened to it: within one server (<see cref="OneServerLog"/>), or
/// between all that share a Redis (<see cref="Redis.RedisCallLog"/>).
/// </summary>
public interface ICallLog
{
    /// <summary>A desk asks for a call. The first desk of a call keeps it; each time it asks, the number grows and older numbers may not write any more.</summary>
    /// <param name="call">What this server knows of the call, should it be new.</param>
    /// <param name="deskId">The desk.</param>
    ValueTask<LogClaim> ClaimAsync(CallInfo call, string deskId);

    /// <summary>Adds the next message of a call.</summary>
    ValueTask<LogPlace> AppendAsync(LiveCall call, long claim, LogEntry message);

    /// <summary>Adds an act, from whichever server.</summary>
    ValueTask<LogPlace> ActAsync(LiveCall call, LogEntry act);

    /// <summary>What has happened to a call after the last entry that this copy of it has taken.</summary>
    /// <exception cref="LogAwayException">The log cannot be read now.</exception>
    ValueTask<IReadOnlyList<Logged>> ReadAsync(LiveCall call);

    /// <summary>A call that another server has, as it was opened there; null: there is none.</summary>
    ValueTask<LogClaim?> FindAsync(string callId);

    /// <summary>The desk's line dropped: another desk is told so.</summary>
    ValueTask DropAsync(string callId, long claim);

    /// <summary>Nobody will ask for this call any more.</summary>
    void Forget(string callId);
}

/// <summary>The answer of the log to a claim.</summary>
/// <param name="Answer">Granted or not.</param>
/// <param name="Claim">The number to write with.</param>
/// <param name="Seq">The last message in the log.</param>
/// <param name="Entries">Entries in the log.</param>
/// <param name="Log">Id of the log itself: another one where it had to be begun again. Empty: there is none to read.</param>
/// <param name="Call">The call as it was opened first.</param>
public sealed record LogClaim(ClaimAnswer Answer, long Claim, long Seq, long Entries, string Log, CallInfo Call);

/// <summary>What a log may answer to a claim.</summary>
public enum ClaimAnswer
{
    /// <summary>The desk may write.</summary>
    Granted,

    /// <summary>It is this desk's call, and the log has all of it.</summary>
    Complete,

    /// <summary>The call is over.</summary>
    Over,

    /// <summary>Another desk is on it.</summary>
    OtherDesk,

    /// <summary>It is another desk's, which is not there now.</summary>
    OtherDeskAway,
}

/// <summary>Where an entry went.</summary>
public readonly record struct LogPlace(LogOutcome Outcome, long Number = 0);

/// <summary>What became of an entry.</summary>
public enum LogOutcome
{
    /// <summary>It stands at its number.</summary>
    Logged,

    /// <summary>There is no log, or it is away: take it as it comes.</summary>
    Here,

    /// <summary>It was there before.</summary>
    Known,

    /// <summary>A newer claim writes this call.</summary>
    Fenced,
}

/// <summary>The log of calls cannot be reached now.</summary>
public sealed class LogAwayException(string message, Exception? inner = null) : Exception(message, inner);
