using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Backchannels and floor transfers from word times, by the turn taking that serves live calls.</summary>
public static class TurnFigures
{
    private const int StartCollarMs = 60;

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder)
    {
        var figures = new Dictionary<string, double>();
        if (SpeechFigures.Files(dataFolder, "swb") is { Length: > 0 } swb)
        {
            SwitchboardCall[] calls = [.. swb.Select(SwitchboardCall.Load)];
            figures["backchannel.swb.f1"] = Backchannels(calls, words: true);
            var share = calls.SelectMany(c => c.Overlaps).Average(o => o.Backchannel ? 1.0 : 0);
            figures["backchannel.swb.f1.majority"] = figures["backchannel.swb.nowords.f1.majority"] = 2 * share / (1 + share); // every overlap is one
            figures["backchannel.swb.nowords.f1"] = Backchannels(calls, words: false);
            figures["fto.swb.median_error_ms"] = Math.Abs(Median(calls.SelectMany(Offsets)) - Median(calls.SelectMany(c => c.LabelledOffsets())));
        }
        return figures;
    }

    private static double Backchannels(SwitchboardCall[] calls, bool words)
    {
        int hit = 0, found = 0, labelled = 0;
        foreach (var call in calls)
        {
            var turns = Hear(call.Messages(words));
            foreach (var label in call.Overlaps)
            {
                var ours = turns.Overlaps.FirstOrDefault(o => o.Initiator == label.Initiator && Math.Abs(o.FromMs - label.FromMs) <= StartCollarMs);
                var claimed = ours.Kind == OverlapKind.Backchannel;
                if (label.Backchannel) labelled++;
                if (claimed) found++;
                if (claimed && label.Backchannel) hit++;
            }
        }
        return 2.0 * hit / (found + labelled);
    }

    private static IEnumerable<int> Offsets(SwitchboardCall call)
    {
        var turns = Hear(call.Messages(withWords: true));
        return FloorTransfers.Offsets(turns, Leg.Agent, 0).Concat(FloorTransfers.Offsets(turns, Leg.Customer, 0));
    }

    private static TurnTaker Hear(IEnumerable<UplinkMessage> messages)
    {
        var turns = new TurnTaker(new CallInfo("x", "a", "a", "t", default));
        foreach (var message in messages) turns.Take(message);
        return turns;
    }

    private static double Median(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
