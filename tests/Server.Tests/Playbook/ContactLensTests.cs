using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Playbook.ContactLens;
using LiveEmpathy.Server.Playbook;
using LiveEmpathy.Words;
using static LiveEmpathy.Server.Tests.Playbook.ContactLensRules;

namespace LiveEmpathy.Server.Tests.Playbook;

/// <summary>Rules in the format of Contact Lens, from the file to the mark on a live call.</summary>
public sealed class ContactLensTests
{
    private static readonly ShippedData Shipped = new(typeof(PlaybookShelf).Assembly);

    [Theory]
    [InlineData("please close my account today", true)]
    [InlineData("i would like to closing out that old account", true)] // clos* within five words
    [InlineData("close the window it is cold and then we talk about my account", false)] // too far
    [InlineData("my account should be closed", false)] // the other way round
    public void A_pattern_with_lists_wildcards_and_proximity_is_found_as_written(string said, bool found)
    {
        var rule = File("Leaving", Or(Patterns("CUSTOMER", Pattern(new[] { "clos*", "shut down" }, " ", 5, " ", new[] { "account", "phone contract" }))));
        Assert.Equal(found, Marks(rule, Talk().Customer(5, 9, said)).Length > 0);
    }

    [Fact]
    public void An_exact_phrase_is_found_however_the_recogniser_writes_it_and_only_of_whom_the_rule_means()
    {
        var rule = File("Cannot get in", Exact("CUSTOMER", "I can't log in!"));
        Assert.Equal("i cannot log in", Assert.Single(Marks(rule, Talk().Customer(5, 9, "well i cannot log in since monday"))).Words);
        Assert.Empty(Marks(rule, Talk().Agent(5, 9, "so you say i can't log in")));
        Assert.NotEmpty(Marks(File("x", Exact("ANY", "i can't log in")), Talk().Agent(5, 9, "i can't log in either")));
    }

    [Fact]
    public void A_rule_for_after_the_call_fires_during_it()
    {
        var analyzer = Analyse(File("Leaving", Exact("CUSTOMER", "cancel my contract")), Talk().Customer(5, 8, "i want to cancel my contract").Agent(9, 60, "let me look at that for you"), until: 12);
        Assert.False(analyzer.Conversation.Ended);
        var mark = Assert.Single(analyzer.Moments, m => m.Rule == "cl-leaving");
        Assert.Equal((MomentKind.Mark, 0, "Leaving"), (mark.Kind, mark.Habit, mark.Text));
        Assert.Empty(analyzer.Alerts.Raised); // a category is a mark on the timeline, not an alert
    }

    [Fact]
    public void A_real_time_rule_is_a_note_as_well()
    {
        var analyzer = Analyse(File("Needs a doctor", Exact("ANY", "call an ambulance"), realTime: true), Talk().Customer(5, 8, "please call an ambulance"));
        Assert.Equal(("cl-needs-a-doctor", AlertPriority.Note), Assert.Single(analyzer.Alerts.Raised.Select(a => (a.Rule, a.Priority))));
    }

    [Fact]
    public void Sentiment_of_the_first_and_the_last_seconds()
    {
        var turned = File("Turned", And(Sentiment("CUSTOMER", "NEGATIVE", "First", 30), Sentiment("CUSTOMER", "POSITIVE", "Last", 30)));
        var bad = "this is terrible and awful i am furious and angry about this";
        var good = "thank you that is wonderful great i am so happy";
        Assert.NotEmpty(Marks(turned, Talk().Customer(5, 12, bad).Customer(60, 68, good)));
        Assert.Empty(Marks(turned, Talk().Customer(5, 12, good).Customer(60, 68, bad)));
        Assert.Empty(Marks(turned, Talk().Customer(5, 12, bad).Customer(60, 68, bad)));
    }

    [Fact]
    public void Interruptions_and_silence()
    {
        var over = Talk();
        for (var i = 0; i < 3; i++) over = over.Customer(10 + (i * 10), 14 + (i * 10), "and then the line went dead and nobody").Agent(12 + (i * 10), 13.5 + (i * 10), "yes but listen to me now");
        Assert.NotEmpty(Marks(File("Over", AtLeast("Interruptions.Instances", 3)), over));
        Assert.Empty(Marks(File("Over", AtLeast("Interruptions.Instances", 4)), over));
        var silent = Talk().Customer(5, 8, "hello are you there").Agent(40, 44, "sorry i am back");
        Assert.NotEmpty(Marks(File("Silent", AtLeast("NonTalkTime.TotalTimeSecs", 30)), silent));
        Assert.Empty(Marks(File("Silent", AtLeast("NonTalkTime.TotalTimeSecs", 40)), silent));
    }

    [Fact]
    public void What_is_negated_holds_while_it_was_not_said()
    {
        var rule = File("No greeting", And(Negated(Exact("AGENT", "good morning")), Exact("CUSTOMER", "hello")));
        Assert.Empty(Marks(rule, Talk().Customer(5, 6, "hello"))); // the talk begins with a greeting
        Assert.NotEmpty(Marks(rule, new TalkScript().Agent(0, 2, "yes what is it").Customer(5, 6, "hello")));
    }

    [Fact]
    public void What_cannot_be_imported_is_named_and_an_or_lives_without_it_but_an_and_does_not()
    {
        var or = RuleFile.Read(File("Or", Or(Semantic("CUSTOMER", "wants to leave"), Exact("CUSTOMER", "leave you"))), "or.json");
        var and = RuleFile.Read(File("And", And(Semantic("CUSTOMER", "wants to leave"), Exact("CUSTOMER", "leave you"))), "and.json");
        Assert.Equal((ImportExtent.Partly, ImportExtent.None), (or.Extent, and.Extent));
        Assert.Contains("semantic match", Assert.Single(or.LeftOut), StringComparison.Ordinal);

        Assert.Contains("the agent's sentiment", Left(Sentiment("AGENT", "NEGATIVE", "Last", 30)), StringComparison.Ordinal);
        Assert.Contains("the sentiment MIXED", Left(Sentiment("CUSTOMER", "MIXED", "Last", 30)), StringComparison.Ordinal);
        Assert.Contains("there is no such measure", Left(AtLeast("Weather.Degrees", 30)), StringComparison.Ordinal);
        Assert.Contains("list is part of a word", Left(Patterns("CUSTOMER", Pattern("un", new[] { "happy", "well" }))), StringComparison.Ordinal);
        Assert.Contains("its action CREATE_TASK", Assert.Single(RuleFile.Read(File("T", Exact("ANY", "hello"), action: "CREATE_TASK"), "t.json").LeftOut), StringComparison.Ordinal);
        Assert.Contains("not a Contact Lens rule", Assert.Throws<FormatException>(() => RuleFile.Read("{\"a\":1}", "x.json")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_in_the_playbook_folder_run_on_live_calls_as_they_are()
    {
        using var files = new PlaybookFiles();
        files.Write("leaving.json", File("Leaving", Or(Exact("CUSTOMER", "cancel my contract"), Semantic("CUSTOMER", "wants to leave"))));
        await using var server = await RunningServer.StartAsync(null, files.Setting);
        await using var page = await TestPage.OpenAsync(server, "playbook");
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.SendAsync(TestDesk.Call("c1"), [.. Talk().Customer(5, 8, "i want to cancel my contract").Messages(ended: true)]);

        Assert.Contains(server.Calls.Find("c1")!.Use(c => c.Analysis.Moments), m => m.Rule == "cl-leaving");
        var shelf = await page.AskAsync<PlaybookShelfView>("Playbooks");
        Assert.Contains(shelf.Playbooks, p => p is { File: "playbook.en.yaml", Imported: 1 });
        Assert.Contains("leaving.json: left out: a semantic match", Assert.Single(shelf.LeftOut), StringComparison.Ordinal);
        Assert.Empty(shelf.Troubles);
    }

    private static string Left(System.Text.Json.Nodes.JsonNode function) => Assert.Single(RuleFile.Read(File("x", function), "x.json").LeftOut);

    private static TalkScript Talk() => new TalkScript().Agent(0, 2, "good morning");

    private static Moment[] Marks(string rule, TalkScript talk) => [.. Analyse(rule, talk).Moments.Where(m => m.Rule.StartsWith("cl-", StringComparison.Ordinal))];

    private static CallAnalyzer Analyse(string rule, TalkScript talk, double? until = null)
    {
        var yaml = RuleImport.ToYaml([RuleFile.Read(rule, "rule.json")]);
        var playbook = CallPlaybook.Parse(new PlaybookLayer(Shipped.Read("playbook.en.yaml"), "playbook.en.yaml"), new PlaybookLayer(yaml, "rules"));
        var analyzer = new CallAnalyzer(TalkScript.Call, playbook, TextModels.Load(Shipped));
        foreach (var message in talk.Messages(until)) analyzer.Take(message);
        return analyzer;
    }
}
