using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments.Talks;

namespace LiveEmpathy.Tests.Moments;

/// <summary>Wordings and phrase lists are data: the same code finds the same habits in German.</summary>
public class SecondLanguageTests
{
    private static readonly LabelledTalk[] All = GermanTalks.All;

    private static CallPlaybook German { get; } = HabitTests.Read("playbook.de.yaml");

    public static TheoryData<string> Names => [.. All.Select(talk => talk.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_German_conversation_is_written_for_is_found(string name)
    {
        var talk = Array.Find(All, t => t.ToString() == name)!.In("de");
        var found = talk.Find(German, HabitTests.Models);
        Assert.True(talk.IsMet(found), $"{talk}: found {string.Join("; ", found.Select(m => $"{m.Kind} {m.Rule} \"{m.Words}\""))}");
    }

    [Fact]
    public void Both_languages_have_the_same_rules_cues_and_alerts()
    {
        Assert.Equal(HabitTests.English.Cues.Select(c => (c.Id, c.HoldMs, c.CooldownMs)), German.Cues.Select(c => (c.Id, c.HoldMs, c.CooldownMs)));
        Assert.Equal(HabitTests.English.Alerts.Select(a => (a.Id, a.Priority, a.HoldMs)), German.Alerts.Select(a => (a.Id, a.Priority, a.HoldMs)));
    }

    [Fact]
    public void The_agent_reads_German_cues()
    {
        var call = new CallAnalyzer(TalkScript.Call with { Language = "de" }, German, HabitTests.Models);
        var script = new TalkScript().Customer(0, 3, "Ich bin so verzweifelt und traurig").Agent(3.5, 6, "Wie ist die Nummer").Customer(6.5, 8, "Die Nummer weiß ich nicht");
        foreach (var message in script.Messages(until: 20)) call.Take(message);
        Assert.Equal("Erst anerkennen, dann handeln", Assert.Single(call.Cues.Given).Text);
    }
}
