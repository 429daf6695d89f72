using System.Text.RegularExpressions;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments.Talks;
using LiveEmpathy.Words;

namespace LiveEmpathy.Tests.Moments;

/// <summary>Every habit in written conversations: at fault, kept, and absent, near misses among them.</summary>
public partial class HabitTests
{
    private static readonly LabelledTalk[] All =
    [
        .. ListeningTalks.All, .. PersonalTalks.All, .. WordingTalks.All, .. ToneTalks.All, .. SameTeamTalks.All, .. SayingNoTalks.All,
        .. FeelingsTalks.All, .. ArguingTalks.All, .. MirroringTalks.All, .. AbuseTalks.All, .. ReachingFirstTalks.All, .. ClosingTalks.All,
        .. AskingTalks.All, .. CheckingInTalks.All, .. SmallTalkTalks.All, .. PromisesTalks.All,
    ];

    public static CallPlaybook English { get; } = Read("playbook.en.yaml");

    public static TextModels Models { get; } = TextModels.Load(new ShippedData(typeof(HabitTests).Assembly));

    public static TheoryData<string> Names => [.. All.Select(talk => talk.ToString())];

    internal static IReadOnlyList<LabelledTalk> Talks => All;

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_conversation_is_written_for_is_found_and_nothing_against_it(string name) => Check(Of(name), written => written);

    // "I can't, sorry." -> "i cant sorry": what a recogniser without case and punctuation writes; "i'll" it does not write "ill".
    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_found_without_case_and_punctuation_too(string name) => Check(Of(name), Bare);

    [Fact]
    public void Every_habit_has_three_conversations_of_each_kind()
    {
        var few = Enumerable.Range(1, 15).SelectMany(habit => Enum.GetValues<Expect>().Select(expect => (habit, expect)))
            .Where(x => All.Count(t => t.Habit == x.habit && t.Expect == x.expect && t.Rule is null) < 3);
        Assert.Empty(few);
    }

    [Fact]
    public void No_two_conversations_have_the_same_name() => Assert.Equal(All.Length, All.DistinctBy(t => t.ToString()).Count());

    internal static CallPlaybook Read(string name) =>
        CallPlaybook.Parse(new StreamReader(new ShippedData(typeof(HabitTests).Assembly).Open(name)).ReadToEnd(), name);

    internal static string Bare(string text) =>
        Marks().Replace(text, "").Replace("n't", "nt", StringComparison.Ordinal).Replace("'m", "m", StringComparison.Ordinal).ToLowerInvariant();

    private static LabelledTalk Of(string name) => Array.Find(All, t => t.ToString() == name)!;

    private static void Check(LabelledTalk talk, Func<string, string> how)
    {
        var found = talk.Written(how).Find(English, Models);
        Assert.True(talk.IsMet(found), $"{talk}: found {string.Join("; ", found.Select(m => $"{m.Kind} {m.Rule} \"{m.Words}\""))}");
    }

    [GeneratedRegex("[.,?!:]")]
    private static partial Regex Marks();
}
