using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Alerts;

/// <summary>Raises and clears the alerts of one call: on-delay, hysteresis, cooldown and cap, all in stream time.</summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
public sealed class AlertBook(IConversation conversation, CallPlaybook playbook)
{
    /// <summary>All alerts raised, oldest first; a cleared one keeps its place.</summary>
    public IReadOnlyList<Alert> Raised { get; } = [];

    /// <summary>Decides again.</summary>
    public void Consider(CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        _ = conversation;
        _ = playbook;
    }
}
