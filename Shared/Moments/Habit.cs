using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments;

/// <summary>One of the fifteen habits: finds its occasions in a call, and what the agent did with them.</summary>
internal abstract class Habit
{
    /// <summary>Looks at what is new.</summary>
    public abstract void Look(Scene scene);
}

/// <summary>The fifteen habits, in the playbook's order; but same team reads what saying no has found.</summary>
internal static class HabitRoll
{
    /// <summary>All fifteen, for one call.</summary>
    /// <exception cref="FormatException">The playbook lacks a rule, a number or a phrase list.</exception>
    public static Habit[] All(CallPlaybook playbook) =>
    [
        new Habits.Listening(playbook),
        new Habits.Personalising(playbook),
        new Habits.Wording(playbook),
        new Habits.ToneMatching(playbook),
        new Habits.SayingNo(playbook),
        new Habits.SameTeam(playbook),
        new Habits.Feelings(playbook),
        new Habits.Arguing(playbook),
        new Habits.Mirroring(playbook),
        new Habits.ReachingFirst(playbook),
        new Habits.Closing(playbook),
        new Habits.Asking(playbook),
        new Habits.CheckingIn(playbook),
        new Habits.SmallTalk(playbook),
        new Habits.Promises(playbook),
    ];

    /// <summary>Makes sure that a playbook has everything that the habits read.</summary>
    public static void Check(CallPlaybook playbook) => All(playbook);
}
