using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Cues;

/// <summary>Decides which one nudge the agent sees, if any.</summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
public sealed class CueBook(IConversation conversation, CallPlaybook playbook)
{
    /// <summary>All cues given, oldest first.</summary>
    public IReadOnlyList<Cue> Given { get; } = [];

    /// <summary>The cue to show now, or null.</summary>
    public Cue? Current { get; }

    /// <summary>Decides again.</summary>
    public void Consider(CallMeasures measures, IReadOnlyList<Moment> moments)
    {
        _ = conversation;
        _ = playbook;
    }
}
