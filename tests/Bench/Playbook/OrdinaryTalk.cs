using LiveEmpathy.Alerts;
using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Bench.Playbook;

/// <summary>
/// Ordinary telephone talk between strangers: nobody serves anybody, so whatever calls a supervisor there is false. Both sides
/// are taken as the agent in turn.
/// </summary>
internal static class OrdinaryTalk
{
    public const double MostInterruptingPerHour = 2;

    /// <summary>Prints alerts an hour by priority and rule; 1 where more interrupt than may, or one is urgent.</summary>
    /// <param name="data">Folder of the labelled data.</param>
    /// <param name="verbose">Names the evidence of each alert that interrupts.</param>
    public static int Run(string data, bool verbose)
    {
        var files = Directory.GetFiles(Path.Combine(data, "swb"), "*.json").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) throw new FileNotFoundException($"{data}/swb holds no conversations.");
        var alerts = new List<Alert>();
        double hours = 0;
        foreach (var file in files)
        {
            var talk = SwitchboardCall.Load(file);
            foreach (var agent in (Leg[])[Leg.Agent, Leg.Customer])
            {
                var call = new CallAnalyzer(new CallInfo("ordinary", "agent", "Agent", "Team", DateTimeOffset.UnixEpoch), PlaybookCommand.English, PlaybookCommand.Models);
                foreach (var message in talk.Messages(withWords: true)) call.Take(agent == Leg.Agent ? message : Swapped.Of(message));
                alerts.AddRange(call.Alerts.Raised);
                hours += talk.Seconds / 3600;
                if (verbose) Explain(Path.GetFileNameWithoutExtension(file), call);
            }
        }
        var interrupting = alerts.Count(a => a.Priority >= AlertPriority.Soon) / hours;
        Console.WriteLine($"{files.Length} ordinary conversations, each side as the agent in turn, {hours:0.0} h: false alerts an hour");
        foreach (var rule in alerts.GroupBy(a => (a.Priority, a.Rule)).OrderByDescending(g => g.Key.Priority).ThenByDescending(g => g.Count()))
            Console.WriteLine($"  {rule.Key.Priority,-7} {rule.Key.Rule,-24} {rule.Count() / hours,6:0.00}");
        Console.WriteLine($"  interrupting {interrupting:0.00} (at most {MostInterruptingPerHour}), urgent {alerts.Count(a => a.Priority == AlertPriority.Urgent)} (none)");
        return interrupting <= MostInterruptingPerHour && alerts.TrueForAll(a => a.Priority != AlertPriority.Urgent) ? 0 : 1;
    }

    private static void Explain(string name, CallAnalyzer call)
    {
        foreach (var alert in call.Alerts.Raised.Where(a => a.Priority >= AlertPriority.Soon))
            Console.WriteLine($"  {name} {alert.RaisedAtMs / 1000} s {alert.Rule}: {string.Join(" | ", call.Moments.Where(m => alert.Moments.Contains(m.Id)).Select(m => $"{m.Rule} \"{m.Words}\""))}");
    }
}
