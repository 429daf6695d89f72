using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Tests.Look;

public sealed partial class TextsTests
{
    private static readonly string Web = Path.GetFullPath(Path.Combine(Here(), "../../../Client/Web"));

    [Fact]
    public void Every_text_of_the_screens_has_its_German()
    {
        var asked = Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => Text().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.True(asked.Count > 200);
        Assert.DoesNotContain(asked, t => !German.ContainsKey(Name(t)));
    }

    [Fact]
    public void Every_rule_of_the_playbook_has_a_German_name()
    {
        var (section, rules) = ("", new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(Web, "../../Shared/Data/playbook.en.yaml")))
        {
            if (line.Length > 0 && char.IsLetter(line[0])) section = line.Split(':')[0];
            else if (section is "rules" or "alerts" && Entry().Match(line) is { Success: true } entry) rules.Add(PriorityLook.Rule(entry.Groups[1].Value));
        }
        Assert.True(rules.Count > 60);
        Assert.DoesNotContain(rules, r => !German.ContainsKey(r));
    }

    [Fact]
    public void A_translation_keeps_the_places() =>
        Assert.DoesNotContain(German, t => Places().Count(t.Key) != Places().Count(t.Value));

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("fr,es,de", "de")]
    [InlineData("fr", "en")]
    public void The_first_language_that_we_have_is_taken(string wanted, string picked) => Assert.Equal(picked, Languages.Pick(null, wanted.Split(',')));

    [Fact]
    public void What_was_chosen_goes_before_what_the_browser_asks_for() => Assert.Equal("de", Languages.Pick("de", ["en-GB"]));

    [Fact]
    public void In_German_it_speaks_German_and_keeps_small_letters_small()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new CultureInfo("de");
            var texts = new Texts();
            Assert.Equal("Ruhig, ruhig, 3 dringend", $"{texts["Calm"]}, {texts["calm"]}, {texts["{0} urgent", 3]}");
            Assert.Equal("words of the playbook", texts["words of the playbook"]);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> German { get; } = Texts.Of("de")!
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static string Name(string text) => char.IsLower(text[0]) ? "~" + text : text;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""\b[Tt]\["([^"]+)["]""")]
    private static partial Regex Text();

    [GeneratedRegex("^  ([a-z-]+):")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
