using LiveEmpathy.Alerts;
using LiveEmpathy.Bench.Synthesis;
using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;

namespace LiveEmpathy.Bench.Playbook;

/// <summary>
/// The demo floor as its supervisor sees it: each desk plays its written call again and again, as DemoFloor does, and
/// each alert that interrupts is counted into the ten minutes in which it comes.
/// </summary>
internal static class DemoBudget
{
    private const double BetweenStarts = 1.3;
    private const double BetweenCalls = 4;
    private const double RestLonger = .7;
    private const int WindowMinutes = 10;
    private const int MostPerWindow = 2;

    private sealed record Played(string Name, double Seconds, Alert[] Alerts, bool NeedsHelp);

    /// <summary>Prints the histogram; 1 where calls that are not written to need help interrupt more often than they may.</summary>
    public static int Run(int minutes)
    {
        var calls = Directory.GetFiles("Server/Demo/Calls", "*.yaml").Order(StringComparer.Ordinal).Select(Play).ToArray();
        var windows = new (int Needed, int Other)[(minutes + WindowMinutes - 1) / WindowMinutes];
        for (var desk = 0; desk < calls.Length; desk++)
        {
            var at = desk * BetweenStarts;
            while (at < minutes * 60)
            {
                var call = calls[desk];
                foreach (var alert in call.Alerts) Count(windows, call, at + (alert.RaisedAtMs / 1000.0), minutes);
                at += call.Seconds + BetweenCalls + (RestLonger * desk);
            }
        }
        Print(windows, calls, minutes);
        return Array.TrueForAll(windows, w => w.Other <= MostPerWindow) ? 0 : 1;
    }

    private static void Count((int Needed, int Other)[] windows, Played call, double atSeconds, int minutes)
    {
        if (atSeconds >= minutes * 60) return;
        ref var window = ref windows[(int)(atSeconds / 60 / WindowMinutes)];
        if (call.NeedsHelp) window.Needed++;
        else window.Other++;
    }

    private static void Print((int Needed, int Other)[] windows, Played[] calls, int minutes)
    {
        Console.WriteLine($"{calls.Length} desks, {minutes} minutes, one supervisor: alerts that interrupt in each ten minutes");
        Console.WriteLine("minutes    from calls written to need help              from the others");
        for (var i = 0; i < windows.Length; i++)
            Console.WriteLine($"{i * WindowMinutes,3}-{(i + 1) * WindowMinutes,-3}    {windows[i].Needed,3} {new string('#', Math.Min(38, windows[i].Needed / 2)),-38}   {windows[i].Other,3} (at most {MostPerWindow}) {new string('#', windows[i].Other)}");
        foreach (var call in calls)
            Console.WriteLine($"  {call.Name,-18} {(call.NeedsHelp ? "needs help" : ""),-11} {string.Join(", ", call.Alerts.Select(a => $"{a.Rule} {a.RaisedAtMs / 1000} s"))}");
    }

    private static Played Play(string path)
    {
        var script = CallScript.Read(path);
        var recording = RecordedCall.Load(Path.ChangeExtension(path, ".wav"), Path.ChangeExtension(path, ".vtt"), swap: false);
        var call = new CallAnalyzer(Info(script), PlaybookCommand.English, PlaybookCommand.Models);
        foreach (var message in RecordingFrames.Messages(recording)) call.Take(message);
        return new Played(
            Path.GetFileNameWithoutExtension(path), recording.LengthMs / 1000.0, [.. call.Alerts.Raised.Where(a => a.Priority >= AlertPriority.Soon)],
            script.Lines.Exists(line => line.Alerts.Count > 0));
    }

    private static CallInfo Info(CallScript script)
    {
        var (card, start) = (script.Card, DateTimeOffset.UnixEpoch.AddYears(56));
        var customer = card.Customer is not { } known ? null
            : new CustomerCard(known.Id, known.Name, known.Segment, [.. known.Earlier.Select(contact => new EarlierContact(start.AddDays(-contact.DaysAgo), contact.Topic))]);
        return new CallInfo("demo", card.AgentId, card.Agent, card.Team, start, card.Language, HasWords: true, customer);
    }
}
