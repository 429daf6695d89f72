using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Playbook.DryRuns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Server.Commands;

/// <summary><c>dry-run --playbook FILE --journals DIR</c>: what a playbook, or a part of one, would have raised on recorded calls.</summary>
internal static class DryRunCommand
{
    private const string Shipped = "playbook.en.yaml";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static Command Build(TextWriter output, TextWriter error, TimeProvider time)
    {
        var playbook = new Option<FileInfo>("--playbook") { HelpName = "FILE", Required = true, Description = "A whole playbook, or only what is new or changed: a rule, an alert." };
        var journals = new Option<DirectoryInfo>("--journals") { HelpName = "DIR", Required = true, Description = "The folder of Calls:JournalFolder." };
        var against = new Option<FileInfo?>("--against") { HelpName = "FILE", Description = $"The playbook in use; without it the shipped {Shipped}." };
        var supervisors = new Option<int>("--supervisors") { HelpName = "N", Description = "Supervisors who share the floor; without it one for every 15 calls at once." };
        var json = new Option<bool>("--json") { Description = "Everything, as JSON." };
        var command = new Command("dry-run", "What a playbook would have raised on recorded calls.") { playbook, journals, against, supervisors, json };
        command.SetAction(async (args, cancel) =>
        {
            try
            {
                var report = await RunAsync(args.GetRequiredValue(playbook), args.GetRequiredValue(journals), args.GetValue(against), args.GetValue(supervisors), time, cancel);
                await output.WriteLineAsync(args.GetValue(json) ? JsonSerializer.Serialize(report, Json) : InWords(report));
                return 0;
            }
            catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync(wrong.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<DryRunReport> RunAsync(FileInfo playbook, DirectoryInfo journals, FileInfo? against, int supervisors, TimeProvider time, CancellationToken cancel)
    {
        var files = journals.Exists ? journals.GetFiles("*.journal") : [];
        if (files.Length == 0) throw new IOException($"{journals.FullName}: no *.journal in it. Set Calls:JournalFolder on the server, and come back when there are calls.");
        var data = new ShippedData(typeof(DryRunCommand).Assembly);
        PlaybookLayer[] below = against is null ? [new PlaybookLayer(data.Read(Shipped), Shipped)] : [new PlaybookLayer(await File.ReadAllTextAsync(against.FullName, cancel), against.Name)];
        if (against is not null && below[0].Extends is { } further) below = [new PlaybookLayer(data.Read(further), further), .. below];
        var tried = Draft.Over(below, new PlaybookLayer(await File.ReadAllTextAsync(playbook.FullName, cancel), playbook.Name));
        var run = new DryRun(CallPlaybook.Parse(below), tried, TextModels.Load(data), LegalProfile.Standard, time);
        return await run.RunAsync(files.Select(f => f.FullName), supervisors, cancel);
    }

    private static string InWords(DryRunReport r) => string.Join('\n', Lines(r).Select(l => l.TrimEnd()));

    private static IEnumerable<string> Lines(DryRunReport r)
    {
        yield return F($"{r.Calls} calls, {r.Hours:0.0} h of talk on a floor open for {r.FloorHours:0.0} h, {r.Supervisors} supervisor(s)");
        yield return F($"interrupting alerts per supervisor and hour: {r.InterruptingPerSupervisorHour:0.0}, before {r.InterruptingBefore:0.0}");
        yield return F($"{r.TimesRealTime:0} times real time, both playbooks");
        yield return "";
        yield return F($"{"what",-8}{"rule",-30}{"priority",-10}{"fired",6}{"before",8}{"calls",7}{"per h",8}   where");
        foreach (var rule in r.Rules.Where(x => x.Kind == "alert" || x.Fired != x.Before))
            yield return F($"{rule.Kind,-8}{rule.Rule,-30}{Priority(rule),-10}{rule.Fired,6}{rule.Before,8}{rule.Calls,7}{rule.PerSupervisorHour,8:0.0}   {string.Join("; ", rule.Hits.Take(3).Select(Where))}");
    }

    private static string Priority(DryRunRule rule) => rule.Priority is { } p ? $"{p}".ToLowerInvariant() : "";

    private static string Where(DryRunHit hit) => F($"{hit.CallId} {hit.AtMs / 60_000}:{hit.AtMs / 1_000 % 60:00}{(hit.Words is { } said ? $" \"{(said.Length > 60 ? said[..60] + "..." : said)}\"" : "")}");

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
