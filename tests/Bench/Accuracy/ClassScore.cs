namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Classes found against classes labelled.</summary>
public sealed class ClassScore(int classes)
{
    private readonly int[,] _counts = new int[classes, classes];

    /// <summary>Adds one case.</summary>
    public void Add(int labelled, int found) => _counts[labelled, found]++;

    /// <summary>Share that is right.</summary>
    public double Accuracy => Enumerable.Range(0, classes).Sum(c => _counts[c, c]) / (double)All;

    /// <summary>Mean F1 of the classes.</summary>
    public double MacroF1 => Enumerable.Range(0, classes).Average(F1);

    /// <summary>F1 of the classes, each weighing as much as it has cases.</summary>
    public double WeightedF1 => Enumerable.Range(0, classes).Sum(c => F1(c) * Labelled(c)) / All;

    /// <summary>F1 of one class.</summary>
    public double F1(int c)
    {
        var found = Enumerable.Range(0, classes).Sum(l => _counts[l, c]);
        return _counts[c, c] == 0 ? 0 : 2.0 * _counts[c, c] / (found + Labelled(c));
    }

    /// <summary>Macro F1 of always saying the largest class: what no knowledge reaches.</summary>
    public double MajorityMacroF1
    {
        get
        {
            var share = Enumerable.Range(0, classes).Max(Labelled) / (double)All;
            return 2 * share / (1 + share) / classes;
        }
    }

    private int All => Enumerable.Range(0, classes).Sum(Labelled);

    private int Labelled(int c) => Enumerable.Range(0, classes).Sum(f => _counts[c, f]);
}
