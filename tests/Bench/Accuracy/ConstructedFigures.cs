using LiveEmpathy.Calls;
using LiveEmpathy.Measures;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Talk-overs, pace and entrainment of constructed calls: from the audio, with captions for words.</summary>
public static class ConstructedFigures
{
    private const int TalkOverCollarMs = 250;
    private static readonly string[] Modes = ["diverge", "steady", "converge"];

    /// <summary>The figures, where the set is there.</summary>
    public static Dictionary<string, double> Run(string dataFolder, TextModels models)
    {
        var figures = new Dictionary<string, double>();
        if (SpeechFigures.Files(dataFolder, "audio_constructed") is not { Length: > 0 } files) return figures;
        (ConstructedCall Call, Heard Heard)[] calls = [.. files.Select(ConstructedCall.Load).Select(c => (c, Hear(c, models)))];
        TalkOvers(calls, figures);
        Pace(calls, figures);
        Entrainment([.. calls.Select(c => (c.Call.TempoMovement, c.Heard.Movement))], "acc", figures);
        Entrainment([.. calls.Select(c => (Array.IndexOf(Modes, c.Call.Mode) is >= 0 and var m ? m - 1 : (int?)null, c.Heard.Movement))], "as_meant.acc", figures);
        return figures;
    }

    private sealed record Heard(Overlap[] TalkOvers, float? AgentPace, float? CustomerPace, int Movement);

    private static Heard Hear(ConstructedCall call, TextModels models)
    {
        var sound = SpokenFile.Load(call.Wav);
        var heard = HeardCall.Of(sound[0], sound[1]);
        var turns = new TurnTaker(new CallInfo("x", "a", "a", "t", default));
        var meter = new CallMeter(turns, models);
        foreach (var message in DeskMessages.Of(heard.Spurts(Leg.Agent).Concat(heard.Spurts(Leg.Customer)), [.. heard.Points.OrderBy(p => p.AtMs)], call.Utterances(), call.LengthMs))
        {
            turns.Take(message);
            meter.Take(message);
        }
        return new(
            [.. turns.Overlaps.Where(o => o.Kind == OverlapKind.TalkOver)], meter.Now.Agent.BaselineWordsPerMinute, meter.Now.Customer.BaselineWordsPerMinute,
            meter.Now.Entrainment?.Movement ?? 0);
    }

    private static void TalkOvers((ConstructedCall Call, Heard Heard)[] calls, Dictionary<string, double> figures)
    {
        int hit = 0, found = 0, labelled = 0;
        foreach (var (call, heard) in calls)
        {
            found += heard.TalkOvers.Length;
            labelled += call.Interruptions.Length;
            hit += call.Interruptions.Count(i => heard.TalkOvers.Any(o => o.Initiator == i.Initiator && Math.Abs(o.FromMs - i.FromMs) <= TalkOverCollarMs));
        }
        figures["talkover.constructed.f1"] = 2.0 * hit / (found + labelled);
    }

    private static void Pace((ConstructedCall Call, Heard Heard)[] calls, Dictionary<string, double> figures)
    {
        (double Ours, double Label)[] legs =
            [.. calls.SelectMany(c => new[] { ((double)(c.Heard.AgentPace ?? 0), c.Call.WordsPerMinute[0]), (c.Heard.CustomerPace ?? 0, c.Call.WordsPerMinute[1]) })];
        var mean = legs.Average(l => l.Label);
        figures["pace.constructed.error_pct"] = legs.Average(l => 100 * Math.Abs(l.Ours - l.Label) / l.Label);
        figures["pace.constructed.error_pct.majority"] = legs.Average(l => 100 * Math.Abs(mean - l.Label) / l.Label); // always their mean
    }

    private static void Entrainment((int? Labelled, int Found)[] calls, string key, Dictionary<string, double> figures)
    {
        var known = calls.Where(c => c.Labelled is not null).ToArray();
        if (known.Length == 0) return;
        figures[$"entrainment.constructed.{key}"] = known.Average(c => c.Labelled == c.Found ? 1.0 : 0);
        figures[$"entrainment.constructed.{key}.majority"] = known.GroupBy(c => c.Labelled).Max(g => g.Count()) / (double)known.Length;
    }
}
