using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// Collects what a call has to say and decides when a message goes: with an edge, a notice or final words at once, else as time goes on.
/// <code>
/// agent         ============================                             both speak: when it becomes a talk-over, when it is sure, else each 400 ms
/// words           ========                                               words that may change wait up to 600 ms
/// customer                            ===========                        in a pause the agent is nudged: 400 ms, for two seconds
/// messages  | | |  |  |  |    |    |  || | |     | | | | |    |    |     else points of the voice and time alone, up to a second: they are measured over many
/// </code>
/// No clock: the same call gives the same messages at any speed.
/// </summary>
public sealed class MessageBatch
{
    /// <summary>Longest time between two messages, ms: a server pays per message.</summary>
    public const int PeriodMs = 1000;

    private const int WordsPeriodMs = 600;
    private const int PausePeriodMs = 400;
    private const int LongPauseMs = 2000;
    private const int TalkOverPeriodMs = 400;

    /// <summary>From the beginning of an overlap, ms: it is a talk-over; it is sure; one that was over before is sure if who began it goes on. An alert may hang on each; the same times as in Shared/Moments/Habits/Listening.</summary>
    private const int TalkOverMs = 500, SureMs = 900, WentOnMs = 1500;

    private readonly List<SpeechEdge> _edges = [];
    private readonly List<VoicePoint> _voice = [];
    private readonly List<UtteranceUpdate> _words = [];
    private readonly List<StreamNotice> _notices = [];
    private readonly bool[] _speaks = new bool[2];
    private long _seq;
    private int _cutAtMs;
    private int _edgeAtMs;
    private (Leg By, int AtMs)? _overlap; // the last, as long as something may still come of it

    /// <summary>A leg began or stopped speaking.</summary>
    public void Add(SpeechEdge edge)
    {
        _edges.Add(edge);
        if (_speaks[0] && _speaks[1] && edge.AtMs - _overlap?.AtMs < TalkOverMs) _overlap = null; // a word in between
        _speaks[(int)edge.Leg] = edge.Starts;
        _edgeAtMs = edge.AtMs;
        if (_speaks[0] && _speaks[1]) _overlap = (edge.Leg, edge.AtMs);
    }

    /// <summary>A point of the voice.</summary>
    public void Add(VoicePoint point) => _voice.Add(point);

    /// <summary>Something happened to the stream.</summary>
    public void Add(StreamNotice notice) => _notices.Add(notice);

    /// <summary>Words; of two updates of one utterance in one message only the later goes.</summary>
    public void Add(UtteranceUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        var i = _words.FindIndex(earlier => earlier.UtteranceId == update.UtteranceId);
        if (i < 0) _words.Add(update);
        else _words[i] = update;
    }

    /// <summary>The next message, where one is due.</summary>
    /// <param name="nowMs">Stream time heard so far, ms.</param>
    public UplinkMessage? Cut(int nowMs) =>
        _edges.Count > 0 || _notices.Count > 0 || _words.Exists(update => update.Final)
        || nowMs - _cutAtMs >= Period(nowMs) || OverlapDue(nowMs) ? Write(nowMs, ended: false) : null;

    /// <summary>One of the times of an overlap has come since the last message.</summary>
    private bool OverlapDue(int nowMs)
    {
        if (_overlap is not var (by, atMs) || !_speaks[(int)by]) return false;
        return _speaks[0] && _speaks[1] ? HasCome(atMs + TalkOverMs) || HasCome(atMs + SureMs) : HasCome(atMs + WentOnMs);

        bool HasCome(int dueMs) => dueMs > _cutAtMs && dueMs <= nowMs;
    }

    private int Period(int nowMs) =>
        _speaks[0] && _speaks[1] ? TalkOverPeriodMs
        : !_speaks[0] && !_speaks[1] && nowMs - _edgeAtMs < LongPauseMs ? PausePeriodMs
        : _words.Count > 0 ? WordsPeriodMs : PeriodMs;

    /// <summary>The last message of the call, with all that is left.</summary>
    public UplinkMessage End(int nowMs) => Write(nowMs, ended: true);

    private UplinkMessage Write(int nowMs, bool ended)
    {
        _cutAtMs = nowMs;
        return new UplinkMessage(++_seq, nowMs, Drain(_edges), Drain(_voice), Drain(_words), Drain(_notices), ended);
    }

    private static T[]? Drain<T>(List<T> list)
    {
        if (list.Count == 0) return null;
        T[] all = [.. list];
        list.Clear();
        return all;
    }
}
