using LiveEmpathy.Measures;
using LiveEmpathy.Moments.Heard;
using LiveEmpathy.Playbook;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Moments;

/// <summary>Looks for moments of all fifteen habits in the conversation as it grows.</summary>
/// <param name="conversation">What was said and done so far.</param>
/// <param name="playbook">The rules.</param>
/// <param name="models">For what the words mean.</param>
/// <param name="store">Where older moments lie, packed; null: in memory.</param>
public sealed class MomentFinder(IConversation conversation, CallPlaybook playbook, TextModels models, IBlockStore? store = null)
{
    private readonly Scene _scene = new(conversation, models, playbook, store ?? BlocksInMemory.Instance);
    private readonly Habit[] _habits = HabitRoll.All(playbook);
    private readonly HeardRules _heard = new(playbook);

    /// <summary>All moments found, oldest discovery first. One that goes on when it is found, as a talk-over does, gets its end in its place.</summary>
    public LongList<Moment> Found => _scene.Found;

    /// <summary>Raised with a moment that went on when it was found, and has another end by now.</summary>
    public event Action<Moment> EndMoved
    {
        add => _scene.EndMoved += value;
        remove => _scene.EndMoved -= value;
    }

    /// <summary>Looks again, after the conversation and the measures have moved on.</summary>
    public void Look(CallMeasures measures)
    {
        _scene.Advance(measures);
        foreach (var habit in _habits) habit.Look(_scene);
        _heard.Look(_scene);
    }
}
