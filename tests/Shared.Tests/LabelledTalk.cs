using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.Tests;

/// <summary>What is to be found in a talk for its habit.</summary>
public enum Expect
{
    /// <summary>No occasion: neither fault nor credit.</summary>
    Absent,

    /// <summary>At least one moment at fault.</summary>
    Fault,

    /// <summary>At least one moment kept, none at fault.</summary>
    Kept,
}

/// <summary>A written conversation about one habit, with what is to be found in it.</summary>
public sealed class LabelledTalk
{
    private LabelledTalk(int habit, Expect expect, string about, string? rule) => (Habit, Expect, About, Rule) = (habit, expect, about, rule);

    public int Habit { get; }

    public Expect Expect { get; }

    public string About { get; }

    /// <summary>Where not the habit is asked for but one rule of it, such as "abuse".</summary>
    public string? Rule { get; }

    public TalkScript Script { get; private set; } = new();

    public static LabelledTalk Fault(int habit, string about, string? rule = null) => new(habit, Expect.Fault, about, rule);

    public static LabelledTalk Kept(int habit, string about, string? rule = null) => new(habit, Expect.Kept, about, rule);

    public static LabelledTalk Absent(int habit, string about, string? rule = null) => new(habit, Expect.Absent, about, rule);

    public LabelledTalk Agent(double from, double to, string text) => With(() => Script.Agent(from, to, text));

    public LabelledTalk Customer(double from, double to, string text) => With(() => Script.Customer(from, to, text));

    public LabelledTalk Card(string name, int? daysAgo = null, string topic = "the same matter") => With(() => Script.Card(name, daysAgo, topic));

    public LabelledTalk In(string language) => With(() => Script.In(language));

    /// <summary>The same talk as another recogniser would have written it.</summary>
    public LabelledTalk Written(Func<string, string> how) => new(Habit, Expect, About, Rule) { Script = Script.Written(how) };

    /// <summary>What was found for the habit, or for the rule, from the first word to the end of the call.</summary>
    public Moment[] Find(CallPlaybook playbook, TextModels models)
    {
        var call = new CallAnalyzer(Script.Info, playbook, models);
        foreach (var message in Script.Messages(ended: true)) call.Take(message);
        return [.. call.Moments.Where(m => Rule is null ? m.Habit == Habit : m.Rule == Rule)];
    }

    /// <summary>True where what is expected was found and nothing against it. For a rule any moment counts as found.</summary>
    public bool IsMet(IReadOnlyList<Moment> found) => Expect switch
    {
        Expect.Fault => HasFault(found),
        Expect.Kept => HasKept(found) && !HasFault(found),
        _ => !HasFault(found) && !HasKept(found),
    };

    public bool HasFault(IReadOnlyList<Moment> found) => found.Any(m => Rule is not null || m.Kind == MomentKind.Fault);

    public bool HasKept(IReadOnlyList<Moment> found) => Rule is null && found.Any(m => m.Kind == MomentKind.Kept);

    public override string ToString() => $"{Habit} {Expect}: {About}";

    private LabelledTalk With(Action write)
    {
        write();
        return this;
    }
}
