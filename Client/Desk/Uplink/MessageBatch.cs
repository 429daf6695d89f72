using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>
/// Collects what a call has to say and decides when a message goes: with an edge, a notice or final words at once, else as time goes on.
/// <code>
/// agent     ====================            while both speak each 200 ms counts: somebody may have to be told
/// customer              ========            else time alone, points of the voice and words that may change wait up to 600 ms
/// messages  |   |   |   | | | | |   |
/// </code>
/// No clock: the same call gives the same messages at any speed.
/// </summary>
public sealed class MessageBatch
{
    /// <summary>Longest time between two messages, ms: a server pays per message.</summary>
    public const int PeriodMs = 600;

    /// <summary>The same while both legs speak, ms.</summary>
    public const int TalkOverPeriodMs = 200;

    private readonly List<SpeechEdge> _edges = [];
    private readonly List<VoicePoint> _voice = [];
    private readonly List<UtteranceUpdate> _words = [];
    private readonly List<StreamNotice> _notices = [];
    private readonly bool[] _speaks = new bool[2];
    private long _seq;
    private int _cutAtMs;

    /// <summary>A leg began or stopped speaking.</summary>
    public void Add(SpeechEdge edge)
    {
        _edges.Add(edge);
        _speaks[(int)edge.Leg] = edge.Starts;
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
        || nowMs - _cutAtMs >= (_speaks[0] && _speaks[1] ? TalkOverPeriodMs : PeriodMs) ? Write(nowMs, ended: false) : null;

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
