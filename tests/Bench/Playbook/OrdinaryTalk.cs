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
    public static int Run(string data)
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
            }
        }
        var interrupting = alerts.Count(a => a.Priority >= AlertPriority.Soon) / hours;
        Console.WriteLine($"{files.Length} ordinary conversations, each side as the agent in turn, {hours:0.0} h: false alerts an hour");
        foreach (var rule in alerts.GroupBy(a => (a.Priority, a.Rule)).OrderByDescending(g => g.Key.Priority).ThenByDescending(g => g.Count()))
            Console.WriteLine($"  {rule.Key.Priority,-7} {rule.Key.Rule,-24} {rule.Count() / hours,6:0.00}");
        Console.WriteLine($"  interrupting {interrupting:0.00} (at most {MostInterruptingPerHour}), urgent {alerts.Count(a => a.Priority == AlertPriority.Urgent)} (none)");
        return interrupting <= MostInterruptingPerHour && alerts.TrueForAll(a => a.Priority != AlertPriority.Urgent) ? 0 : 1;
    }
}
