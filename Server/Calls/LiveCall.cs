using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls.Log;

namespace LiveEmpathy.Server.Calls;

/// <summary>
/// One call on this node. Everything about it is read and written inside <see cref="Use{T}"/>, one caller at a time;
/// what leaves it are immutable records.
/// </summary>
public sealed class LiveCall
{
    /// <summary>Why an older claim may not write.</summary>
    internal const string NewerClaim = "Another desk or a newer connection has claimed this call.";

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ComesAgainWithin = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly CallAnalyzer _analyzer;
    private readonly TimeProvider _time;
    private volatile int _nowMs;
    private volatile bool _ended;
    private long _lastHeard;
    private long _asked;

    /// <summary>A call that has just been opened.</summary>
    /// <param name="info">What is known of it.</param>
    /// <param name="playbook">The playbook it keeps to its end.</param>
    /// <param name="analyzer">Its analysis.</param>
    /// <param name="alerts">Told of its alerts.</param>
    /// <param name="time">The server's clock.</param>
    public LiveCall(CallInfo info, CallPlaybook playbook, CallAnalyzer analyzer, AlertLog alerts, TimeProvider time)
    {
        Info = info;
        Playbook = playbook;
        _analyzer = analyzer;
        _time = time;
        Alerts = new AlertDesk(info, alerts, time);
        Cues = new CueDesk(info.CallId);
        Side = new SideDesk();
        _lastHeard = _asked = time.GetTimestamp();
    }

    /// <summary>What is known of it before a word is said.</summary>
    public CallInfo Info { get; }

    /// <summary>The playbook it was opened with; a newer version is for newer calls.</summary>
    public CallPlaybook Playbook { get; }

    /// <summary>Stream time up to which it was heard, ms; may be read by anybody.</summary>
    internal int NowMs => _nowMs;

    /// <summary>Its last message was taken; may be read by anybody.</summary>
    internal bool Ended => _ended;

    /// <summary>Who holds it. Touch only inside <see cref="Use{T}"/>.</summary>
    internal DeskClaim Desk { get; set; } = DeskClaim.None;

    /// <summary>What became of its alerts. Touch only inside <see cref="Use{T}"/>.</summary>
    internal AlertDesk Alerts { get; }

    /// <summary>What became of its cues, and what supervisors whisper. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CueDesk Cues { get; }

    /// <summary>Notes, and who listens in. Touch only inside <see cref="Use{T}"/>.</summary>
    internal SideDesk Side { get; }

    /// <summary>What people did about it. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallActs Acts { get; } = new();

    /// <summary>How far it has come in the log. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallPlace Place { get; } = new();

    /// <summary>Of a call that another server has: how it is doing there; null: it is this server's own. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallState? Elsewhere { get; set; }

    /// <summary>Time since something came of it, or since its desk went away; no jump of the wall clock changes it. Touch only inside <see cref="Use{T}"/>.</summary>
    internal TimeSpan Silence => _time.GetElapsedTime(_lastHeard);

    /// <summary>Its analysis. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallAnalyzer Analysis => _analyzer;

    /// <summary>How it is doing as a stream. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallState State =>
        _analyzer.Conversation.Ended || Desk.Abandoned ? CallState.Ended
        : Elsewhere is { } state ? state
        : Desk.ConnectionId is null && !Desk.Awaited ? CallState.DeskGone
        : _analyzer.Conversation.OnHold ? CallState.OnHold
        : CallState.Live;

    /// <summary>The agent has switched all listening off for a while. Touch only inside <see cref="Use{T}"/>.</summary>
    internal bool InSecurePause => _analyzer.Conversation.Facts.HasFlag(StreamFacts.SecurePause);

    /// <summary>The only way to its state.</summary>
    public T Use<T>(Func<LiveCall, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        lock (_gate) return look(this);
    }

    /// <summary>The only way to its state; without a closure, for what happens with each message.</summary>
    internal T Use<TWith, T>(TWith with, Func<LiveCall, TWith, T> look)
    {
        lock (_gate) return look(this, with);
    }

    /// <summary>The only way to its state.</summary>
    internal void Use(Action<LiveCall> look)
    {
        lock (_gate) look(this);
    }

    /// <summary>Takes an entry of its log; one that was taken before changes nothing.</summary>
    /// <param name="number">Its number; 0: it is in no log.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>What has changed by it; null: entries before it are missing.</returns>
    internal CallNews? Take(long number, LogEntry entry)
    {
        if (number > 0)
        {
            if (number <= Place.At) return CallNews.None;
            if (number != Place.At + 1) return null;
            Place.At = number;
        }
        if (number > 0 && entry.Message is { } read) Place.ReadSeq = read.Seq;
        if (entry.Message is { } message) return Take(message, entry.At);
        return entry.Act is null ? CallNews.None : Acts.Take(this, entry, number > 0);
    }

    /// <summary>Takes a message; one that was taken before changes nothing.</summary>
    /// <param name="message">The message.</param>
    /// <param name="at">When it was taken first, by the clock of the server that did.</param>
    internal CallNews Take(UplinkMessage message, DateTimeOffset at)
    {
        if (message.Seq <= _analyzer.LastSeq) return CallNews.None;
        var before = Cues.CurrentId(_analyzer);
        var (state, glance) = (State, Glance);
        _analyzer.Take(message);
        (_nowMs, _ended) = (_analyzer.Conversation.NowMs, _analyzer.Conversation.Ended);
        _lastHeard = _time.GetTimestamp();
        var news = CallNews.Progress;
        if (Alerts.Notice(_analyzer.Alerts.Raised, at)) news |= CallNews.Interrupts;
        if (Cues.CurrentId(_analyzer) != before) news |= CallNews.Cue;
        if (State != state) news |= CallNews.State;
        return Glance == glance ? news : news | CallNews.Event;
    }

    /// <summary>What is to be seen at once when it changes; see <see cref="CallNews.Event"/>.</summary>
    private (int TalkOvers, Mood Mood, StreamFacts Facts, int Alerts) Glance =>
        (_analyzer.Meter.Now.TalkOvers, _analyzer.Meter.Now.Mood, _analyzer.Conversation.Facts, Alerts.Changes);

    /// <summary>True while the desk brings what is known already to a log that has begun again. Touch only inside <see cref="Use{T}"/>.</summary>
    internal bool IsBroughtAgain => Elsewhere is null && Place.Incoming.LastSeq < _analyzer.LastSeq;

    /// <summary>Time since anybody has asked for this copy.</summary>
    internal TimeSpan NotAskedFor => _time.GetElapsedTime(Volatile.Read(ref _asked));

    /// <summary>Somebody asks for this copy.</summary>
    internal void Asked() => Volatile.Write(ref _asked, _time.GetTimestamp());

    /// <summary>Puts a message of the desk in order.</summary>
    /// <param name="claim">The desk's claim.</param>
    /// <param name="message">The message; null: none, is there a next one?</param>
    /// <returns>The next message; null: it has not come yet.</returns>
    /// <exception cref="InvalidOperationException">Another claim is newer.</exception>
    internal UplinkMessage? Order(long claim, UplinkMessage? message)
    {
        if (Desk.Number != claim) throw new InvalidOperationException(NewerClaim);
        if (message is not null) Place.Incoming.Add(message);
        return Place.Incoming.TryNext(out var next) ? next : null;
    }

    /// <summary>From now on it follows this log; empty: there is none, it goes on from memory.</summary>
    internal void Join(string log, long toldUpTo)
    {
        Place.Alone = log.Length == 0;
        if (toldUpTo > 0) Place.ToldUpTo = toldUpTo;
        if (Place.Alone || Place.Log == log) return;
        (Place.Log, Place.At, Place.ReadSeq) = (log, 0, 0);
        Acts.NotLogged();
    }

    /// <summary>A desk holds it, unless a newer claim does.</summary>
    /// <returns>The last message that the desk need not send.</returns>
    internal long Hold(DeskClaim claim, long inLog)
    {
        var after = Place.Alone ? _analyzer.LastSeq : inLog;
        if (claim.Number < Desk.Number) return after;
        (Desk, Elsewhere) = (claim, null);
        Place.Incoming = new MessageOrder(after);
        Place.ComeAgain = new CancellationTokenSource();
        return after;
    }

    /// <summary>True, now and then, where its desk should bring it again to a log that lacks some of it.</summary>
    internal bool MayComeAgain()
    {
        if (!Place.Alone || Place.LogFull || Desk.ConnectionId is null || _analyzer.Conversation.Ended) return false;
        if (Place.AskedAt != 0 && _time.GetElapsedTime(Place.AskedAt) < AskAgainAfter) return false;
        Place.AskedAt = _time.GetTimestamp();
        return true;
    }

    /// <summary>A desk that was asked to come again has not come.</summary>
    internal bool StoppedWaiting()
    {
        if (!Desk.Awaited || Silence < ComesAgainWithin) return false;
        Desk = Desk with { Awaited = false };
        return true;
    }

    /// <summary>The desk's line dropped, or it hung up for good.</summary>
    /// <param name="forGood">It hung up.</param>
    /// <param name="awaited">It was asked to come again, which takes half a second.</param>
    internal void Drop(bool forGood, bool awaited = false)
    {
        _lastHeard = _time.GetTimestamp();
        Desk = Desk with { ConnectionId = null, Abandoned = Desk.Abandoned || forGood, Awaited = awaited };
    }
}

/// <summary>Which desk holds a call.</summary>
/// <param name="DeskId">The desk.</param>
/// <param name="Number">Number of the claim; only the newest may write.</param>
/// <param name="ConnectionId">Its connection, or null: the line has dropped.</param>
/// <param name="Abandoned">True: it did not come back in time.</param>
/// <param name="Awaited">True: it was asked to come again, and viewers need not know.</param>
internal sealed record DeskClaim(string DeskId, long Number, string? ConnectionId, bool Abandoned = false, bool Awaited = false)
{
    public static DeskClaim None { get; } = new("", 0, null);
}
