using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Redact;

/// <summary>
/// Redacts both legs of a call: what one asks for ("your card number, please?") decides what the other's figures are.
/// Pure, in stream time.
/// </summary>
internal sealed class Redactor
{
    private readonly Mentions _mentions = new();
    private readonly LegWords _agent;
    private readonly LegWords _customer;

    public Redactor() => (_agent, _customer) = (new LegWords(_mentions), new LegWords(_mentions));

    /// <summary>Takes an update as recognised; passes on what may leave.</summary>
    public void Take(UtteranceUpdate update, Action<UtteranceUpdate> leaves) =>
        (update.Leg == Leg.Agent ? _agent : _customer).Take(update, leaves);

    /// <summary>Time has passed: what was kept back for a continuation that did not come is decided.</summary>
    public void Advance(int nowMs, bool agentSpeaks, bool customerSpeaks, Action<UtteranceUpdate> leaves)
    {
        _agent.Advance(nowMs, agentSpeaks, leaves);
        _customer.Advance(nowMs, customerSpeaks, leaves);
    }

    /// <summary>The call is over: everything is decided.</summary>
    public void Finish(Action<UtteranceUpdate> leaves) => Advance(int.MaxValue, agentSpeaks: false, customerSpeaks: false, leaves);
}
