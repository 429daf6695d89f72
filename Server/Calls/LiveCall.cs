using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Alerts;

namespace LiveEmpathy.Server.Calls;

/// <summary>
/// One call on this node. Everything about it is read and written inside <see cref="Use{T}"/>, one caller at a time;
/// what leaves it are immutable records.
/// </summary>
public sealed class LiveCall
{
    private readonly Lock _gate = new();
    private readonly CallAnalyzer _analyzer;
    private readonly TimeProvider _time;
    private volatile int _nowMs;
    private volatile bool _ended;

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
        Cues = new CueDesk(info.CallId, time);
        Side = new SideDesk(time);
        LastHeard = time.GetUtcNow();
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

    /// <summary>When it ended or its desk went away, by the server's clock. Touch only inside <see cref="Use{T}"/>.</summary>
    internal DateTimeOffset LastHeard { get; private set; }

    /// <summary>Its analysis. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallAnalyzer Analysis => _analyzer;

    /// <summary>How it is doing as a stream. Touch only inside <see cref="Use{T}"/>.</summary>
    internal CallState State =>
        _analyzer.Conversation.Ended || Desk.Abandoned ? CallState.Ended
        : Desk.ConnectionId is null ? CallState.DeskGone
        : _analyzer.Conversation.OnHold ? CallState.OnHold
        : CallState.Live;

    /// <summary>The only way to its state.</summary>
    public T Use<T>(Func<LiveCall, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        lock (_gate) return look(this);
    }

    /// <summary>Takes one message of its uplink.</summary>
    /// <returns>What has changed by it.</returns>
    internal CallNews Take(UplinkMessage message)
    {
        var before = Cues.CurrentId(_analyzer);
        var state = State;
        _analyzer.Take(message);
        (_nowMs, _ended) = (_analyzer.Conversation.NowMs, _analyzer.Conversation.Ended);
        LastHeard = _time.GetUtcNow();
        var news = CallNews.Progress;
        if (Alerts.Notice(_analyzer.Alerts.Raised)) news |= CallNews.Interrupts;
        if (Cues.CurrentId(_analyzer) != before) news |= CallNews.Cue;
        if (State != state) news |= CallNews.State;
        return news;
    }

    /// <summary>The desk's line dropped, or it hung up for good.</summary>
    internal void Drop(bool forGood)
    {
        LastHeard = _time.GetUtcNow();
        Desk = Desk with { ConnectionId = null, Abandoned = Desk.Abandoned || forGood };
    }
}

/// <summary>Which desk holds a call.</summary>
/// <param name="DeskId">The desk.</param>
/// <param name="Number">Number of the claim; only the newest may write.</param>
/// <param name="ConnectionId">Its connection, or null: the line has dropped.</param>
/// <param name="Abandoned">True: it did not come back in time.</param>
internal sealed record DeskClaim(string DeskId, long Number, string? ConnectionId, bool Abandoned = false)
{
    public static DeskClaim None { get; } = new("", 0, null);
}
