namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Found speech against labelled speech, 5 ms at a time, with a collar round each labelled edge that does not count.</summary>
public sealed class SpeechScore
{
    private const int StepMs = 5;
    private const int CollarMs = 100;
    private long _hit;
    private long _false;
    private long _missed;
    private long _rest;

    /// <summary>Precision, 0..1.</summary>
    public double Precision => (double)_hit / (_hit + _false);

    /// <summary>Recall, 0..1.</summary>
    public double Recall => (double)_hit / (_hit + _missed);

    /// <summary>F1, 0..1.</summary>
    public double F1 => 2.0 * _hit / ((2 * _hit) + _false + _missed);

    /// <summary>F1 of calling everything speech: what no knowledge reaches.</summary>
    public double AlwaysF1 => 2.0 * (_hit + _missed) / (_hit + _missed + _hit + _missed + _false + _rest);

    /// <summary>Adds one leg.</summary>
    /// <param name="found">Speech found, ms.</param>
    /// <param name="labelled">Speech labelled, ms.</param>
    /// <param name="ignored">Spans that do not count; null: a collar round each labelled edge.</param>
    /// <param name="lengthMs">Length of the leg.</param>
    public void Add(IEnumerable<(int FromMs, int ToMs)> found, IReadOnlyList<(int FromMs, int ToMs)> labelled, IEnumerable<(int FromMs, int ToMs)>? ignored, int lengthMs)
    {
        ignored ??= labelled.SelectMany(l => new[] { (l.FromMs - CollarMs, l.FromMs + CollarMs), (l.ToMs - CollarMs, l.ToMs + CollarMs) });
        var (f, l, skip) = (Mask(found, lengthMs), Mask(labelled, lengthMs), Mask(ignored, lengthMs));
        for (var i = 0; i < f.Length; i++)
        {
            if (skip[i]) continue;
            if (f[i] && l[i]) _hit++;
            else if (f[i]) _false++;
            else if (l[i]) _missed++;
            else _rest++;
        }
    }

    /// <summary>Seconds in which both legs speak.</summary>
    public static double Overlap(IEnumerable<(int FromMs, int ToMs)> a, IEnumerable<(int FromMs, int ToMs)> b, int lengthMs) =>
        Mask(a, lengthMs).Zip(Mask(b, lengthMs)).Count(x => x.First && x.Second) * StepMs / 1000.0;

    /// <summary>Probability that a speech frame scores above one without speech (area under the curve).</summary>
    public static double Auc(IReadOnlyList<(float Score, bool Speech)> frames)
    {
        double rankSum = 0, rank = 1;
        foreach (var group in frames.GroupBy(f => f.Score).OrderBy(g => g.Key))
        {
            var n = group.Count();
            rankSum += group.Count(f => f.Speech) * (rank + ((n - 1) / 2.0));
            rank += n;
        }
        double speech = frames.Count(f => f.Speech), rest = frames.Count - speech;
        return (rankSum - (speech * (speech + 1) / 2)) / (speech * rest);
    }

    private static bool[] Mask(IEnumerable<(int FromMs, int ToMs)> spans, int lengthMs)
    {
        var mask = new bool[lengthMs / StepMs];
        foreach (var (from, to) in spans) mask.AsSpan(Math.Clamp(from / StepMs, 0, mask.Length)..Math.Clamp(Math.Max(from, to) / StepMs, 0, mask.Length)).Fill(true);
        return mask;
    }
}
