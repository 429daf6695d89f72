using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Backchannels, floor transfers, talk-overs and pace, by the turn taking that serves live calls.</summary>
public static class TurnFigures
{
    private const int StartCollarMs = 60;
    private const int TalkOverCollarMs = 250;

    /// <summary>The figures of the sets that are there.</summary>
    public static Dictionary<string, double> Run(string dataFolder, TextModels models)
    {
        var figures = new Dictionary<string, double>();
        if (SpeechFigures.Files(dataFolder, "swb") is { Length: > 0 } swb)
        {
            SwitchboardCall[] calls = [.. swb.Select(SwitchboardCall.Load)];
            figures["backchannel.swb.f1"] = Backchannels(calls, words: true);
            figures["backchannel.swb.nowords.f1"] = Backchannels(calls, words: false);
            figures["fto.swb.median_error_ms"] = Math.Abs(Median(calls.SelectMany(Offsets)) - Median(calls.SelectMany(c => c.LabelledOffsets())));
        }
        if (SpeechFigures.Files(dataFolder, "audio_constructed") is { Length: > 0 } constructed)
            Constructed([.. constructed.Select(ConstructedCall.Load)], models, figures);
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
                var claimed = ours?.Kind == OverlapKind.Backchannel;
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

    /// <summary>From the audio, with captions for words.</summary>
    private static void Constructed(ConstructedCall[] calls, TextModels models, Dictionary<string, double> figures)
    {
        int hit = 0, found = 0, labelled = 0;
        var paceErrors = new List<double>();
        foreach (var call in calls)
        {
            var sound = SpokenFile.Load(call.Wav);
            var heard = HeardCall.Of(sound[0], sound[1]);
            var turns = new TurnTaker(new CallInfo("x", "a", "a", "t", default));
            var meter = new CallMeter(turns, models);
            foreach (var message in DeskMessages.Of(heard.Spurts(Leg.Agent).Concat(heard.Spurts(Leg.Customer)), [], call.Utterances(), call.LengthMs))
            {
                turns.Take(message);
                meter.Take(message);
            }
            var ours = turns.Overlaps.Where(o => o.Kind == OverlapKind.TalkOver).ToArray();
            found += ours.Length;
            labelled += call.Interruptions.Length;
            hit += call.Interruptions.Count(i => ours.Any(o => o.Initiator == i.Initiator && Math.Abs(o.FromMs - i.FromMs) <= TalkOverCollarMs));
            paceErrors.Add(Error(meter.Now.Agent.BaselineWordsPerMinute, call.WordsPerMinute[0]));
            paceErrors.Add(Error(meter.Now.Customer.BaselineWordsPerMinute, call.WordsPerMinute[1]));
        }
        figures["talkover.constructed.f1"] = 2.0 * hit / (found + labelled);
        figures["pace.constructed.error_pct"] = paceErrors.Average();
    }

    private static double Error(float? ours, double labelled) => 100 * Math.Abs((ours ?? 0) - labelled) / labelled;

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
