using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// Collects what a call has to say and decides when a message goes: with an edge, a notice or final words at once, else as time goes on.
/// <code>
/// agent         ============================                             while both speak each 200 ms counts: somebody may have to be told
/// words           ========                                               words that may change wait up to 600 ms
/// customer                            ===========                        in a pause the agent is nudged: 400 ms, for two seconds
/// messages  | | |  |  |  |    |    |  |||||||    | | | | |    |    |     else points of the voice and time alone, up to a second: they are measured over many
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
    private const int TalkOverPeriodMs = 200;
    private readonly List<SpeechEdge> _edges = [];
    private readonly List<VoicePoint> _voice = [];
    private readonly List<UtteranceUpdate> _words = [];
    private readonly List<StreamNotice> _notices = [];
    private readonly bool[] _speaks = new bool[2];
    private long _seq;
    private int _cutAtMs;
    private int _edgeAtMs;

    /// <summary>A leg began or stopped speaking.</summary>
    public void Add(SpeechEdge edge)
    {
        _edges.Add(edge);
        _speaks[(int)edge.Leg] = edge.Starts;
        _edgeAtMs = edge.AtMs;
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
        || nowMs - _cutAtMs >= Period(nowMs) ? Write(nowMs, ended: false) : null;

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
