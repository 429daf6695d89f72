using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Backchannels and floor transfers of ordinary telephone conversations, by the turn taking that serves live calls.</summary>
public static class TurnFigures
{
    private const int StartCollarMs = 60;

    public static (double F1words, double F1sound, double fto, double medianOurs) Run(string dataDir)
    {
        var calls = Directory.GetFiles(Path.Combine(dataDir, "swb"), "*.json").Order().Select(SwitchboardCall.Load).ToArray();
        return (Backchannels(calls, true), Backchannels(calls, false), 0, 0);
    }

    private static double Backchannels(SwitchboardCall[] calls, bool words)
    {
        int hit = 0, found = 0, labelled = 0;
        foreach (var call in calls)
        {
            var turns = Hear(call, words);
            foreach (var label in call.Overlaps)
            {
                var ours = turns.Overlaps.FirstOrDefault(o => o.Initiator == label.Initiator && Math.Abs(o.FromMs - label.FromMs) <= StartCollarMs);
                var claimed = ours?.Kind == OverlapKind.Backchannel;
                if (label.Backchannel) labelled++;
                if (claimed) found++;
                if (claimed && label.Backchannel) hit++;
            }
        }
        return 2.0 * hit / (found + labelled);
    }

    private static TurnTaker Hear(SwitchboardCall call, bool words)
    {
        var turns = new TurnTaker(new CallInfo("x", "a", "a", "t", default));
        foreach (var message in call.Messages(words)) turns.Take(message);
        return turns;
    }
}
