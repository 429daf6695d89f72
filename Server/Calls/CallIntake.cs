using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Health;

namespace LiveEmpathy.Server.Calls;

/// <summary>
/// Everything that happens to a call comes in here: what its desk sends, and what people do about it.
/// <code>
/// desk    messages --in order--> log --> analysis --> acknowledged
/// people  acts ----------------> log --> analysis --> answered
/// </code>
/// What is not in the log has not happened, so that every server makes the same of a call. A log that is away is not waited for.
/// </summary>
public sealed class CallIntake(CallRegistry calls, CallOpening opening, ICallLog log, CallJournal journal, Interruptions told, ServerMeter meter, TimeProvider time)
{
    private readonly OneServerLog? _alone = log as OneServerLog;

    /// <summary>Takes one message of a call's uplink from the desk that holds it.</summary>
    /// <exception cref="InvalidOperationException">Another claim is newer, or the call is over.</exception>
    public ValueTask<Taken> TakeAsync(LiveCall call, long claim, UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(call);
        message = opening.Lawful(message);
        return _alone is null ? TakeOverLogAsync(call, claim, message) : ValueTask.FromResult(TakeAlone(call, claim, message));
    }

    /// <summary>A server by itself has no log to wait for: order, claim and analysis under one lock.</summary>
    private Taken TakeAlone(LiveCall call, long claim, UplinkMessage message)
    {
        var (seq, news) = call.Use((Intake: this, Claim: claim, Message: message), static (c, m) =>
        {
            var news = CallNews.None;
            for (var next = c.Order(m.Claim, m.Message); next is not null; next = c.Order(m.Claim, null)) news |= m.Intake.TakeNow(c, m.Claim, next);
            return (c.Place.Incoming.LastSeq, news);
        });
        if (news != CallNews.None) calls.Tell(call, news);
        return new Taken(seq, news.HasFlag(CallNews.Interrupts));
    }

    private CallNews TakeNow(LiveCall call, long claim, UplinkMessage message)
    {
        if (!_alone!.Append(call.Info.CallId, claim, message)) throw new InvalidOperationException(LiveCall.NewerClaim);
        var (before, raised) = (call.Analysis.LastSeq, call.Alerts.All.Count);
        var news = call.Take(message, time.GetUtcNow());
        if (call.Analysis.LastSeq > before) journal.Append(call.Info.CallId, message);
        Count(call, raised, message);
        return WasTold(call, message, news) ? news & ~CallNews.Interrupts : news;
    }

    private async ValueTask<Taken> TakeOverLogAsync(LiveCall call, long claim, UplinkMessage message)
    {
        var news = CallNews.None;
        for (var next = call.Use(c => c.Order(claim, message)); next is not null; next = call.Use(c => c.Order(claim, null)))
            news |= await TakeNextAsync(call, claim, next);
        return new Taken(call.Use(c => c.Place.Incoming.LastSeq), news.HasFlag(CallNews.Interrupts));
    }

    /// <summary>Somebody acts.</summary>
    /// <returns>What came of it; null: nothing, or the call has its fill of acts.</returns>
    /// <exception cref="LogAwayException">The call is another server's, and that cannot be reached now.</exception>
    internal async ValueTask<T?> ActAsync<T>(LiveCall call, ActKind kind, string by, int id = 0, byte how = 0, string? text = null, DateTimeOffset? since = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Use(c => c.Acts.Full)) return null;
        var act = new CallAct(Guid.NewGuid().ToString("N"), kind, by, id, how, text, since);
        var entry = new LogEntry(time.GetUtcNow(), Act: act);
        var waits = call.Use(c => c.Place.Alone || c.IsBroughtAgain);
        await SettleAsync(call, entry, waits ? new LogPlace(LogOutcome.Here) : await log.ActAsync(call, entry));
        return call.Use(c => c.Acts.ResultOf(act.Op)) as T;
    }

    /// <summary>Brings this server's copy of a call up to the end of the log.</summary>
    /// <returns>False: the log is away.</returns>
    public async ValueTask<bool> CatchUpAsync(LiveCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            var news = CallNews.None;
            foreach (var (number, entry) in await log.ReadAsync(call)) news |= Apply(call, number, entry) ?? CallNews.None;
            if (news != CallNews.None) calls.Tell(call, news);
            if (call.Use(c => c.Elsewhere is not null)) await LogActsAsync(call, call.Use(c => c.Place.ReadSeq));
            return true;
        }
        catch (LogAwayException)
        {
            return false;
        }
    }

    /// <summary>Another server has a call that was here: what people did here while the log was away goes to it all the same.</summary>
    internal async Task FollowLostAsync(LiveCall call, CallState state)
    {
        try
        {
            if (!call.Use(c => c.Place.Alone) || await log.FindAsync(call.Info.CallId) is not { } found) return;
            call.Use(c =>
            {
                c.Elsewhere = state;
                c.Join(found.Log, 0);
            });
            await CatchUpAsync(calls.Follow(call));
        }
        catch (LogAwayException)
        {
            // it goes with this server
        }
    }

    /// <summary>A desk has claimed a call: takes what the log has of it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="granted">What the log says of it.</param>
    /// <param name="told">Where the log has nothing of it: the last message that some server acknowledged.</param>
    /// <returns>True where the log had something.</returns>
    internal async ValueTask<bool> BringAsync(LiveCall call, LogClaim granted, long told)
    {
        call.Use(c => c.Join(granted.Log, granted.Entries == 0 ? told : 0));
        if (granted.Entries == 0 || await ReplayAsync(call, told)) return granted.Entries > 0;
        call.Use(c => c.Place.Alone = true);
        return true;
    }

    /// <param name="call">The call.</param>
    /// <param name="acknowledged">The last message that its desk knows to be taken: what was raised by then has interrupted, at whichever server.</param>
    private async ValueTask<bool> ReplayAsync(LiveCall call, long acknowledged = 0)
    {
        try
        {
            foreach (var (number, entry) in await log.ReadAsync(call))
            {
                Apply(call, number, entry);
                if (entry.Message is { } message && message.Seq == acknowledged) told.New(call.Info.CallId, call.Use(c => c.Alerts.Open().ToArray()));
            }
            return true;
        }
        catch (LogAwayException)
        {
            return false;
        }
    }

    private async ValueTask<CallNews> TakeNextAsync(LiveCall call, long claim, UplinkMessage message)
    {
        await LogActsAsync(call, message.Seq - 1);
        var entry = new LogEntry(time.GetUtcNow(), message);
        var place = await log.AppendAsync(call, claim, entry);
        if (place.Outcome == LogOutcome.Fenced) throw new InvalidOperationException(LiveCall.NewerClaim);
        var news = await SettleAsync(call, entry, place);
        await LogActsAsync(call, message.Seq);
        return news;
    }

    /// <summary>What people did while the log was away goes where it belongs: after the message that it came after.</summary>
    private async ValueTask LogActsAsync(LiveCall call, long seq)
    {
        while (call.Use(c => c.Place.Alone ? null : c.Acts.Missing(seq)) is { } act) await SettleAsync(call, act, await log.ActAsync(call, act));
    }

    private async ValueTask<CallNews> SettleAsync(LiveCall call, LogEntry entry, LogPlace place)
    {
        if (place.Outcome == LogOutcome.Known) return CallNews.None;
        var raised = call.Use(c => c.Alerts.All.Count);
        var took = Apply(call, place.Number, entry);
        if (took is null && !await ReplayAsync(call)) took = call.Use(c =>
        {
            c.Place.Alone = true;
            return Apply(c, 0, entry);
        });
        var news = took ?? CallNews.Progress | CallNews.State | CallNews.Cue | CallNews.Interrupts; // others acted meanwhile
        if (entry.Message is { } message && call.Use(c =>
        {
            Count(c, raised, message);
            return WasTold(c, message, news);
        }))
        {
            news &= ~CallNews.Interrupts;
        }
        if (news != CallNews.None) calls.Tell(call, news);
        return news;
    }

    /// <summary>What a message has raised was told before this server was started: it does not interrupt again. Call inside <see cref="LiveCall.Use{T}"/>.</summary>
    private bool WasTold(LiveCall call, UplinkMessage message, CallNews news)
    {
        if (!news.HasFlag(CallNews.Interrupts) || message.Seq > call.Place.ToldUpTo) return false;
        told.New(call.Info.CallId, call.Alerts.Open());
        return true;
    }

    /// <summary>Alerts are counted by the server that takes the message which raises them: not by copies, nor again when the call moves. Call inside <see cref="LiveCall.Use{T}"/>.</summary>
    private void Count(LiveCall call, int before, UplinkMessage message)
    {
        if (message.Seq <= call.Place.ToldUpTo) return; // a server that is gone has counted it
        for (var i = before; i < call.Alerts.All.Count; i++) meter.Raised(call.Alerts.All[i].Alert);
    }

    private CallNews? Apply(LiveCall call, long number, LogEntry entry) => call.Use(c =>
    {
        var before = c.Analysis.LastSeq;
        var news = c.Take(number, entry);
        if (c.Analysis.LastSeq > before) journal.Append(c.Info.CallId, entry.Message!);
        return news;
    });
}

/// <summary>What became of a message.</summary>
/// <param name="Seq">The last message taken with none missing before it.</param>
/// <param name="Interrupts">It has raised an alert that interrupts: the desk should know at once that it was taken.</param>
public readonly record struct Taken(long Seq, bool Interrupts);
