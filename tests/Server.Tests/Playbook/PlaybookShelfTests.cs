using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.Playbook;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Playbook;

public sealed class PlaybookShelfTests : IDisposable
{
    private readonly PlaybookFiles _files = new();
    private readonly FakeTimeProvider _time = new(TalkScript.Call.StartedAt);
    private readonly Troubles _troubles = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_teams_own_file_lies_over_the_shipped_one_and_is_for_that_team_only()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        var shelf = Shelf();
        var (energy, others) = (shelf.For(TalkScript.Call with { Team = "energy" }), shelf.For(TalkScript.Call));

        Assert.Equal("Energy team", energy.Name);
        Assert.StartsWith("Energy:", energy.Alerts.Single(a => a.Id == "long-silence").Says, StringComparison.Ordinal);
        Assert.Equal(others.Alerts.Count, energy.Alerts.Count);
        Assert.DoesNotContain(others.Alerts, a => a.Says.StartsWith("Energy:", StringComparison.Ordinal));
        Assert.Empty(_troubles.All);
    }

    [Fact]
    public void A_call_gets_the_playbook_of_its_language_and_that_of_the_default_where_there_is_none()
    {
        _files.Write("klingon.yaml", "name: Klingon\nlanguage: tlh\nspelling: { negating: [not] }\nextends: playbook.en.yaml\n");
        var shelf = Shelf();
        Assert.Equal("Klingon", shelf.For(TalkScript.Call with { Language = "tlh-QO" }).Name);
        Assert.Equal("en", shelf.For(TalkScript.Call with { Language = "en-GB" }).Language);
        Assert.Equal("en", shelf.For(TalkScript.Call with { Language = "xx" }).Language);
    }

    [Fact]
    public void An_empty_entry_takes_one_away_and_a_file_for_all_takes_the_place_of_the_one_it_extends()
    {
        _files.Write("ours.yaml", "name: Ours\nextends: playbook.en.yaml\nalerts:\n  long-silence:\n");
        var ours = Shelf().For(TalkScript.Call);
        Assert.Equal("Ours", ours.Name);
        Assert.DoesNotContain(ours.Alerts, a => a.Id == "long-silence");
    }

    [Theory]
    [InlineData("name: X\nextends: playbook.en.yaml\nalerts:\n  a-new-one: { habit: 1, priority: loud, says: x, action: y }\n", "ours.yaml, line 4: alerts: a-new-one: the priority is urgent, soon or note")]
    [InlineData("name: X\nextends: nothing.yaml\n", "ours.yaml, line 2: extends: there is no playbook nothing.yaml")]
    [InlineData("name: X\nextends: ours.yaml\n", "ours.yaml, line 2: extends goes in a circle")]
    [InlineData("name: X\nalert:\n  a: 1\n", "ours.yaml, line 2")]
    [InlineData("name: [\n", "ours.yaml, line")]
    [InlineData("name: X\nextends: playbook.en.yaml\nphrases:\n  calls-again: [\"\"]\n", "ours.yaml, line 4: phrases: calls-again")]
    public void A_mistake_is_told_with_file_line_and_reason_and_does_no_harm(string yaml, string trouble)
    {
        _files.Write("ours.yaml", yaml);
        var shelf = Shelf();
        Assert.Contains(trouble, Assert.Single(_troubles.All), StringComparison.Ordinal);
        Assert.Contains("English", shelf.For(TalkScript.Call).Name, StringComparison.Ordinal);
        Assert.Contains(trouble, shelf.Check("ours.yaml", yaml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_broken_later_keeps_the_version_before_even_over_a_restart()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        var shelf = Shelf();
        _files.Write("energy.yaml", PlaybookFiles.Energy.Replace("priority: soon", "priority: loud", StringComparison.Ordinal));
        shelf.Reload();
        Assert.Contains("energy.yaml, line 5", Assert.Single(_troubles.All), StringComparison.Ordinal);
        Assert.Contains("The version before is used.", _troubles.All[0], StringComparison.Ordinal);
        Assert.Equal("Energy team", shelf.For(TalkScript.Call with { Team = "Energy" }).Name);

        Assert.Equal("Energy team", Shelf().For(TalkScript.Call with { Team = "Energy" }).Name); // started anew, from the history

        _files.Write("energy.yaml", PlaybookFiles.Energy);
        shelf.Reload();
        Assert.Empty(_troubles.All);
    }

    [Fact]
    public void Every_version_is_kept_with_who_when_and_what_changed()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        var shelf = Shelf();
        _time.Advance(TimeSpan.FromHours(1));
        var changed = PlaybookFiles.Energy.Replace("above: 5", "above: 8", StringComparison.Ordinal) + "\nwhispers: [\"Well done.\"]\n";
        var saved = shelf.Save("energy.yaml", changed, 1, "Sam", "too noisy");

        Assert.Null(saved.Refused);
        Assert.Equal(new PlaybookVersion(2, TalkScript.Call.StartedAt.AddHours(1), "Sam", "alerts: changed long-silence; added whispers", "too noisy"), saved.Version);
        Assert.Equal(changed, _files.Read("energy.yaml"));
        Assert.Equal(["Well done."], shelf.For(TalkScript.Call with { Team = "Energy" }).WhisperPhrases);
        Assert.Equal([(2, "Sam"), (1, "file")], shelf.Versions("energy.yaml").Select(v => (v.Version, v.By)));

        var back = shelf.RollBack("energy.yaml", 1, "Kim");
        Assert.Equal((3, "Kim", "back to version 1"), (back.Version!.Version, back.Version.By, back.Version.Note));
        Assert.Equal(PlaybookFiles.Energy, shelf.Text("energy.yaml", null));
        Assert.Equal(changed, shelf.Text("energy.yaml", 2));
        shelf.Reload(); // the watcher comes by: what is saved already is no new version
        Assert.Equal(3, shelf.Versions("energy.yaml").Length);
        Assert.Equal(3, Assert.Single(shelf.View().Playbooks, p => p.File == "energy.yaml").Version);
    }

    [Fact]
    public void Of_two_who_edit_the_same_version_the_second_is_told_of_the_first()
    {
        _files.Write("energy.yaml", PlaybookFiles.Energy);
        var shelf = Shelf();
        Assert.NotNull(shelf.Save("energy.yaml", PlaybookFiles.Energy + "\n# mine\n", 1, "Sam", "").Version);
        Assert.Contains("Sam has saved version 2", shelf.Save("energy.yaml", PlaybookFiles.Energy + "\n# other\n", 1, "Kim", "").Refused, StringComparison.Ordinal);
        Assert.Contains("line 5", shelf.Save("energy.yaml", PlaybookFiles.Energy.Replace("soon", "loud", StringComparison.Ordinal), 2, "Kim", "").Refused, StringComparison.Ordinal);
        Assert.Contains("is 1 to 60 of", shelf.Save("../energy.yaml", "name: x", 0, "Kim", "").Refused, StringComparison.Ordinal);
        Assert.Contains("no version 9", shelf.RollBack("energy.yaml", 9, "Kim").Refused, StringComparison.Ordinal);
        Assert.Contains("# mine", _files.Read("energy.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_language_without_a_playbook_is_told_and_English_is_used()
    {
        var shelf = new PlaybookShelf(Shipped, Options.Create(new PlaybookOptions { DefaultLanguage = "xx" }), _troubles, _time);
        Assert.Contains("There is no playbook in the language xx", Assert.Single(_troubles.All), StringComparison.Ordinal);
        Assert.Equal("en", shelf.For(TalkScript.Call with { Language = "yy" }).Language);
    }

    [Fact]
    public void Two_files_for_the_same_calls_are_told()
    {
        _files.Write("a.yaml", PlaybookFiles.Energy);
        _files.Write("b.yaml", PlaybookFiles.Energy);
        Shelf();
        Assert.Contains("a.yaml and b.yaml are for the same calls: a.yaml is used", Assert.Single(_troubles.All), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_the_shipped_playbooks_are_there_to_read()
    {
        var shelf = new PlaybookShelf(Shipped, Options.Create(new PlaybookOptions()), _troubles, _time);
        Assert.Contains("habits:", shelf.Text("playbook.en.yaml", null), StringComparison.Ordinal);
        Assert.Contains("set Playbook:Folder", shelf.Save("x.yaml", "name: x", 0, "Sam", "").Refused, StringComparison.Ordinal);
    }

    private static ShippedData Shipped => new(typeof(PlaybookShelf).Assembly);

    private PlaybookShelf Shelf() => new(Shipped, Options.Create(new PlaybookOptions { Folder = _files.Folder }), _troubles, _time);
}
