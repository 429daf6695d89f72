using System.Globalization;
using LiveEmpathy.Calls;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Log;
using MessagePack;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveEmpathy.Server.Redis;

/// <summary>
/// The log of calls in Redis, the same for all servers. One round trip a message; the messages of several calls share it, because
/// what is sent while another command is under way goes out with it. While Redis is gone this server decides for itself.
/// </summary>
public sealed class RedisCallLog(RedisLink redis, IOptions<RedisOptions> options, IOptions<LiveCallOptions> calls, TimeProvider time) : ICallLog
{
    private const int ReadAtOnce = 500;
    private readonly OneServerLog _alone = new(time);

    /// <summary>An act has been added to a call.</summary>
    internal event Action<string>? Acted;

    /// <inheritdoc/>
    public async ValueTask<LogClaim> ClaimAsync(CallInfo call, string deskId)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            var answer = await EvalAsync(CallScripts.Claim, call.CallId,
                deskId, time.GetUtcNow().ToUnixTimeMilliseconds(), MessagePackSerializer.Serialize(call), Guid.NewGuid().ToString("N"), LiveMs);
            var claim = Read((RedisResult[])answer!);
            if (claim.Answer == ClaimAnswer.Granted) _alone.Note(claim, deskId);
            return claim;
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            return await _alone.ClaimAsync(call, deskId);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LogPlace> AppendAsync(LiveCall call, long claim, LogEntry message)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(message);
        var alone = await _alone.AppendAsync(call, claim, message); // so that it can take over when Redis goes
        if (alone.Outcome == LogOutcome.Fenced || call.Use(c => c.Place.Alone)) return alone;
        try
        {
            var ended = message.Message!.Ended;
            var number = (long)await EvalAsync(CallScripts.Append, call.Info.CallId,
                claim, message.Message.Seq, MessagePackSerializer.Serialize(message), ended ? "1" : "0", ended ? EndedMs : LiveMs, options.Value.MaxEntries);
            return number switch
            {
                > 0 => new LogPlace(LogOutcome.Logged, number),
                0 => new LogPlace(LogOutcome.Known),
                -2 or -3 => new LogPlace(LogOutcome.Fenced),
                -4 => GoAlone(call, logFull: true),
                _ => GoAlone(call), // Redis has lost it
            };
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            return GoAlone(call);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LogPlace> ActAsync(LiveCall call, LogEntry act)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (log, elsewhere) = call.Use(c => (c.Place.Log, c.Elsewhere is not null));
        Exception? why = null;
        try
        {
            var number = (long)await EvalAsync(CallScripts.Act, call.Info.CallId, log, MessagePackSerializer.Serialize(act), options.Value.MaxEntries);
            if (number > 0)
            {
                Acted?.Invoke(call.Info.CallId);
                return new LogPlace(LogOutcome.Logged, number);
            }
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            why = away;
        }
        return elsewhere ? throw new LogAwayException("The act could not be logged.", why) : GoAlone(call);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Logged>> ReadAsync(LiveCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var entries = new List<Logged>();
        var after = call.Use(c => c.Place.At);
        try
        {
            while (true)
            {
                var read = await redis.InTimeAsync(redis.Commands.StreamRangeAsync(Log(call.Info.CallId), $"{after + 1}-0", "+", ReadAtOnce));
                foreach (var entry in read)
                {
                    after = long.Parse(entry.Id.ToString().Split('-')[0], CultureInfo.InvariantCulture);
                    entries.Add(new Logged(after, MessagePackSerializer.Deserialize<LogEntry>((byte[])entry["e"]!)));
                }
                if (read.Length < ReadAtOnce) return entries;
            }
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            throw new LogAwayException("The log could not be read.", away);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<LogClaim?> FindAsync(string callId)
    {
        try
        {
            var head = await redis.InTimeAsync(redis.Commands.HashGetAsync(Head(callId), ["claim", "seq", "n", "log", "info"]));
            return head[0].IsNull ? null
                : new LogClaim(ClaimAnswer.OtherDesk, (long)head[0], (long)head[1], (long)head[2], head[3]!, MessagePackSerializer.Deserialize<CallInfo>((byte[])head[4]!));
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            throw new LogAwayException("The log could not be read.", away);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DropAsync(string callId, long claim)
    {
        await _alone.DropAsync(callId, claim);
        try
        {
            await EvalAsync(CallScripts.Drop, callId, claim);
        }
        catch (Exception away) when (RedisLink.IsAway(away))
        {
            // Another desk is then told that this one is there, not that it may come back: refused either way.
        }
    }

    /// <inheritdoc/>
    public void Forget(string callId) => _alone.Forget(callId);

    private long LiveMs => options.Value.ForgetAfterMinutes * 60_000L;

    private long EndedMs => Math.Max(60, calls.Value.EndedKeptSeconds) * 1_000L;

    private RedisKey Head(string callId) => $"{redis.Prefix}:{{call:{callId}}}:head";

    private RedisKey Log(string callId) => $"{redis.Prefix}:{{call:{callId}}}:log";

    private Task<RedisResult> EvalAsync(string script, string callId, params RedisValue[] args) =>
        redis.InTimeAsync(redis.Commands.ScriptEvaluateAsync(script, [Head(callId), Log(callId)], args));

    private static LogPlace GoAlone(LiveCall call, bool logFull = false)
    {
        call.Use(c => (c.Place.Alone, c.Place.LogFull) = (true, c.Place.LogFull || logFull));
        return new LogPlace(LogOutcome.Here);
    }

    private static LogClaim Read(RedisResult[] answer) => new(
        (ClaimAnswer)(int)answer[0], (long)answer[1], (long)answer[2], (long)answer[3], (string)answer[4]!, MessagePackSerializer.Deserialize<CallInfo>((byte[])answer[5]!));
}
