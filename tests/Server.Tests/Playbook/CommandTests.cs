using System.Text.Json;
using LiveEmpathy.Server.Commands;
using static LiveEmpathy.Server.Tests.Playbook.ContactLensRules;

namespace LiveEmpathy.Server.Tests.Playbook;

public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_dry_run_prints_what_a_new_rule_would_cost_and_how_fast_it_ran()
    {
        var journals = _folder.CreateSubdirectory("journals");
        await using (var server = await RunningServer.StartAsync(null, ("Calls:JournalFolder", journals.FullName)))
        {
            await using var desk = await TestDesk.ConnectAsync(server);
            await desk.SendAsync(TestDesk.Call("c1"), Recorded.Messages("bare-refusals"));
        }
        var rule = Write("rule.yaml", "rules:\n  says-policy: { habit: 3, says: \"Said policy\", heard: { by: agent, say: [\"policy\"] } }\nalerts:\n  says-policy:\n    habit: 3\n    priority: soon\n    says: Policy\n    action: Look\n    when: [{ moments: [says-policy], count: 1, within: 30 }]\n    cooldown: 60\n    cap: 3\n");

        var (code, text) = await RunAsync("dry-run", "--playbook", rule, "--journals", journals.FullName);
        var (_, json) = await RunAsync("dry-run", "--playbook", rule, "--journals", journals.FullName, "--supervisors", "2", "--json");

        Assert.Equal(0, code);
        Assert.Contains("1 calls", text, StringComparison.Ordinal);
        Assert.Contains("times real time", text, StringComparison.Ordinal);
        Assert.Matches(@"alert +says-policy +soon +[1-9]", text);
        Assert.Contains("c1 ", text, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(json).RootElement.GetProperty("supervisors").GetInt32());
    }

    [Fact]
    public async Task A_mistake_in_the_rule_and_an_empty_folder_are_said()
    {
        var journals = _folder.CreateSubdirectory("empty");
        Assert.Equal(1, (await RunAsync("dry-run", "--playbook", Write("x.yaml", "rules: 1\n"), "--journals", journals.FullName)).Code);
    }

    [Fact]
    public async Task Rule_files_become_a_playbook_and_what_is_left_out_is_named()
    {
        Write("leaving.json", File("Leaving", Or(Exact("CUSTOMER", "cancel my contract"), Semantic("CUSTOMER", "wants to leave"))));
        Write("greeting.json", File("Greeting", Exact("AGENT", "good morning")));
        Write("mood.json", File("Mood", Sentiment("AGENT", "NEGATIVE", "Last", 30)));
        var target = Path.Combine(_folder.FullName, "playbook-extra.yaml");

        var (code, text) = await RunAsync("import-rules", _folder.FullName, "--out", target);

        Assert.Equal(0, code);
        Assert.Contains("3 files: 1 whole, 1 in part, 1 not", text, StringComparison.Ordinal);
        Assert.Contains("Mood: not imported", text, StringComparison.Ordinal);
        var yaml = await System.IO.File.ReadAllTextAsync(target, TestContext.Current.CancellationToken);
        Assert.Contains("cl-greeting", yaml, StringComparison.Ordinal);
        Assert.Contains("extends: playbook.en.yaml", yaml, StringComparison.Ordinal);
        Assert.Contains("# Mood: not imported.", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_the_server_serves() =>
        Assert.Null(await ServerCommand.RunAsync(["--urls", "http://127.0.0.1:0"], TextWriter.Null, TextWriter.Null, TimeProvider.System));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int? Code, string Text)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await ServerCommand.RunAsync(args, output, output, TimeProvider.System);
        return (code, output.ToString());
    }
}
