using LiveEmpathy.Calls;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>How much is left out because the machine cannot keep up.</summary>
public enum Shedding
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Partial text.</summary>
    Partials,

    /// <summary>Partial text, and the agent's words; never the customer's.</summary>
    Agent,
}

/// <summary>
/// What waits to be transcribed, the most useful first: the customer's finished utterances, the agent's, those that may be finished, then
/// partial text.
/// Under load it leaves out in a stated order and says so. Pure.
/// </summary>
public sealed class SpeechQueue
{
    /// <summary>A finished utterance that waits so long: partial text is left out.</summary>
    public const int LateMs = 1500;

    /// <summary>A finished utterance of the customer that waits so long: the agent's words are left out.</summary>
    public const int VeryLateMs = 6000;

    private readonly List<SpeechChunk> _waiting = [];

    /// <summary>What is left out now.</summary>
    public Shedding Shedding { get; private set; }

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Adds speech; newer text of an utterance takes the place of older.</summary>
    public void Add(SpeechChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        _waiting.RemoveAll(waiting => waiting.UtteranceId == chunk.UtteranceId);
        _waiting.Add(chunk);
    }

    /// <summary>Takes what is to be transcribed next.</summary>
    /// <param name="nowMs">Stream time, ms.</param>
    /// <param name="left">Told of each finished utterance that is left out.</param>
    public SpeechChunk? Next(int nowMs, Action<SpeechChunk> left)
    {
        ArgumentNullException.ThrowIfNull(left);
        Decide(nowMs);
        if (Shedding >= Shedding.Partials) _waiting.RemoveAll(waiting => !waiting.Final);
        if (Shedding == Shedding.Agent)
        {
            foreach (var agents in _waiting.Where(waiting => waiting.Leg == Leg.Agent).ToArray())
            {
                _waiting.Remove(agents);
                left(agents);
            }
        }

        var next = _waiting.OrderBy(waiting => (waiting.Final ? 0 : waiting.Pauses ? 2 : 4) + (waiting.Leg == Leg.Customer ? 0 : 1)).ThenBy(waiting => waiting.ToMs).FirstOrDefault();
        if (next is not null) _waiting.Remove(next);
        return next;
    }

    private void Decide(int nowMs)
    {
        var finals = _waiting.Where(waiting => waiting.Final).ToArray();
        var late = finals.Length == 0 ? 0 : nowMs - finals.Min(waiting => waiting.ToMs);
        var customerLate = finals.Where(waiting => waiting.Leg == Leg.Customer).Select(waiting => nowMs - waiting.ToMs).DefaultIfEmpty().Max();
        if (customerLate > VeryLateMs) Shedding = Shedding.Agent;
        else if (late > LateMs && Shedding == Shedding.Nothing) Shedding = Shedding.Partials;
        else if (Shedding == Shedding.Agent && customerLate <= LateMs) Shedding = Shedding.Partials;
        else if (Shedding == Shedding.Partials && late <= LateMs / 3) Shedding = Shedding.Nothing;
    }
}
