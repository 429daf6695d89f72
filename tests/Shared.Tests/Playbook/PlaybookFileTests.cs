using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments;

namespace LiveEmpathy.Tests.Playbook;

/// <summary>What is wrong with a playbook is said with its line and the reason.</summary>
public class PlaybookFileTests
{
    private static readonly string Shipped = new StreamReader(new ShippedData(typeof(PlaybookFileTests).Assembly).Open("playbook.en.yaml")).ReadToEnd();

    [Fact]
    public void The_files_that_ship_are_in_order()
    {
        Assert.Equal("en", CallPlaybook.Parse(Shipped, "a").Language);
        Assert.Equal("de", HabitTests.Read("playbook.de.yaml").Language);
    }

    [Theory]
    [InlineData("  talk-over:                 { habit: 1,", "  talk-over:                 { habbit: 1,", "habbit")] // unknown key
    [InlineData("nudges: { per-minute: 3, apart: 12 }", "nudgets: { per-minute: 3, apart: 12 }", "nudgets")] // unknown part
    [InlineData("  summed-up:                 {", "  sumed-up:                 {", "\"summed-up\" is missing")] // a rule that the code needs
    [InlineData("numbers: { points: 7,", "numbers: { pionts: 7,", "\"points\" is missing")] // a number that the code needs
    [InlineData("  sums-up:\n", "  sums-upp:\n", "\"sums-up\" is missing")] // a phrase list that the code needs
    [InlineData("numbers: { seconds: 5 }", "numbers: { seconds: five }", "five")] // a number that is none
    [InlineData("numbers: { seconds: 5 }", "numbers: { seconds: -5 }", "0 to 10000")]
    [InlineData("nudges: { per-minute: 3,", "nudges: { per-minute: 0,", "per-minute")]
    [InlineData("  5:  { name: Same team,", "  4:  { name: Same team,", "4")] // twice the same key
    [InlineData("  15: { name: Close the loop,", "  16: { name: Close the loop,", "1 to 15")]
    [InlineData("name: Listen fully, weight: 1.5", "name: Listen fully, weight: 11", "0 to 10")]
    [InlineData("    priority: urgent\n    says: \"Argument", "    priority: high\n    says: \"Argument", "urgent, soon or note")]
    [InlineData("    action: \"Listen in now, be ready to take over\"\n", "", "action")]
    [InlineData("[{ moments: [argument], count: 1, within: 30 }]", "[{ moments: [arguments], count: 1, within: 30 }]", "arguments")]
    [InlineData("[{ moments: [argument], count: 1, within: 30 }]", "[{ moments: argument, count: 1, within: 30 }]", "")] // wrong type
    [InlineData("{ measure: too-fast, above: 1, clear: 0.3 }", "{ measure: fast, above: 1, clear: 0.3 }", "known are")]
    [InlineData("{ measure: too-fast, above: 1, clear: 0.3 }", "{ measure: too-fast, above: 1, clear: 1.3 }", "clear")]
    [InlineData("{ moods: [cheerful] }", "{ moods: [jolly] }", "mood")]
    [InlineData("    followed-by: [stepped-out]", "    followed-by: [stepped-outt]", "stepped-outt")]
    [InlineData("    contradicts: [facts-now]", "    contradicts: [facts-then]", "facts-then")]
    [InlineData("{wpm} ->", "{wmp} ->", "{wmp}")] // a place that nobody fills
    [InlineData("says: [\"Let them finish\",", "says: [\"Let them finish what they have to say, and only then say what you have to say\",", "60 characters")]
    [InlineData("    - \"~ stop interrupting|", "    - \"* stop interrupting|", "must begin with a word")]
    [InlineData("    - \"in <language> ** please", "    - \"in <tongue> ** please", "<tongue>")]
    [InlineData("  bad: [awful,", "  bad: [very awful,", "with _ between")]
    [InlineData("language: en", "language: fr", "spelling")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string reason)
    {
        var at = Shipped.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, "the playbook that ships has changed: write this line anew");
        var broken = Shipped[..at] + wrong + Shipped[(at + right.Length)..];
        var error = Assert.Throws<FormatException>(() => CallPlaybook.Parse(broken, "team.yaml"));
        Assert.Matches(@"^team\.yaml, line \d+: ", error.Message);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_is_the_line()
    {
        var line = Shipped[..Shipped.IndexOf("priority: urgent", StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        var error = Assert.Throws<FormatException>(() => CallPlaybook.Parse(Shipped.Replace("priority: urgent", "priority: high", StringComparison.Ordinal), "team.yaml"));
        Assert.Contains($"line {line - 2}:", error.Message, StringComparison.Ordinal); // where the alert begins
    }

    [Fact]
    public void An_empty_file_says_so() => Assert.Contains("empty", Assert.Throws<FormatException>(() => CallPlaybook.Parse("", "team.yaml")).Message, StringComparison.Ordinal);
}
