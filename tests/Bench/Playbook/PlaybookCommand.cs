using LiveEmpathy.Bench.Playbook.MoreTalks;
using LiveEmpathy.Bench.Playbook.Talks;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Playbook;

/// <summary>
/// How well the shipped playbook finds faults and credit: precision and recall per habit over conversations that no test uses
/// and no phrase was written for.
/// </summary>
internal static class PlaybookCommand
{
    private static readonly ShippedData Data = new(typeof(PlaybookCommand).Assembly);

    public static CallPlaybook English { get; } = CallPlaybook.Parse(new StreamReader(Data.Open("playbook.en.yaml")).ReadToEnd(), "playbook.en.yaml");

    public static TextModels Models { get; } = TextModels.Load(Data);

    private static LabelledTalk[] All =>
    [
        .. ListeningTalks.All, .. PersonalTalks.All, .. WordingTalks.All, .. ToneTalks.All, .. SameTeamTalks.All,
        .. SayingNoTalks.All, .. FeelingsTalks.All, .. ArguingTalks.All, .. MirroringTalks.All, .. AbuseTalks.All,
        .. ReachingFirstTalks.All, .. ClosingTalks.All, .. AskingTalks.All, .. CheckingInTalks.All, .. SmallTalkTalks.All,
        .. PromisesTalks.All,
        .. MoreListeningTalks.All, .. MorePersonalTalks.All, .. MoreWordingTalks.All, .. MoreToneTalks.All,
        .. MoreSameTeamTalks.All, .. MoreSayingNoTalks.All, .. MoreFeelingsTalks.All, .. MoreArguingTalks.All,
        .. MoreMirroringTalks.All, .. MoreAbuseTalks.All, .. MoreReachingFirstTalks.All, .. MoreClosingTalks.All,
        .. MoreAskingTalks.All, .. MoreCheckingInTalks.All, .. MoreSmallTalkTalks.All, .. MorePromisesTalks.All,
    ];

    /// <summary>Prints the table.</summary>
    /// <param name="verbose">Names each conversation in which something else was found than expected.</param>
    /// <param name="file">A playbook to measure instead of the one that ships, or null.</param>
    public static int Run(bool verbose, string? file)
    {
        var playbook = file is null ? English : CallPlaybook.Parse(File.ReadAllText(file), Path.GetFileName(file));
        var results = All.Select(talk => (Talk: talk, Found: talk.Find(playbook, Models))).ToArray();
        Console.WriteLine($"{results.Length} conversations                 fault             kept");
        Console.WriteLine("habit                    precision recall   precision recall");
        foreach (var group in results.GroupBy(r => (r.Talk.Habit, r.Talk.Rule)).OrderBy(g => g.Key.Habit))
        {
            var name = group.Key.Rule ?? playbook.Habits[group.Key.Habit].Name;
            Console.WriteLine($"{group.Key.Habit,2} {name,-22} {Row(group)}");
        }
        Console.WriteLine($"   {"all",-22} {Row(results)}");
        if (!verbose) return 0;
        foreach (var (talk, found) in results.Where(r => !r.Talk.IsMet(r.Found)))
            Console.WriteLine($"{talk}\n    {string.Join("\n    ", found.Select(m => $"{m.Kind} {m.Rule}: {m.Words}"))}");
        return 0;
    }

    private static string Row(IEnumerable<(LabelledTalk Talk, LiveEmpathy.Moments.Moment[] Found)> results)
    {
        var all = results.ToArray();
        return $"{Share(all, Expect.Fault, t => t.Talk.HasFault(t.Found))}     {Share(all, Expect.Kept, t => t.Talk.HasKept(t.Found))}";
    }

    private static string Share<T>((LabelledTalk Talk, T Found)[] results, Expect expect, Func<(LabelledTalk Talk, T Found), bool> finds)
    {
        // A conversation at fault may hold credit too: only those without an occasion, and for faults those kept, count as false.
        var mayHold = expect == Expect.Kept ? Expect.Fault : expect;
        var right = results.Count(r => r.Talk.Expect == expect && finds(r));
        var wrong = results.Count(r => r.Talk.Expect != expect && r.Talk.Expect != mayHold && finds(r));
        var asked = results.Count(r => r.Talk.Expect == expect);
        return asked == 0 ? "      -      -" : $"     {(right + wrong == 0 ? 0 : (double)right / (right + wrong)):0.00}   {(double)right / asked:0.00}";
    }
}
