using System.CommandLine;
using LiveEmpathy.Playbook;
using LiveEmpathy.Playbook.ContactLens;

namespace LiveEmpathy.Server.Commands;

/// <summary><c>import-rules FILE...</c>: Amazon Connect Contact Lens rules as a playbook.</summary>
internal static class ImportCommand
{
    public static Command Build(TextWriter output)
    {
        var files = new Argument<string[]>("FILE") { Description = "Rule files (*.json), or folders with them.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<FileInfo?>("--out") { HelpName = "FILE", Description = "Where the playbook is written; without it nothing is, only the count." };
        var command = new Command("import-rules", "Imports rules of Amazon Connect Contact Lens; what cannot be imported is named.") { files, target };
        command.SetAction(async (args, cancel) =>
        {
            var rules = new List<ImportedRule>();
            var failed = 0;
            foreach (var path in args.GetRequiredValue(files).SelectMany(Paths))
            {
                try
                {
                    rules.Add(RuleFile.Read(await File.ReadAllTextAsync(path, cancel), Path.GetFileName(path)));
                }
                catch (Exception wrong) when (wrong is FormatException or IOException)
                {
                    failed++;
                    await output.WriteLineAsync(wrong.Message);
                }
            }
            await ReportAsync(rules, failed, output);
            var yaml = RuleImport.ToYaml(rules);
            Check(yaml);
            if (args.GetValue(target) is { } file) await File.WriteAllTextAsync(file.FullName, yaml, cancel);
            return failed > 0 ? 1 : 0;
        });
        return command;
    }

    private static async Task ReportAsync(List<ImportedRule> rules, int failed, TextWriter output)
    {
        foreach (var rule in rules.Where(r => r.LeftOut.Count > 0))
        {
            await output.WriteLineAsync($"{rule.Name}: {(rule.Extent == ImportExtent.None ? "not imported" : "in part")}");
            foreach (var reason in rule.LeftOut.GroupBy(r => r)) await output.WriteLineAsync($"    left out{(reason.Count() > 1 ? $" {reason.Count()} times" : "")}: {reason.Key}");
        }
        await output.WriteLineAsync($"{rules.Count + failed} files: {Count(ImportExtent.Whole)} whole, {Count(ImportExtent.Partly)} in part, {Count(ImportExtent.None) + failed} not");

        int Count(ImportExtent extent) => rules.Count(r => r.Extent == extent);
    }

    /// <summary>What is written can be read: over the shipped playbook, as a server will.</summary>
    private static void Check(string yaml) => CallPlaybook.Parse(
        new PlaybookLayer(new ShippedData(typeof(ImportCommand).Assembly).Read(RuleImport.Below), RuleImport.Below), new PlaybookLayer(yaml, "the imported rules"));

    private static IEnumerable<string> Paths(string given) => Directory.Exists(given)
        ? Directory.EnumerateFiles(given, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [given];
}
