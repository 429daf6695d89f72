using System.Collections.Concurrent;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Calls.Log;

/// <summary>A server by itself: who may write each call. Entries are not kept, nobody else reads them.</summary>
public sealed class OneServerLog(TimeProvider time) : ICallLog
{
    private readonly ConcurrentDictionary<string, Holder> _holders = new();
    private long _claims = time.GetUtcNow().ToUnixTimeMilliseconds(); // above those of the run before

    private sealed class Holder(CallInfo call, string deskId)
    {
        public CallInfo Call => call;

        public string DeskId => deskId;

        public long Claim { get; set; }

        public long Seq { get; set; }

        public bool OnLine { get; set; }

        public bool Ended { get; set; }
    }

    /// <inheritdoc/>
    public ValueTask<LogClaim> ClaimAsync(CallInfo call, string deskId)
    {
        ArgumentNullException.ThrowIfNull(call);
        var holder = _holders.GetOrAdd(call.CallId, _ => new Holder(call, deskId));
        lock (holder)
        {
            var answer = holder switch
            {
                { Ended: true } => holder.DeskId == deskId ? ClaimAnswer.Complete : ClaimAnswer.Over,
                _ when holder.DeskId == deskId => ClaimAnswer.Granted,
                _ => holder.OnLine ? ClaimAnswer.OtherDesk : ClaimAnswer.OtherDeskAway,
            };
            if (answer == ClaimAnswer.Granted) (holder.Claim, holder.OnLine) = (Math.Max(Interlocked.Increment(ref _claims), holder.Claim + 1), true);
            return ValueTask.FromResult(new LogClaim(answer, holder.Claim, holder.Seq, 0, "", holder.Call));
        }
    }

    /// <summary>Somebody else has granted this: from here on it can be decided here.</summary>
    internal void Note(LogClaim granted, string deskId)
    {
        var holder = _holders.GetOrAdd(granted.Call.CallId, _ => new Holder(granted.Call, deskId));
        lock (holder) (holder.Claim, holder.Seq, holder.OnLine) = (Math.Max(holder.Claim, granted.Claim), granted.Seq, true);
    }

    /// <inheritdoc/>
    public ValueTask<LogPlace> AppendAsync(LiveCall call, long claim, LogEntry message)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(new LogPlace(Append(call.Info.CallId, claim, message.Message!) ? LogOutcome.Here : LogOutcome.Fenced));
    }

    /// <summary>Notes the next message of a call.</summary>
    /// <returns>False: a newer claim writes this call.</returns>
    internal bool Append(string callId, long claim, UplinkMessage message)
    {
        if (!_holders.TryGetValue(callId, out var holder)) return false;
        lock (holder)
        {
            if (holder.Claim != claim) return false;
            holder.Seq = message.Seq;
            holder.Ended |= message.Ended;
            return true;
        }
    }

    /// <inheritdoc/>
    public ValueTask<LogPlace> ActAsync(LiveCall call, LogEntry act) => ValueTask.FromResult(new LogPlace(LogOutcome.Here));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Logged>> ReadAsync(LiveCall call) => ValueTask.FromResult<IReadOnlyList<Logged>>([]);

    /// <inheritdoc/>
    public ValueTask<LogClaim?> FindAsync(string callId) => ValueTask.FromResult<LogClaim?>(null);

    /// <inheritdoc/>
    public ValueTask DropAsync(string callId, long claim)
    {
        if (_holders.TryGetValue(callId, out var holder))
            lock (holder)
                if (holder.Claim == claim) holder.OnLine = false;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Forget(string callId) => _holders.TryRemove(callId, out _);
}
