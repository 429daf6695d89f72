using LiveEmpathy.Measures;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>Looks for moments of all fifteen habits in the conversation as it grows.</summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
/// <param name="models">For what the words mean.</param>
public sealed class MomentFinder(IConversation conversation, CallPlaybook playbook, TextModels models)
{
    /// <summary>All moments found, oldest first.</summary>
    public IReadOnlyList<Moment> Found { get; } = [];

    /// <summary>Looks again, after the conversation and the measures have moved on.</summary>
    public void Look(CallMeasures measures)
    {
        _ = conversation;
        _ = playbook;
        _ = models;
    }
}
