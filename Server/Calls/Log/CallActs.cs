using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Calls.Log;

/// <summary>What people did about one call, each act once. Touch only inside <see cref="LiveCall.Use{T}"/>.</summary>
internal sealed class CallActs
{
    /// <summary>Most acts on one call: 15 supervisors who each act once a minute for an hour.</summary>
    public const int Most = 1_000;

    private readonly Dictionary<string, Done> _done = new(StringComparer.Ordinal);

    private sealed class Done(long afterSeq, LogEntry entry, object? result)
    {
        public long AfterSeq => afterSeq;

        public LogEntry Entry => entry;

        public object? Result => result;

        public bool InLog { get; set; }
    }

    /// <summary>No room for more.</summary>
    public bool Full => _done.Count >= Most;

    /// <summary>What came of an act, or null.</summary>
    public object? ResultOf(string op) => _done.GetValueOrDefault(op)?.Result;

    /// <summary>The oldest act, not in the log yet, that comes before the message after this one.</summary>
    public LogEntry? Missing(long seq) => _done.Count == 0 ? null : _done.Values.FirstOrDefault(d => !d.InLog && d.AfterSeq <= seq)?.Entry;

    /// <summary>The log is begun again: none of them is in it.</summary>
    public void NotLogged()
    {
        foreach (var done in _done.Values) done.InLog = false;
    }

    /// <summary>Takes an act; one that was taken before changes nothing.</summary>
    public CallNews Take(LiveCall call, LogEntry entry, bool logged)
    {
        var act = entry.Act!;
        if (!_done.TryGetValue(act.Op, out var done))
        {
            var (result, news) = Do(call, act, entry.At);
            _done[act.Op] = new Done(call.Analysis.LastSeq, entry, result) { InLog = logged };
            return result is null or false ? CallNews.None : news;
        }
        done.InLog |= logged;
        return CallNews.None;
    }

    private static (object? Result, CallNews News) Do(LiveCall call, CallAct act, DateTimeOffset at) => act.Kind switch
    {
        ActKind.OnAlert => (call.Alerts.Act(act.Id, (AlertAct)act.How, act.By, act.Text, at), CallNews.State),
        ActKind.Undo => (call.Alerts.Undo(act.Id, act.By, at), CallNews.State),
        ActKind.Whisper => (call.Cues.Whisper(act.Text ?? "", act.By, call.Analysis.Conversation.NowMs), CallNews.State | CallNews.Cue),
        ActKind.Note => (call.Side.Note(act.By, act.Text ?? "", call.Analysis.Conversation.NowMs, at), CallNews.State),
        ActKind.CueSeen => (call.Cues.Seen(call.Analysis, act.Id, at), CallNews.State),
        ActKind.CueJudged => (call.Cues.Judge(call.Analysis, act.Id, (CueVerdict)act.How, at), CallNews.State | CallNews.Cue),
        ActKind.ListenBegins => (call.Side.Begin(act.By, act.Since ?? at), CallNews.State | CallNews.Cue),
        ActKind.ListenEnds => (call.Side.End(act.By, act.Since ?? at, at), CallNews.State | CallNews.Cue),
        _ => (null, CallNews.None),
    };
}
