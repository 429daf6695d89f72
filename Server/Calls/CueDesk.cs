using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Calls;

/// <summary>The cues of one call: those of the playbook, those that supervisors whisper, and what became of each.</summary>
internal sealed class CueDesk(string callId)
{
    /// <summary>A whisper is shown this long: time to finish a sentence, read, and use it.</summary>
    private const int WhisperMs = 30_000;

    /// <summary>Ids of whispers begin here, so that they never meet those of the playbook.</summary>
    private const int FirstWhisper = 1_000_000;

    /// <summary>Most whispers on one call: a supervisor who needs more should take the call over.</summary>
    public const int MaxWhispers = 50;

    private readonly List<CueView> _whispers = [];
    private readonly Dictionary<int, (DateTimeOffset? Seen, CueVerdict? Verdict)> _fates = [];

    /// <summary>All cues, oldest first.</summary>
    public IEnumerable<CueView> All(CallAnalyzer analysis) =>
        analysis.Cues.Given.Select(View).Concat(_whispers.Select(Fated)).OrderBy(c => c.RaisedAtMs);

    /// <summary>The one cue to show now: a supervisor's word comes first.</summary>
    public CueView? Current(CallAnalyzer analysis)
    {
        var now = analysis.Conversation.NowMs;
        var whisper = _whispers.Count > 0 ? Fated(_whispers[^1]) : null;
        if (whisper is { Verdict: null } && whisper.ExpiresAtMs > now) return whisper;
        return analysis.Cues.Current is { } cue && !_fates.GetValueOrDefault(cue.Id).Verdict.HasValue ? View(cue) : null;
    }

    /// <summary>The id of <see cref="Current"/>.</summary>
    public int? CurrentId(CallAnalyzer analysis)
    {
        if (_whispers.Count > 0) return Current(analysis)?.Id;
        return analysis.Cues.Current is { } cue && (_fates.Count == 0 || !_fates.GetValueOrDefault(cue.Id).Verdict.HasValue) ? cue.Id : null;
    }

    /// <summary>A supervisor whispers.</summary>
    public CueView? Whisper(string text, string from, int nowMs)
    {
        if (_whispers.Count == MaxWhispers) return null;
        var cue = new CueView(callId, FirstWhisper + _whispers.Count, 0, "whisper", text, null, nowMs, nowMs + WhisperMs, from);
        _whispers.Add(cue);
        return cue;
    }

    /// <summary>It was on the agent's screen.</summary>
    /// <returns>False: no such cue, or seen before.</returns>
    public bool Seen(CallAnalyzer analysis, int cueId, DateTimeOffset at)
    {
        var fate = _fates.GetValueOrDefault(cueId);
        if (fate.Seen is not null || !Knows(analysis, cueId)) return false;
        _fates[cueId] = fate with { Seen = at };
        return true;
    }

    /// <summary>True where it has been on the agent's screen.</summary>
    public bool WasSeen(int cueId) => _fates.GetValueOrDefault(cueId).Seen is not null;

    /// <summary>The agent's verdict; a later one replaces it.</summary>
    public bool Judge(CallAnalyzer analysis, int cueId, CueVerdict verdict, DateTimeOffset at)
    {
        if (!Knows(analysis, cueId)) return false;
        var fate = _fates.GetValueOrDefault(cueId);
        _fates[cueId] = (fate.Seen ?? at, verdict);
        return true;
    }

    /// <summary>True where there is such a cue.</summary>
    public bool Knows(CallAnalyzer analysis, int cueId) =>
        cueId >= FirstWhisper ? cueId - FirstWhisper < _whispers.Count : analysis.Cues.Given.Any(c => c.Id == cueId);

    private CueView View(Cues.Cue c) => Fated(new CueView(callId, c.Id, c.Habit, c.Rule, c.Text, c.Phrase, c.RaisedAtMs, c.ExpiresAtMs, Outcome: c.Outcome));

    private CueView Fated(CueView cue) =>
        _fates.TryGetValue(cue.Id, out var fate) ? cue with { SeenAt = fate.Seen, Verdict = fate.Verdict } : cue;
}
