using LiveEmpathy.Alerts;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Cues;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy;

/// <summary>
/// START HERE: the whole chain of one call, from what a desk heard to what people see.
/// <code>
/// desk    audio -> 20 ms frames -> voice -> speech edges, voice points      Audio/  Voice/CallVoice
///         speech -> words -> redacted words                                 Client/Desk
///                              | UplinkMessage 1, 2, 3 ...
/// server  edges + words -> talk spurts, overlaps, utterances, turns         Turns/TurnTaker
///         -> measures                                                       Measures/CallMeter
///         -> moments (fifteen habits, kept and at fault)                    Moments/MomentFinder
///         -> cues (agent), alerts (supervisor), score                       Cues/CueBook  Alerts/AlertBook  Playbook/EmpathyScore
/// </code>
/// Pure: the same messages give the same result, whenever and in whatever order they come. Not thread-safe.
/// </summary>
public sealed class CallAnalyzer
{
    private readonly MessageOrder _order = new();
    private readonly TurnTaker _turns;
    private readonly CallMeter _meter;
    private readonly MomentFinder _moments;
    private readonly CueBook _cues;
    private readonly AlertBook _alerts;
    private readonly EmpathyTally _score;
    private readonly ToneCurtain? _curtain;

    /// <summary>Analysis of a new call.</summary>
    /// <param name="call">What is known before a word is said.</param>
    /// <param name="playbook">The rules.</param>
    /// <param name="models">For what words mean.</param>
    /// <param name="profile">Under EU nothing of the agent's emotion is computed, and tone help is for the agent only.</param>
    /// <param name="store">Where older parts of it lie, packed; null: in memory.</param>
    public CallAnalyzer(CallInfo call, CallPlaybook playbook, TextModels models, LegalProfile profile = LegalProfile.Standard, IBlockStore? store = null)
    {
        if (profile == LegalProfile.EU) _curtain = new ToneCurtain(playbook, store ?? BlocksInMemory.Instance);
        _score = new EmpathyTally(playbook);
        _turns = new TurnTaker(call, store);
        _meter = new CallMeter(_turns, models, agentArousal: _curtain is null);
        _moments = new MomentFinder(_turns, playbook, models, store);
        if (_curtain is not null) _moments.EndMoved += _curtain.MoveEnd;
        _cues = new CueBook(_turns, playbook);
        _alerts = new AlertBook(_turns, _curtain?.Playbook ?? playbook);
    }

    /// <summary>The call as a conversation.</summary>
    public IConversation Conversation => _turns;

    /// <summary>Its measures now, the sentiment line, and the sentiment of each customer utterance.</summary>
    public CallMeter Meter => _meter;

    /// <summary>The measures now, as supervisors may see them.</summary>
    public CallMeasures Measures => _curtain is null ? _meter.Now : ToneCurtain.Before(_meter.Now);

    /// <summary>Moments found, oldest first, as supervisors may see them.</summary>
    public LongList<Moment> Moments => _curtain?.Before(_moments.Found) ?? _moments.Found;

    /// <summary>True for a rule whose cues are the agent's own business under the law of this server.</summary>
    public bool IsForAgentOnly(string rule) => _curtain?.Hides(rule) ?? false;

    /// <summary>What the agent is shown.</summary>
    public CueBook Cues => _cues;

    /// <summary>What the supervisor is told.</summary>
    public AlertBook Alerts => _alerts;

    /// <summary>The empathy score of the call so far.</summary>
    public EmpathyScore Score() => _score.Score;

    /// <summary>The last message taken, with none missing before it.</summary>
    public long LastSeq => _order.LastSeq;

    /// <summary>Takes one message: at once where it is the next, later where one before it is missing, never twice.</summary>
    public void Take(UplinkMessage message)
    {
        _order.Add(message);
        while (_order.TryNext(out var next)) Analyse(next);
    }

    private void Analyse(UplinkMessage message)
    {
        if (_curtain is not null) message = AgentVoice.BehaviourOnly(message);
        _turns.Take(message);
        _meter.Take(message);
        _moments.Look(_meter.Now);
        _score.Read(Moments);
        _cues.Consider(_meter.Now, _moments.Found);
        _alerts.Consider(_meter.Now, _moments.Found);
    }
}
